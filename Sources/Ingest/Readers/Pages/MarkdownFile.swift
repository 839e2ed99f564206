internal import Cables

/// A file that is the Markdown of a published page.
///
/// The links of the page have become marks without a target: `[PHUM](#)` was a link on a code,
/// `[1](#)` before a paragraph's number the link on its paragraph sign.
enum MarkdownFile {
  static func cable(in bytes: [UInt8], of file: SourceFile) -> RawCable {
    let decoded = DecodedText(bytes)
    return RawCable(
      text: withoutHardBreaks(withoutLinks(decoded.bytes)), source: file.whole, original: bytes,
      findings: decoded.findings)
  }

  /// ```swift
  /// withoutLinks("TAGS: [PHUM](#)\n[1](#)2. (U) Text")  // "TAGS: PHUM\n¶2. (U) Text"
  /// ```
  static func withoutLinks(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var rest = 0
    while let open = text.firstIndex(of: "[", from: rest) {
      result += text[rest..<open]
      if let (label, end) = link(in: text, at: open) {
        result += isParagraphSign(label, before: text[end...]) ? Array("¶".utf8)[...] : label
        rest = end
      } else {
        result.append(text[open])
        rest = open + 1
      }
    }
    return result + text[rest...]
  }

  /// The label of the mark at `open` and the place after the mark; a label stays on its line.
  private static func link(in text: [UInt8], at open: Int) -> (ArraySlice<UInt8>, Int)? {
    let label = text[(open + 1)...].prefix { !"[]\n".utf8.contains($0) }
    let target = text[label.endIndex...]
    guard target.starts(with: "](#".utf8) else { return nil }
    let fragment = target.dropFirst(3).prefix { $0.isLetter || $0.isDigit }
    guard fragment.endIndex < text.count, text[fragment.endIndex] == UInt8(ascii: ")") else {
      return nil
    }
    return (label, fragment.endIndex + 1)
  }

  private static func isParagraphSign(
    _ label: ArraySlice<UInt8>, before next: ArraySlice<UInt8>
  ) -> Bool {
    guard label.elementsEqual("1".utf8), let first = next.first else { return false }
    return first.isDigit || first.isCapital && ".)".utf8.contains(next.dropFirst().first ?? 0)
  }

  /// Two blanks at the end of a line are Markdown's way to keep the line's end.
  private static func withoutHardBreaks(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for byte in text {
      if byte == UInt8(ascii: "\n"), result.suffix(2).elementsEqual("  ".utf8) {
        result.removeLast(2)
      }
      result.append(byte)
    }
    return result
  }
}
