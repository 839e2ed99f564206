import Cables
import Storage

extension People {
  /// Tells of the person whom the words mean, or lists those whom they may mean.
  func tell(of words: [String], _ session: Session) throws -> Status {
    let name = words.joined(separator: " ")
    let archive = try session.archive(common)
    session.configure(common, pages: true)
    if name.hasSuffix("*") {
      let begun = try archive.people(beginning: String(name.dropLast()), limit: limit)
      return try print(begun, of: name, notices: [], session)
    }
    let found = try archive.people(named: name)
    guard let first = found.first else {
      let notice = try unknown(name, in: archive)
      return try print([], of: name, notices: [notice].compactMap(\.self), session)
    }
    let called = try found.prefix(50).filter { try archive.isCalled($0.slug, name) }
    guard found.count == 1 || called.count == 1 || first.slug == name else {
      let notice = "'\(printable(name))' may be \(found.count) persons; name one by its id"
      let shown = limit == 0 ? found[...] : found.prefix(limit)
      return try print(Array(shown), of: name, notices: [notice], session)
    }
    guard let profile = try archive.profile(of: first.slug, limit: limit) else {
      return .nothingFound
    }
    let others = found.count - 1
    if others > 0, first.slug != name {
      session.note("\(others) other\(others == 1 ? " has" : "s have") these words in the name")
    }
    return try show(profile, session)
  }

  private func print(
    _ people: [PersonSummary], of name: String, notices: [String], _ session: Session
  ) throws -> Status {
    var listing = Listing("people", query: .string(name), columns: People.columns)
    listing.notices = notices
    let stem = printable(name.hasSuffix("*") ? String(name.dropLast()) : name)
    listing.emptiness = "no name of a person has a word that begins with '\(stem)'"
    listing.rows = people.map(People.row)
    return try session.print(listing, as: common.format)
  }

  private func show(_ profile: PersonProfile, _ session: Session) throws -> Status {
    switch common.format ?? .text {
    case .json, .ndjson: try session.out.line(JSON(profile).text)
    case .text:
      let page = PersonPage(
        profile, columns: session.columns, palette: session.palette,
        drawsBoxes: session.drawsBoxes)
      for line in page.lines { try session.out.line(line) }
    default: return try print([profile.person], of: profile.person.slug, notices: [], session)
    }
    return .done
  }
}
