/// The address of a post's own pages, which it put under each telegram.
///
/// `Visit London's Classified Website: XXXXXXXXXXXX`, `******** Visit Embassy Manama's …`
struct WebFooter {
  /// Where it begins, with the rule before it.
  let start: Int
  /// Where a signature begins that was run into its end.
  let signature: Int?

  private static let openings = WordsByInitial([
    "VISIT ", "PLEASE VISIT ", "FOR MORE ", "TO SEE MORE ", "TO VIEW ",
  ])
  private static let places = [
    "CLASSIFIED WEB", "WEBSITE", "WEB SITE", "WEB PAGE", "HOME PAGE", "HOMEPAGE", ".SGOV.",
  ]

  /// Finds one in the last lines of a text that keeps some words above it.
  init?(atEndOf lines: some BidirectionalCollection<Range<Int>>, of text: Bytes) {
    guard let last = lines.last(where: { !text.isBlank($0) }) else { return nil }
    for line in lines.suffix(8).reversed() {
      guard let start = Self.start(in: text[line], textEnd: last.upperBound) else { continue }
      self.start = start
      signature = Self.signature(in: text[max(last.lowerBound, start)..<last.upperBound])
      return
    }
    return nil
  }

  private static func start(in line: Bytes, textEnd: Int) -> Int? {
    var index = Swift.max(line.startIndex, line.endIndex - 400)
    while index < line.endIndex {
      defer { index += 1 }
      guard openings.begin(with: line[index]),
        !(line.at(index - 1)?.isLetter ?? false), textEnd - index < 500,
        openings.first(in: line, at: index) != nil,
        names(line, from: index)
      else { continue }
      var start = index
      while let byte = line.at(start - 1),
        byte.isBlank || byte == .dash || byte == UInt8(ascii: "*")
      { start -= 1 }
      let before = line[..<start].trimmed
      if before.isEmpty || index - start > 1 || Title.endsSentence(before)
        || before.suffix(4).allSatisfy({ $0 == UInt8(ascii: "X") })
      {
        return start
      }
    }
    return nil
  }

  /// Whether a sentence that begins at `index` names a place of pages.
  private static func names(_ line: Bytes, from index: Int) -> Bool {
    let sentence = line[index...].prefix(90)
    return places.contains { sentence.first($0) != nil }
  }

  /// Where a name stands behind an address, a row of stars or a word that was taken out.
  private static func signature(in footer: Bytes) -> Int? {
    let end = footer.trimmed
    for count in 1...3 {
      var start = end.endIndex
      for _ in 0..<count {
        while let byte = end.at(start - 1), byte.isBlank { start -= 1 }
        while let byte = end.at(start - 1), !byte.isSpace { start -= 1 }
      }
      let before = end[..<start].trimmed
      guard let word = before.split(whereSeparator: \.isSpace).last else { return nil }
      let isAddress =
        word.contains(.slash) || word.last == UInt8(ascii: "*") || word.last == .dash
        || word.suffix(4).allSatisfy { $0 == UInt8(ascii: "X") }
      // An address can be broken; nothing else of it is in capitals.
      if isAddress || end[start...].isCapitals && !word.isCapitals,
        Signature.isName(end[start...], smallToo: true)
      {
        return start
      }
    }
    return nil
  }
}
