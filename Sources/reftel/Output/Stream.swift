import Files

/// A place to write text to, collected into large pieces.
final class Stream {
  private enum Destination {
    case descriptor(Descriptor)
    case memory
  }

  private let destination: Destination
  private var buffer: [UInt8] = []
  /// Whether what steers a terminal is written out: data has no colours or links of our own.
  var isOfDataOnTerminal = false
  /// What was written to a stream in memory.
  private(set) var collected = ""

  init(_ descriptor: Descriptor) { destination = .descriptor(descriptor) }

  /// A stream that keeps what it gets.
  init() { destination = .memory }

  func write(_ text: String) throws(WriteError) {
    let text = isOfDataOnTerminal ? printableLines(text) : text
    switch destination {
    case .memory: collected += text
    case .descriptor:
      buffer += text.utf8
      if buffer.count > 1 << 16 { try flush() }
    }
  }

  func write(_ bytes: [UInt8]) throws(WriteError) {
    if isOfDataOnTerminal { return try write(String(decoding: bytes, as: UTF8.self)) }
    switch destination {
    case .memory: collected += String(decoding: bytes, as: UTF8.self)
    case .descriptor:
      buffer += bytes
      try flush()
    }
  }

  func line(_ text: String = "") throws(WriteError) { try write(text + "\n") }

  func flush() throws(WriteError) {
    guard case .descriptor(let descriptor) = destination, !buffer.isEmpty else { return }
    let bytes = buffer
    buffer = []
    try descriptor.write(bytes)
  }
}
