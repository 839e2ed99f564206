import Files
import Storage
import Terminal

extension Session {
  /// Says what went wrong and with which status the process ends: the one place where both meet.
  func report(_ error: any Error) -> Status {
    switch error {
    case let error as WriteError where error.isClosedPipe: return .done
    case let error as WriteError:
      note("cannot write the results: \(error)")
      return .inputOutput
    case let error as UsageError:
      note(error.description)
      return .misuse
    case let failure as Failure:
      note(failure.message)
      return failure.status
    default:
      guard let error = ArchiveError(error) else {
        note(printable("\(error)"))
        return .failed
      }
      note(printable(words(for: error)))
      return error.status
    }
  }

  private func words(for error: ArchiveError) -> String {
    switch error {
    case .empty: return "the archive is empty; fill it with 'reftel import PATH'"
    case .locked:
      guard let holder = archiveAsked.flatMap({ LockHolder(of: $0) }) else {
        return error.description
      }
      return "\(error): \(holder.program), process \(holder.process)"
    default: return error.description
    }
  }
}

extension ArchiveError {
  fileprivate var status: Status {
    switch self {
    case .notFound: .noInput
    case .notAnArchive, .empty, .tooNew, .tooOld, .damaged: .notAnArchive
    case .cannotOpen, .readOnly: .cannotCreate
    case .locked: .locked
    case .full, .inputOutput: .inputOutput
    case .tooDeep: .misuse
    case .outOfTime: .outOfTime
    case .failed: .failed
    }
  }
}
