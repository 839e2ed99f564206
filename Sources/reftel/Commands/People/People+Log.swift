import Cables
import Files
import Ingest
import Storage

extension People {
  func showLog(_ session: Session) throws -> Status {
    let archive = try session.archive(common)
    session.configure(common, pages: true)
    var listing = Listing(
      "people-log",
      columns: [
        .init(key: "number", style: .id, alignsRight: true),
        .init(key: "decided_at", style: .dim, isMoment: true),
        .init(key: "decision", isElastic: true), .init(key: "reason", isElastic: true),
        .init(key: "undone_at", style: .missing, isMoment: true),
        .init(key: "kind", isHidden: true), .init(key: "name", isHidden: true),
        .init(key: "cable", isHidden: true), .init(key: "other_name", isHidden: true),
        .init(key: "other_cable", isHidden: true), .init(key: "cables", isHidden: true),
      ])
    listing.emptiness = "nothing was decided yet"
    listing.rows = try archive.decisions().map { decision in
      Listing.Row(
        id: String(decision.number),
        [
          .number(decision.number), .string(decision.decidedAt),
          .string(People.sentence(decision)), JSON(decision.reason), JSON(decision.undoneAt),
          .string(decision.word), .string(decision.person.name),
          JSON(decision.person.cable?.description), JSON(decision.otherName),
          JSON(decision.otherCable?.description), JSON(decision.cables.map(\.description)),
        ])
    }
    return try session.print(listing, as: common.format)
  }

  /// Writes the decisions in force to a file, a line each.
  func export(_ paths: [String], _ session: Session) throws -> Status {
    guard paths.count == 1 else {
      throw UsageError("people export needs a FILE, or - for standard output")
    }
    let archive = try session.archive(common)
    session.configure(common, pages: false)
    let decisions = try archive.decisions(inForce: true)
    let text = DecisionTable.heading + decisions.map(DecisionTable.line).joined()
    if paths[0] == "-" {
      try session.out.write(text)
    } else {
      try writeFile(paths[0], text.utf8)
    }
    session.note("\(decisions.count) decision\(decisions.count == 1 ? "" : "s") written")
    return decisions.isEmpty ? .nothingFound : .done
  }

  /// Takes over decisions that another archive exported.
  func take(_ paths: [String], _ session: Session) throws -> Status {
    guard paths.count == 1 else { throw UsageError("people import needs a FILE") }
    do { _ = try session.archive(common) }
    session.configure(common, pages: false)
    let table = try DecisionTable(fileAt: paths[0])
    for line in table.unreadable {
      session.note("\(printable(paths[0])):\(line): no decision of this release")
    }
    var writer = try ArchiveWriter(path: session.archivePath(common))
    let new = try writer.decide(table.decisions)
    session.note("\(table.decisions.count) read, \(new) new")
    return table.unreadable.isEmpty ? .done : .damagedInput
  }
}
