/// One term of office of an ambassador, a chargé or an officer at the head of the Department.
package struct ChiefOfMission: Hashable, Sendable {
  /// ISO 3166 alpha-2 of the country of accreditation; else the code of a post, such as `USNATO`.
  package let place: String
  /// In small letters for a chief of mission: `ambassador`, `chargé d’affaires ad interim`.
  package let office: String
  package let forenames: String
  package let surname: String
  /// `Jr.`, `III`.
  package let generation: String?
  /// `1979-02-14`, or the month alone: `1979-02`.
  package let from: String
  /// As `from`; nil where the source names no end.
  package let to: String?
  /// Forms of the name that initials do not explain: `P. Michael McKinley`.
  package let otherNames: [String]

  /// Forenames, surname and generation: `Joseph Verner Reed`.
  package var name: String {
    [forenames, surname, generation ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Whether this term, which begins later, ends `other`.
  ///
  /// A mission has one chief; the Department, and Vienna with its several representatives, have
  /// offices side by side.
  func succeeds(_ other: ChiefOfMission) -> Bool {
    office == other.office || place != "STATE" && !other.office.contains(" to ")
  }
}
