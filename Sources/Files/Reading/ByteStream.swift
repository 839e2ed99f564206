/// Bytes that come one after another.
package protocol ByteStream: AnyObject {
  /// Fills `bytes` from `index` on; tells how many bytes came, fewer than fit only at the end.
  func read(into bytes: inout [UInt8], from index: Int) throws -> Int

  /// How many bytes there are where they can be read in any order; else nil.
  var size: Int? { get }

  /// Goes on reading at `offset`; only where `size` is known.
  func seek(to offset: Int)
}

/// A file from its beginning to its end.
package final class FileStream: ByteStream {
  private let file: SharedFile
  private var offset = 0

  package init(_ file: SharedFile) { self.file = file }

  package var size: Int? { file.size }

  package func seek(to offset: Int) { self.offset = offset }

  package func read(into bytes: inout [UInt8], from index: Int) throws -> Int {
    let count = try file.file.read(at: offset, into: &bytes, from: index)
    offset += count
    return count
  }
}

/// A file that several streams read, each at its own place.
package final class SharedFile {
  fileprivate let file: File

  package init(_ file: consuming File) { self.file = file }

  package var size: Int { file.size }
}

/// Bytes in memory, then those of a stream.
package final class MemoryStream: ByteStream {
  private let bytes: [UInt8]
  private let rest: (any ByteStream)?
  private var offset = 0

  package init(_ bytes: [UInt8], then rest: (any ByteStream)? = nil) {
    self.bytes = bytes
    self.rest = rest
  }

  package var size: Int? { rest == nil ? bytes.count : nil }

  package func seek(to offset: Int) { self.offset = min(offset, bytes.count) }

  package func read(into target: inout [UInt8], from index: Int) throws -> Int {
    let count = min(target.count - index, bytes.count - offset)
    target.replaceSubrange(index..<(index + count), with: bytes[offset..<(offset + count)])
    offset += count
    guard let rest, index + count < target.count else { return count }
    return count + (try rest.read(into: &target, from: index + count))
  }
}
