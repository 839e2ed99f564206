package import Files
internal import Glibc

/// The lines of a file or of standard input, one after another.
package struct LineReader: ~Copyable {
  private let number: Int32
  private let isOwned: Bool
  private var buffer: [UInt8] = []
  private var place = 0
  /// Up to here there is no line end after `place`.
  private var searched = 0
  private var isAtEnd = false

  /// Reads the file at `path`; `-` is standard input.
  package init(_ path: String) throws(FileError) {
    guard path != "-" else {
      number = 0
      isOwned = false
      return
    }
    let opened = open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { throw FileError(code: errno) }
    number = opened
    isOwned = true
  }

  deinit {
    if isOwned { close(number) }
  }

  /// The next line without its end, with what is no UTF-8 replaced; nil after the last.
  package mutating func next() throws(FileError) -> String? {
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: buffer[place..<end], as: UTF8.self)
        place = end + 1
        searched = place
        return LineReader.withoutReturn(line)
      }
      searched = buffer.count
      guard !isAtEnd else { break }
      // What was handed out is let go, so that a long conversation stays small.
      buffer.removeFirst(place)
      searched -= place
      place = 0
      try fill()
    }
    guard place < buffer.count else { return nil }
    let line = String(decoding: buffer[place...], as: UTF8.self)
    place = buffer.count
    return LineReader.withoutReturn(line)
  }

  private mutating func fill() throws(FileError) {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(number, &piece, piece.count)
      if count > 0 {
        buffer += piece.prefix(count)
        return
      }
      if count == 0 {
        isAtEnd = true
        return
      }
      guard errno == EINTR else { throw FileError(code: errno) }
    }
  }

  private static func withoutReturn(_ line: String) -> String {
    line.utf8.last == UInt8(ascii: "\r")
      ? String(decoding: line.utf8.dropLast(), as: UTF8.self) : line
  }
}
