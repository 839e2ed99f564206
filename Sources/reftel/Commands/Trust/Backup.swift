import Files
import Storage

/// The `backup` command.
struct Backup: Command {
  static let name = "backup"
  static let summary = "copy the archive to another file, also while it is in use"
  static let operands = Operands.one("FILE")
  static let hasTimeLimit = false
  static let formats: [Format] = [.text]
  static let options: [Option<Backup>] = []
  static let examples = [
    Example("backup ~/cables-2026-11.sqlite", "a copy that is whole, or not there"),
    Example("status --archive ~/cables-2026-11.sqlite", "a copy is an archive like any other"),
  ]

  var common = CommonOptions()
  var operands: [String] = []

  func run(_ session: Session) async throws -> Status {
    let archive = try session.archive(common)
    session.configure(common, pages: false)
    let target = operands[0]
    guard !exists(target) else {
      throw Failure(.cannotCreate, "'\(printable(target))' is there already; name another file")
    }
    let file = try inFile(target) { () throws(WriteError) in try AtomicFile(target) }
    do {
      try archive.copy(to: file.draft)
    } catch {
      file.discard()
      throw error
    }
    try inFile(target) { () throws(WriteError) in try file.commit() }
    session.note("copied to \(printable(target))")
    return .done
  }
}
