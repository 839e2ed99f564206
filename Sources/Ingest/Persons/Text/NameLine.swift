/// Words of a text on one line, as they stand.
enum NameLine {
  static func text(_ bytes: Range<Int>, of text: String) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
    let end = utf8.index(start, offsetBy: bytes.count)
    if isLine(utf8.span.extracting(bytes)) { return String(text[start..<end]) }
    return mended(Array(utf8[start..<end])[...].squeezed)
  }

  /// Whether the words stand on one line as it is, with a blank between two of them.
  private static func isLine(_ bytes: Span<UInt8>) -> Bool {
    var before = UInt8.space
    for index in 0..<bytes.count {
      let byte = bytes[index]
      if byte.isSpace, byte != .space || before == .space || before == .dash { return false }
      before = byte
    }
    return before != .space
  }

  /// A word broken at a line end made whole: `MIN- ISTER`.
  private static func mended(_ text: String) -> String {
    guard text.utf8.contains(.dash) else { return text }
    var mended: [UInt8] = []
    for byte in text.utf8 {
      if byte == .space, mended.last == .dash, mended.dropLast().last.map({ !$0.isSpace }) ?? false
      {
        mended.removeLast()
      } else {
        mended.append(byte)
      }
    }
    return String(decoding: mended, as: UTF8.self)
  }
}
