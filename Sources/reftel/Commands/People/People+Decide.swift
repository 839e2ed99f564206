import Cables
import Storage

extension People {
  func merge(_ names: [String], _ session: Session) throws -> Status {
    guard names.count == 2 else { throw needs("merge", "two names") }
    let (person, other): (PersonAnchor, PersonAnchor)
    do {
      let archive = try session.archive(common)
      person = try anchor(of: names[0], in: archive)
      other = try anchor(of: names[1], in: archive, orUncertain: true)
    }
    guard person != other else {
      throw Failure(.nothingFound, "both names mean the same person already")
    }
    return try decide(.merge(other), person, session)
  }

  func split(_ arguments: [String], _ session: Session) throws -> Status {
    guard arguments.count >= 2 else { throw needs("split", "a name and the ids of cables") }
    let cables: [CableID]
    let person: PersonAnchor
    do {
      let archive = try session.archive(common)
      cables = try arguments.dropFirst().map { try session.id($0, in: archive) }
      person = try anchor(of: arguments[0], in: archive, outside: cables)
    }
    return try decide(.split(cables: cables, name: newName), person, session)
  }

  func ignore(_ names: [String], _ session: Session) throws -> Status {
    guard !names.isEmpty else { throw needs("ignore", "a name") }
    let name = names.joined(separator: " ")
    do {
      let archive = try session.archive(common)
      if let unknown = try unknown(name, in: archive),
        try archive.uncertainCables(named: name) == 0
      {
        throw Failure(.nothingFound, unknown)
      }
    }
    return try decide(.ignore, PersonAnchor(name), session)
  }

  func rename(_ names: [String], _ session: Session) throws -> Status {
    guard names.count == 2 else { throw needs("rename", "a name and the new one") }
    let person: PersonAnchor
    do { person = try anchor(of: names[0], in: try session.archive(common)) }
    return try decide(.rename(names[1]), person, session)
  }

  func undo(_ numbers: [String], _ session: Session) throws -> Status {
    guard let text = numbers.first, numbers.count == 1, let number = Int(text) else {
      throw needs("undo", "the number of a decision, as 'people log' shows it")
    }
    session.configure(common, pages: false)
    do { _ = try session.archive(common) }
    var writer = try ArchiveWriter(path: session.archivePath(common))
    guard let undone = try writer.undo(number, at: .present()) else {
      throw Failure(.nothingFound, "no decision \(number) is in force; see 'people log'")
    }
    session.note("took back: \(People.sentence(undone))")
    return .done
  }

  private func decide(
    _ kind: PersonDecision.Kind, _ person: PersonAnchor, _ session: Session
  ) throws -> Status {
    session.configure(common, pages: false)
    let decision = PersonDecision(
      kind, person, reason: reason, at: try Timestamp.present().description)
    var writer = try ArchiveWriter(path: session.archivePath(common))
    guard try writer.decide([decision]) > 0 else {
      throw Failure(.nothingFound, "that is decided already; see 'people log'")
    }
    session.note("\(People.sentence(decision)); 'people undo' takes it back, see 'people log'")
    return .done
  }

  private func needs(_ verb: String, _ what: String) -> UsageError {
    UsageError("people \(verb) needs \(what); see 'reftel people --help'")
  }

  /// What means the one person whom the words name, in this archive and in others.
  private func anchor(
    of name: String, in archive: borrowing Archive, outside cables: [CableID] = [],
    orUncertain: Bool = false
  ) throws -> PersonAnchor {
    let found = try archive.people(named: name)
    let called = try found.prefix(50).filter { try archive.isCalled($0.slug, name) }
    let chosen = found.first { $0.slug == name } ?? (called.count == 1 ? called[0] : nil)
    if let person = chosen ?? (found.count == 1 ? found[0] : nil) {
      guard let anchor = try archive.anchor(of: person.slug, outside: cables) else {
        throw Failure(.nothingFound, "no cable is left that names \(printable(person.name))")
      }
      return anchor
    }
    if orUncertain, found.isEmpty, let text = try archive.uncertainName(name) {
      return PersonAnchor(text)
    }
    guard !found.isEmpty else {
      throw Failure(.nothingFound, try unknown(name, in: archive) ?? "no such person")
    }
    let ids = found.prefix(5).map(\.slug).joined(separator: ", ")
    throw Failure(
      .nothingFound,
      "'\(printable(name))' may be \(found.count) persons: name one by its id: \(ids)")
  }

  /// What a decision says.
  static func sentence(_ decision: PersonDecision) -> String {
    let name = "'\(printable(decision.person.name))'"
    let other = decision.otherName.map { "'\(printable($0))'" }
    return switch decision.kind {
    case .merge: "\(name) and \(other ?? "") are one"
    case .split:
      "\(name) is another person in \(decision.cables.map(\.description).joined(separator: ", "))"
        + (other.map { ", called \($0)" } ?? "")
    case .ignore: "\(name) is no person"
    case .rename: "\(name) is shown as \(other ?? "")"
    }
  }
}
