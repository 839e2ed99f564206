/// How the builder of a published page marked the text up.
///
/// Early pages know one entity, `&#x000A;` for the line feed, and leave `&` and `<` of the text
/// alone; later ones escape. Which it is, each page tells by itself: one ampersand or angle that
/// is no markup, and nothing was escaped.
struct PageMarkup {
  private let isEscaped: Bool

  private static let lineFeed = "&#x000A;"
  private static let entities: [(name: String, byte: UInt8)] = [
    ("&amp;", UInt8(ascii: "&")), ("&quot;", UInt8(ascii: "\"")), ("&lt;", UInt8(ascii: "<")),
    ("&gt;", UInt8(ascii: ">")), ("&#39;", UInt8(ascii: "'")), ("&#x27;", UInt8(ascii: "'")),
    ("&#34;", UInt8(ascii: "\"")), ("&apos;", UInt8(ascii: "'")),
  ]
  private static let lineBreaks = ["<br>", "<br/>", "<br />"]

  init(of blocks: [ArraySlice<UInt8>]) {
    isEscaped = blocks.allSatisfy { block in
      block.indices.allSatisfy { place in
        switch block[place] {
        case UInt8(ascii: "&"): PageMarkup.entity(in: block[place...]) != nil
        case UInt8(ascii: "<"):
          PageMarkup.lineBreak(in: block[place...]) != nil
            || PageMarkup.anchor(in: block[place...]) != nil
        default: true
        }
      }
    }
  }

  /// The text of a block, without anchors, with its line feeds.
  func text(of block: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(block.count)
    var place = block.startIndex
    while place < block.endIndex {
      let (bytes, length) = piece(of: block[place...])
      result += bytes
      place += length
    }
    return result
  }

  /// What stands at the beginning of `rest`, and how long its markup is.
  private func piece(of rest: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, Int) {
    switch rest.first {
    case UInt8(ascii: "<"):
      if let length = PageMarkup.anchor(in: rest) { return ([], length) }
      if let length = PageMarkup.lineBreak(in: rest) { return ([UInt8(ascii: "\n")], length) }
    case UInt8(ascii: "&"):
      if let (byte, length) = PageMarkup.entity(in: rest),
        isEscaped || byte == UInt8(ascii: "\n")
      {
        return ([byte], length)
      }
    default: break
    }
    return (rest.prefix(1), 1)
  }

  /// The length of an `<a …>` with an attribute, or of an `</a>`.
  private static func anchor(in rest: ArraySlice<UInt8>) -> Int? {
    if rest.starts(with: "</a>".utf8) { return 4 }
    guard rest.starts(with: "<a ".utf8) else { return nil }
    let attribute = rest.dropFirst(3).prefix { $0.isLetter }
    guard !attribute.isEmpty, rest[attribute.endIndex...].first == UInt8(ascii: "="),
      // Not over another tag's beginning: of a thousand anchors that never end, each would look
      // through the whole rest of the page.
      let end = rest[attribute.endIndex...].firstIndex(where: { "<>".utf8.contains($0) }),
      rest[end] == UInt8(ascii: ">")
    else { return nil }
    return end + 1 - rest.startIndex
  }

  /// The length of a `<br>`; a line feed of the page after it is the same line's end.
  private static func lineBreak(in rest: ArraySlice<UInt8>) -> Int? {
    guard let tag = lineBreaks.first(where: { rest.hasPrefix(ignoringCase: $0.utf8) }) else {
      return nil
    }
    let length = tag.utf8.count
    return rest.dropFirst(length).first == UInt8(ascii: "\n") ? length + 1 : length
  }

  private static func entity(in rest: ArraySlice<UInt8>) -> (UInt8, Int)? {
    if rest.hasPrefix(ignoringCase: lineFeed.utf8) {
      return (UInt8(ascii: "\n"), lineFeed.utf8.count)
    }
    return entities.first { rest.starts(with: $0.name.utf8) }.map { ($0.byte, $0.name.utf8.count) }
  }
}
