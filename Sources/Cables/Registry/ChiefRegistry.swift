internal import Tables

/// Who headed a mission and when; a witness to who signed a telegram.
package struct ChiefRegistry: Sendable {
  /// The registry that comes with the program, read when first asked for.
  package static let standard = ChiefRegistry(
    DataTable(chiefsOfMissionTable))

  /// By place, then by the beginning of the term.
  package let all: [ChiefOfMission]
  private let byPlace: [String: [ChiefOfMission]]
  private let bySurname: [String: [ChiefOfMission]]

  init(_ table: DataTable) {
    all = table.rows.map { row in
      ChiefOfMission(
        place: row[0], office: row[1], forenames: row[2], surname: row[3],
        generation: row[4].isEmpty ? nil : row[4], from: row[5],
        to: row[6].isEmpty ? nil : row[6],
        otherNames: row[7].split(separator: ";").map(String.init))
    }
    byPlace = Dictionary(grouping: all, by: \.place)
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
    guard let terms = byPlace[place] else { return [] }
    let day = date.date
    return terms.filter { term in
      // A month without day begins before and ends after every day of it.
      guard term.from <= day else { return false }
      if let end = term.to { return day <= end || day.hasPrefix(end) }
      // An end that is not known came with the successor.
      return !terms.contains { $0.from > term.from && $0.from <= day && $0.succeeds(term) }
    }.reversed()
  }
}
