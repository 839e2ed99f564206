import Cables
internal import Files

/// A text without the furniture that was printed on each page of it.
///
/// What was cut is a page header (`PHNOM PENH 00000419  002 OF 002`, and of the 1970s
/// `PAGE 02 STATE 023763 071504Z` with the classification above it) or a stamp of
/// declassification. A paragraph that was broken by one is whole again.
struct UnpagedText {
  private(set) var bytes: [UInt8] = []
  private(set) var places = PlaceMap()
  /// Page headers, as printed, in their order.
  private(set) var headers: [String] = []
  /// Stamps of declassification, each once.
  private(set) var stamps: [String] = []
  /// What was cut, by its place in the text before.
  private(set) var cuts: [TextSpan] = []
  private let endsInBackslashes: Bool

  init(_ text: Bytes, posts: PostRegistry) {
    let cuts = PageHeaderFinder(text: text, posts: posts).cuts()
    endsInBackslashes = Self.endsInBackslashes(text)
    bytes.reserveCapacity(text.count)
    var index = text.startIndex
    for cut in cuts where cut.range.lowerBound >= index {
      let words = text[cut.range].squeezed
      self.cuts.append(TextSpan(cut.isStamp ? .stamp : .page, cut.range))
      if !cut.isStamp {
        headers.append(words)
      } else if !stamps.contains(words) {
        stamps.append(words)
      }
      append(text[index..<cut.range.lowerBound])
      close(gapIn: text, from: cut.range)
      index = text.skip(from: cut.range.upperBound, while: \.isSpace)
      places.note(kept: bytes.count, original: index)
    }
    append(text[index...])
  }

  // Looking no further than the next character that is no blank: a line may be the whole text,
  // and hold a thousand page headers.
  private static func endsInWord(_ text: Bytes) -> Bool {
    text.last { !$0.isSpace || $0 == .newline }.map { $0 != .newline } ?? false
  }

  private static func beginsWithWord(_ text: Bytes) -> Bool {
    text.first { !$0.isSpace || $0 == .newline }.map { $0 != .newline } ?? false
  }

  /// A span of this text by its place in the text before.
  func printed(_ span: TextSpan) -> TextSpan {
    var span = span
    span.range = places.original(span.range)
    return span
  }

  private mutating func append(_ part: Bytes) {
    guard endsInBackslashes else { return bytes.append(contentsOf: part) }
    for line in part.allLines {
      var end = line.endIndex
      while let byte = line.at(end - 1), byte.isBlank || byte == Self.backslash { end -= 1 }
      bytes.append(contentsOf: line[..<end])
      guard line.endIndex < part.endIndex else { continue }
      if line[end...].contains(Self.backslash) {
        cuts.append(TextSpan(.page, end..<line.endIndex))
      }
      places.note(kept: bytes.count, original: line.endIndex)
      bytes.append(.newline)
    }
  }

  private static let backslash = UInt8(ascii: "\\")

  /// Whether most lines end in a backslash, as those of one style of dump do (06BERN898).
  private static func endsInBackslashes(_ text: Bytes) -> Bool {
    guard Files.firstIndex(of: backslash, in: text.span, 0..<text.count) != nil else {
      return false
    }
    let lines = text.lines.map(\.trimmed).filter { !$0.isEmpty }
    return lines.count(where: { $0.last == backslash }) * 2 > lines.count
  }

  /// Puts between what stood around a cut what would have stood there without it.
  private mutating func close(gapIn text: Bytes, from cut: Range<Int>) {
    let onOwnLine = bytes.last.map { $0 == .newline } ?? true || bytes.last == .space
    while let last = bytes.last, last.isSpace { bytes.removeLast() }
    guard let last = bytes.last else { return }
    let next = text.at(text.skip(from: cut.upperBound, while: \.isSpace)) ?? .newline
    let inline = !onOwnLine || Self.endsInWord(text[..<cut.lowerBound])
    if inline, Self.beginsWithWord(text[cut.upperBound...]) {
      bytes.append(.space)
      return
    }
    let ends: Set<UInt8> = [
      .dot, .colon, .closing, UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\""), .dash,
    ]
    bytes.append(.newline)
    if ends.contains(last), !next.isSmall { bytes.append(.newline) }
  }
}
