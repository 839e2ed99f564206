/// A code of the TAGS system (Traffic Analysis by Geography and Subject, 5 FAH-3).
package struct Tag: Hashable, Sendable {
  /// What a code stands for.
  package enum Kind: String, Sendable {
    case subject, geographic, organization, program, person, unknown
  }

  /// `PHUM`, `CB`, `ASEAN`, or for a person `KISSINGER, HENRY A.`.
  package let code: String
  package let kind: Kind
  /// Human rights, Cambodia…; nil where no list explains the code.
  package let meaning: String?

  package init(code: String, kind: Kind, meaning: String?) {
    self.code = code
    self.kind = kind
    self.meaning = meaning
  }
}
