internal import CSQLite
internal import Glibc

/// How long the statements of a connection may take in all before one of them is given up.
///
/// Only time within SQLite counts: who reads a page at leisure uses up none of it.
package final class TimeLimit: CustomStringConvertible {
  private let allowed: Duration
  /// All times in nanoseconds.
  private let most: Int64
  private var spent: Int64 = 0
  private var begun: Int64?

  init(_ allowed: Duration) {
    self.allowed = allowed
    let (seconds, rest) = allowed.components
    let (product, overflows) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, overflowsToo) = product.addingReportingOverflow(rest / 1_000_000_000)
    most = overflows || overflowsToo ? .max : sum
  }

  /// Allows the whole time again.
  package func restart() { spent = 0 }

  /// In seconds: `10 s`.
  package var description: String {
    let seconds = allowed / .seconds(1)
    return seconds == seconds.rounded() ? "\(Int(exactly: seconds) ?? .max) s" : "\(seconds) s"
  }

  var isOver: Bool { spent + (begun.map { TimeLimit.now - $0 } ?? 0) >= most }

  /// Counts the time that `step` takes; once the time is over, nothing runs.
  func counting(_ step: () -> Int32) -> Int32 {
    // Statements too short to be looked at while they run add up, too.
    guard !isOver else { return SQLITE_INTERRUPT }
    let start = TimeLimit.now
    begun = start
    let code = step()
    spent += TimeLimit.now - start
    begun = nil
    return code
  }

  /// Of a clock that moves on every few milliseconds and is read at once: a step that takes a
  /// thousandth of that meets a move once in a thousand times, so that the sum is right all the
  /// same.
  private static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC_COARSE, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}

extension Connection {
  /// Gives a statement up where all of them have taken longer than `duration`; it then fails with
  /// `SQLITE_INTERRUPT`.
  package mutating func limitTime(to duration: Duration) {
    let limit = TimeLimit(duration)
    timeLimit = limit
    sqlite3_progress_handler(
      handle, TimeLimit.instructions,
      { context in
        guard let context else { return 0 }
        return Unmanaged<TimeLimit>.fromOpaque(context).takeUnretainedValue().isOver ? 1 : 0
      }, Unmanaged.passUnretained(limit).toOpaque())
  }
}

extension TimeLimit {
  /// Of SQLite's machine, between two looks at the clock: some hundredths of a millisecond.
  fileprivate static let instructions: Int32 = 1000
}
