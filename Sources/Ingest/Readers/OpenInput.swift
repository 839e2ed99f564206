internal import Cables
internal import Digest
internal import Files
internal import Unpacking

/// A file or member of which the first bytes have been read, and so what it holds is known.
struct OpenInput {
  enum Content {
    /// Others.
    case packed
    /// The records of a dump.
    case records
    case cable(Source.Format)
  }

  /// Enough to tell what a file holds.
  private static let prefixLength = 64 << 10

  let path: InputPath
  let content: Content
  /// Its bytes from the first on.
  let all: any ByteStream

  /// Reads the beginning of `stream`; a `format` is believed more than what stands there.
  init(
    _ stream: any ByteStream, at path: InputPath, expecting format: Source.Format?,
    _ limits: DumpReader.Limits
  ) throws {
    var prefix = [UInt8](repeating: 0, count: OpenInput.prefixLength)
    let count = try stream.read(into: &prefix, from: 0)
    guard count > 0 else { throw path.reject(.notACable, "an empty file") }
    prefix.removeSubrange(count...)
    switch Detection.content(of: prefix, expecting: format) {
    case .packed: content = .packed
    case .format(.csv): content = .records
    case .format(let format): content = .cable(format)
    case .foreign(let what): throw path.reject(.notACable, what)
    }
    self.path = path
    all = MemoryStream(prefix, then: stream)
  }

  /// All of it, if it is no longer than a cable can be.
  func bytes(atMost limit: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: OpenInput.prefixLength)
    while case let count = try all.read(into: &buffer, from: 0), count > 0 {
      bytes += buffer[..<count]
      guard bytes.count <= limit else {
        throw path.reject(.notACable, "longer than any cable: over \(limit) bytes")
      }
    }
    return bytes
  }

  /// Its length in bytes and its SHA-256.
  ///
  /// Where its packing is damaged, those of what comes before: whoever reads on meets the damage.
  func measure() throws -> (size: Int, sha256: String) {
    var hash = SHA256()
    var size = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    do {
      while case let count = try all.read(into: &buffer, from: 0), count > 0 {
        hash.update(buffer.span.extracting(..<count))
        size += count
      }
    } catch is UnpackingError {}
    return (size, hash.finish())
  }
}
