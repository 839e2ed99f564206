import Cables
import Files
import Storage
import Terminal

extension Session {
  func archivePath(_ options: CommonOptions) throws -> String {
    let path = try chosenPath(options)
    archiveAsked = path
    return path
  }

  private func chosenPath(_ options: CommonOptions) throws -> String {
    if let named = options.archive ?? value(of: .archive) {
      return settings["archive.\(named)"] ?? named
    }
    if let folder = environment("XDG_DATA_HOME") { return folder + "/reftel/archive.sqlite" }
    guard let home = environment("HOME") else {
      throw Failure(.noInput, "no home folder is known; name the archive with --archive PATH")
    }
    return home + "/.local/share/reftel/archive.sqlite"
  }

  /// Opens the archive for reading, for as long as the options say.
  func archive(_ options: CommonOptions) throws -> Archive {
    let path = try archivePath(options)
    guard exists(path) else {
      throw Failure(
        .noInput, "no archive at '\(printable(path))'; make one with 'reftel import PATH'")
    }
    return try Archive(path: path, timeLimit: options.timeLimit)
  }

  /// The cable that one argument names.
  ///
  /// Where none is named so, or several are, the way out is said.
  func id(_ text: String, in archive: borrowing Archive) throws -> CableID {
    let ids = try archive.resolve(text)
    guard let id = ids.first else {
      throw UsageError(
        "'\(printable(text))' names no cable"
          + (CitedName(text).question
            ?? "; a cable is named as 09PHNOMPENH419 or '09 Phnom Penh 419'"))
    }
    // Named as it is stored, so that nothing was corrected.
    if ids == [id], id.description == text { return id }
    if let name = CitedName(text).correction {
      note("'\(printable(text))' read as a cable of \(name)")
    }
    guard ids.count == 1 else {
      let names = ids.map(\.description).joined(separator: ", ")
      throw Failure(.nothingFound, "'\(printable(text))' may be \(names); name the year")
    }
    return id
  }

  /// Says that a cable is not held, what is near it, and who cites it.
  func reportMissing(_ id: CableID, in archive: borrowing Archive) throws {
    let near = try archive.nearestHeld(to: id)
    let neighbours = [near.below, near.above].compactMap { $0?.description }
    let citing = try archive.citations(of: id).map(\.citing.description)
    var message = "\(id) is not held"
    if !neighbours.isEmpty { message += "; nearest held: \(neighbours.joined(separator: ", "))" }
    if !citing.isEmpty {
      message += "; cited by \(citing.prefix(5).joined(separator: ", "))"
      if citing.count > 5 { message += " and \(citing.count - 5) more" }
    }
    note(message)
  }
}
