internal import CSQLite

/// How long the statements of a connection may take in all before one of them is given up.
///
/// Only time within SQLite counts: who reads a page at leisure uses up none of it.
package final class TimeLimit: CustomStringConvertible {
  private let allowed: Duration
  private var spent = Duration.zero
  private var begun: SuspendingClock.Instant?

  init(_ allowed: Duration) { self.allowed = allowed }

  /// Allows the whole time again.
  package func restart() { spent = .zero }

  /// In seconds: `10 s`.
  package var description: String {
    let seconds = allowed / .seconds(1)
    return seconds == seconds.rounded() ? "\(Int(exactly: seconds) ?? .max) s" : "\(seconds) s"
  }

  var isOver: Bool {
    let running = begun.map { $0.duration(to: .now) } ?? .zero
    return spent + running > allowed
  }

  /// Runs `step` and counts the time that it takes; once the time is over, nothing runs.
  func counting(_ step: () -> Int32) -> Int32 {
    // Statements too short to be looked at while they run add up, too.
    guard !isOver else { return SQLITE_INTERRUPT }
    let start = SuspendingClock.Instant.now
    begun = start
    defer {
      spent += start.duration(to: .now)
      begun = nil
    }
    return step()
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
