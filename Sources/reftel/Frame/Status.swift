/// What the process tells its caller.
enum Status: Int32, Sendable, CaseIterable {
  case done = 0
  case nothingFound = 1
  case failed = 2
  case misuse = 64
  case damagedInput = 65
  case noInput = 66
  case cannotCreate = 73
  case inputOutput = 74
  case locked = 75
  case notAnArchive = 78
  case outOfTime = 124
  case interrupted = 130

  var meaning: String {
    switch self {
    case .done: "done, with at least one result; also when the reader of a pipe has enough"
    case .nothingFound: "looked, and found nothing"
    case .failed: "failed for a reason that has no number of its own"
    case .misuse: "an unknown command or option, or a query that cannot be meant"
    case .damagedInput: "some input was no cable or was damaged; the rest was taken"
    case .noInput: "an input or the archive was not found or cannot be read"
    case .cannotCreate: "the archive or an output file cannot be made"
    case .inputOutput: "reading or writing failed, as on a full disk"
    case .locked: "another program is writing to the archive"
    case .notAnArchive: "not an archive, a damaged one, or one of a newer release"
    case .outOfTime: "the query took longer than --timeout allows, and was given up"
    case .interrupted: "stopped by Ctrl-C; what was committed stays"
    }
  }
}

/// The end of a command that could not do its work, in one sentence.
struct Failure: Error, Hashable, Sendable {
  var status: Status
  var message: String

  init(_ status: Status, _ message: String) {
    self.status = status
    self.message = message
  }
}
