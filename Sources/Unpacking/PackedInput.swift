internal import CArchive
internal import Files
internal import Glibc

/// What libarchive calls when it wants more bytes.
final class PackedInput {
  private let stream: any ByteStream
  private var buffer: [UInt8]
  private var place = 0
  /// Why reading failed; libarchive itself only knows that it did.
  private(set) var error: (any Error)?
  /// libarchive reads the bytes after `read` has returned, so they stay where they are.
  private let lent: UnsafeMutableBufferPointer<UInt8>

  init(_ stream: any ByteStream) {
    self.stream = stream
    buffer = [UInt8](repeating: 0, count: 1 << 16)
    lent = .allocate(capacity: 1 << 16)
  }

  deinit { lent.deallocate() }

  static func at(_ client: UnsafeMutableRawPointer?) -> PackedInput {
    guard let client else { preconditionFailure("libarchive hands back what it was given") }
    return Unmanaged<PackedInput>.fromOpaque(client).takeUnretainedValue()
  }

  func read(_ target: UnsafeMutablePointer<UnsafeRawPointer?>?) -> Int {
    do {
      let count = try stream.read(into: &buffer, from: 0)
      _ = lent.update(fromContentsOf: buffer.prefix(count))
      target?.pointee = UnsafeRawPointer(lent.baseAddress)
      place += count
      return count
    } catch {
      self.error = error
      return Int(ARCHIVE_FATAL)
    }
  }

  func seek(_ offset: Int64, _ origin: Int32) -> Int64 {
    let size = stream.size ?? 0
    let base = origin == SEEK_SET ? 0 : origin == SEEK_CUR ? place : size
    // The offset may come out of the file itself, and be any number.
    let (sum, overflows) = base.addingReportingOverflow(Int(offset))
    place = overflows ? (offset < 0 ? 0 : size) : min(max(sum, 0), size)
    stream.seek(to: place)
    return Int64(place)
  }
}
