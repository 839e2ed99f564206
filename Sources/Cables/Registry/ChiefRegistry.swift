internal import Tables

/// Who headed a mission and when; a witness to who signed a telegram.
package struct ChiefRegistry: Sendable {
  /// The registry that comes with the program, read when first asked for.
  package static let standard = ChiefRegistry(
    DataTable(chiefsOfMissionTable))

  /// By place, then by the beginning of the term.
  package let all: [ChiefOfMission]
  private let byPlace: [String: Mission]
  private let bySurname: [String: [ChiefOfMission]]

  init(_ table: DataTable) {
    all = table.rows.map { row in
      ChiefOfMission(
        place: row[0], office: row[1], forenames: row[2], surname: row[3],
        generation: row[4].isEmpty ? nil : row[4], from: row[5],
        to: row[6].isEmpty ? nil : row[6],
        otherNames: row[7].split(separator: ";").map(String.init))
    }
    byPlace = Dictionary(grouping: all, by: \.place).mapValues(Mission.init)
    bySurname = Dictionary(grouping: all) { Spelling($0.surname).text }
  }

  /// Everybody who held office at `post` on a day, the latest to come first.
  ///
  /// A post without a list of its own has the chiefs of the country that it stands in, also a
  /// consulate.
  package func chiefs(of post: Post, on date: Timestamp) -> [ChiefOfMission] {
    let own = chiefs(at: post.code, on: date)
    return own.isEmpty ? post.country.map { chiefs(at: $0, on: date) } ?? [] : own
  }

  /// Who headed `post` on a day: of several the latest to come.
  package func chief(of post: Post, on date: Timestamp) -> ChiefOfMission? {
    chiefs(of: post, on: date).first
  }

  /// Everybody with this surname, whatever its case, accents and blanks, by place and time.
  package func chiefs(surname: String) -> [ChiefOfMission] {
    bySurname[Spelling(surname).text] ?? []
  }

  private func chiefs(at place: String, on date: Timestamp) -> [ChiefOfMission] {
    byPlace[place]?.chiefs(on: date) ?? []
  }
}

/// The chiefs of one place, in the order in which they came.
private struct Mission: Sendable {
  private let chiefs: [ChiefOfMission]
  // Apart from the chiefs, since what is asked of every telegram is not to copy their names.
  private let terms: [Term]

  init(_ chiefs: [ChiefOfMission]) {
    self.chiefs = chiefs
    terms = chiefs.map { Term($0, among: chiefs) }
  }

  /// Those in office, the latest to come first.
  func chiefs(on date: Timestamp) -> [ChiefOfMission] {
    let day = Term.number(year: date.year, month: date.month, day: date.day)
    return terms.indices.reversed().filter { terms[$0].includes(day) }.map { chiefs[$0] }
  }
}

/// The days of a term of office, as numbers such as 20090626.
private struct Term: Sendable {
  private let first: Int
  private let last: Int

  init(_ chief: ChiefOfMission, among chiefs: [ChiefOfMission]) {
    // A month without day begins before and ends after every day of it.
    first = Term.number(chief.from, day: 0)
    if let end = chief.to {
      last = Term.number(end, day: 99)
    } else {
      // An end that is not known came with the successor.
      let successors = chiefs.filter { $0.from > chief.from && $0.succeeds(chief) }
      last = successors.map { Term.number($0.from, day: 0) - 1 }.min() ?? .max
    }
  }

  func includes(_ day: Int) -> Bool { first <= day && day <= last }

  static func number(year: Int, month: Int, day: Int) -> Int { year * 10_000 + month * 100 + day }

  /// That of a date such as `1979-02-14`, or of a month such as `1979-02` with the day `day`.
  private static func number(_ date: String, day: Int) -> Int {
    var number = 0
    // Not by way of strings: each import asks for some thousand terms.
    for byte in date.utf8 where byte != UInt8(ascii: "-") {
      number = number * 10 + Int(byte &- UInt8(ascii: "0"))
    }
    return date.utf8.count > 7 ? number : number * 100 + day
  }
}
