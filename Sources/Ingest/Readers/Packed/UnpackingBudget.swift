internal import Files

/// How much a packed file may unpack to: a small file that holds terabytes of zeros is an attack.
final class UnpackingBudget {
  struct Exceeded: Error, CustomStringConvertible {
    let description: String
  }

  /// Below this any ratio is harmless.
  private static let harmless = 64 << 20

  private let packed: Int
  private let limits: DumpReader.Limits
  private var unpacked = 0

  /// For a file of `packed` bytes.
  init(packed: Int, limits: DumpReader.Limits) {
    self.packed = packed
    self.limits = limits
  }

  /// Counts from nought again.
  func restart() { unpacked = 0 }

  func spend(_ bytes: Int) throws(Exceeded) {
    unpacked += bytes
    if unpacked > limits.unpacked {
      throw Exceeded(
        description: "unpacks to more than \(limits.unpacked) bytes; --max-size allows more")
    }
    if unpacked > UnpackingBudget.harmless, unpacked / limits.ratio > packed {
      throw Exceeded(
        description: "unpacks to more than \(limits.ratio) times its size, as no text does")
    }
  }
}

/// The bytes of a stream, each counted.
final class BudgetedStream: ByteStream {
  private let stream: any ByteStream
  private let budget: UnpackingBudget

  init(_ stream: any ByteStream, _ budget: UnpackingBudget) {
    self.stream = stream
    self.budget = budget
  }

  var size: Int? { nil }

  func seek(to offset: Int) { preconditionFailure("a member is read from beginning to end") }

  func read(into bytes: inout [UInt8], from index: Int) throws -> Int {
    let count = try stream.read(into: &bytes, from: index)
    try budget.spend(count)
    return count
  }
}
