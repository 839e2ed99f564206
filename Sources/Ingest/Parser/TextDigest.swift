internal import Digest
internal import Files

/// What two containers of one text have in common: its characters but white space and paragraph
/// signs, which pages and dumps add and lose.
struct TextDigest {
  let sha256: String
  /// Scalars counted.
  let length: Int

  init(_ text: [UInt8]) {
    var bytes = [UInt8](repeating: 0, count: text.count)
    var count = 0
    var start = 0
    while start < text.count {
      let sign = Self.paragraphSign(in: text, from: start)
      let part = text.span.extracting(start..<(sign ?? text.count))
      count = copyWithoutSpace(part, to: &bytes, at: count)
      start = sign.map { $0 + 2 } ?? text.count
    }
    sha256 = Digest.sha256(bytes.span.extracting(..<count))
    length = countOfScalars(in: bytes.span, 0..<count)
  }

  private static func paragraphSign(in text: [UInt8], from start: Int) -> Int? {
    var start = start
    while let place = firstIndex(of: 0xC2, in: text.span, start..<text.count) {
      start = place + 1
      if start < text.count, text[start] == 0xB6 { return place }
    }
    return nil
  }
}
