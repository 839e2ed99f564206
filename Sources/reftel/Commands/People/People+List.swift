import Cables
import Storage

extension People {
  func list(_ session: Session) throws -> Status {
    let filter = try filter()
    let archive = try session.archive(common)
    session.configure(common, pages: true)
    var listing = Listing(
      "people", query: JSON(filter?.text), columns: People.columns)
    if let filter {
      let found = try archive.people(in: filter, limit: limit, attention: attention)
      listing.total = found.total
      listing.notices = found.notices
      listing.rows = found.people.map(People.row)
    } else {
      let found = try archive.people(limit: limit, attention: attention)
      listing.total = found.total
      listing.rows = found.people.map(People.row)
    }
    let status = try session.print(listing, as: common.format)
    if common.format ?? .text == .text {
      session.conclude("\(listing.rows.count) of \(listing.total ?? 0) persons")
    }
    return status
  }

  static let columns: [Listing.Column] = [
    .init(key: "id", style: .id), .init(key: "name", isElastic: true),
    .init(key: "cables", alignsRight: true), .init(key: "first", style: .dim),
    .init(key: "last", style: .dim), .init(key: "countries", isElastic: true),
    .init(key: "one_name", isHidden: true),
  ]

  static func row(_ person: PersonSummary) -> Listing.Row {
    Listing.Row(
      id: person.slug,
      [
        .string(person.slug), .string(person.name), .number(person.cables),
        .string(person.first), .string(person.last), JSON(person.countries),
        .bool(person.isPartial),
      ])
  }

  /// The cables that name two persons.
  func listCommon(_ session: Session) throws -> Status {
    guard operands.count == 2 else {
      throw UsageError("people --together needs two names; see 'reftel people --help'")
    }
    let archive = try session.archive(common)
    session.configure(common, pages: true)
    let found = try archive.cables(naming: operands[0], and: operands[1])
    var listing = Listing(
      "people-together", query: JSON(operands),
      columns: [
        .init(key: "id", style: .id), .init(key: "sent_at", style: .dim, isMoment: true),
        .init(key: "post"), .init(key: "subject", isElastic: true), .init(key: "paragraphs"),
      ])
    listing.total = found.count
    if found.isEmpty {
      listing.notices = try operands.compactMap { try unknown($0, in: archive) }
    }
    listing.rows = found.prefix(limit == 0 ? found.count : limit).map { cable in
      Listing.Row(
        id: cable.id,
        [
          .string(cable.id), JSON(cable.sentAt), .string(cable.post), JSON(cable.subject),
          JSON(cable.paragraphs),
        ])
    }
    let status = try session.print(listing, as: common.format)
    if common.format ?? .text == .text {
      session.conclude("\(listing.rows.count) of \(found.count) cables")
    }
    return status
  }

  /// What to say of a name that no person has; nil where one has it.
  func unknown(_ name: String, in archive: borrowing Archive) throws -> String? {
    guard try archive.people(named: name).isEmpty else { return nil }
    let uncertain = try archive.uncertainCables(named: name)
    if uncertain > 0 {
      return "no person is certain to be '\(printable(name))'; \(uncertain) "
        + "cable\(uncertain == 1 ? "" : "s") with that name: search 'person:\"\(printable(name))\"'"
    }
    let guess =
      try archive.nearestName(to: name)
      ?? nearest(to: name, among: Verb.allCases.map(\.rawValue)).map { "people \($0)" }
    return "no person '\(printable(name))'"
      + (guess.map { "; did you mean '\(printable($0))'?" } ?? "")
  }
}
