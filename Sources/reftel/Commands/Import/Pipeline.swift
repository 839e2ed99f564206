import Terminal

/// One reader, work on all cores, one taker: in the order of the input, whatever the cores do.
struct Pipeline {
  /// Readings a worker gets at once.
  static let chunk = 64

  /// Chunks that workers may be ahead: as many as keep them busy while a batch is committed.
  static let reserve = 8

  /// Workers at a time.
  let jobs: Int

  init(jobs: Int?) { self.jobs = jobs.map { max(1, $0) } ?? coreCount }

  /// Passes all that `read` returns through `work`, and hands it to `take` in that order.
  ///
  /// At most `jobs` + `reserve` chunks are under way at a time, so memory does not grow with the
  /// input.
  func run<Reading: Sendable, Worked: Sendable>(
    read: () throws -> Reading?,
    work: @escaping @Sendable ([Reading]) throws -> [Worked],
    take: ([Worked]) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, [Worked]).self) { group in
      var sent = 0
      var taken = 0
      var waiting: [Int: [Worked]] = [:]
      var isAtEnd = false
      while true {
        while !isAtEnd, sent - taken < jobs + Pipeline.reserve {
          let readings = try next(read)
          isAtEnd = readings.count < Pipeline.chunk
          guard !readings.isEmpty else { break }
          let number = sent
          group.addTask { (number, try work(readings)) }
          sent += 1
        }
        guard taken < sent, let (number, worked) = try await group.next() else { return }
        waiting[number] = worked
        while let worked = waiting.removeValue(forKey: taken) {
          try take(worked)
          taken += 1
        }
      }
    }
  }

  private func next<Reading>(_ read: () throws -> Reading?) throws -> [Reading] {
    var readings: [Reading] = []
    while readings.count < Pipeline.chunk, !Signals.interrupted, let reading = try read() {
      readings.append(reading)
    }
    return readings
  }
}
