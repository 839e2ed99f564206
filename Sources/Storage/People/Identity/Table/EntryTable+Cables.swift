import Cables
import SQLite

extension EntryTable {
  /// When and where cables were sent, and which countries they concern.
  mutating func readCables(_ connection: borrowing Connection) throws {
    var postNumbers: [String: (post: UInt16, country: UInt16)] = [:]
    let posts = try connection.fetch("SELECT code, coalesce(country, '') FROM post ORDER BY code") {
      row in (code: try row.column(0) as String, country: try row.column(1) as String)
    }
    for (code, country) in posts where self.posts.count < Int(UInt16.max) {
      postNumbers[code] = (UInt16(self.posts.count), number(of: country))
      self.posts.append(
        Post(
          code: code, name: "", kind: "", country: country.isEmpty ? nil : country,
          routingIndicator: nil))
    }
    let last: Int = try connection.first("SELECT max(id) FROM cable") ?? 0
    contexts = [CableContext](repeating: CableContext(), count: last + 1)
    try connection.prepare(
      "SELECT id, post, year, CAST(substr(sent_at, 1, 4) AS INTEGER), "
        + "CAST(substr(sent_at, 6, 2) AS INTEGER), CAST(substr(sent_at, 9, 2) AS INTEGER) "
        + "FROM cable"
    ).run([]) { row in
      let place = postNumbers[try row.column(1)] ?? (0, 0)
      let (id, year): (Int, Int) = (try row.column(0), try row.column(2))
      let sent: (year: Int?, month: Int?) = (try row.column(3), try row.column(4))
      let month = (sent.year ?? year) * 12 + (sent.month ?? 7) - 1
      let day: Int? = try row.column(5)
      contexts[id] = CableContext(
        month: Int32(clamping: month), day: UInt8(clamping: day ?? 0), country: place.country,
        post: place.post)
    }
    try connection.prepare(
      """
      SELECT DISTINCT cable_id, tag FROM cable_tag JOIN tag ON tag.code = cable_tag.tag
      WHERE tag.kind = 'geographic' AND tag <> 'US' ORDER BY cable_id, tag
      """
    ).run([]) { row in
      guard let country = Countries.code(tag: try row.column(1)) else { return }
      let (cable, concerned): (Int, UInt16) = (
        try row.column(0), number(of: country)
      )
      if concerned != contexts[cable].country {
        otherCountries[Int32(cable), default: []].append(concerned)
      }
    }
    // What Washington writes of one country alone is of that country.
    for (cable, others) in otherCountries
    where contexts[Int(cable)].country == 0 && others.count == 1 {
      contexts[Int(cable)].country = others[0]
    }
  }
}
