/// Whether a word can be one of a few hundred, by a bit for each.
struct WordFilter: Sendable {
  private var marks: [UInt64] = Array(repeating: 0, count: 64)

  mutating func add(_ hash: UInt64) { marks[Self.place(of: hash)] |= Self.mark(of: hash) }

  @inline(__always)
  func mayHold(_ hash: UInt64) -> Bool { marks[Self.place(of: hash)] & Self.mark(of: hash) != 0 }

  private static func place(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 6 & 63) }

  private static func mark(of hash: UInt64) -> UInt64 { 1 << (hash & 63) }
}
