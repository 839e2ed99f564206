import Cables

/// Names in the fields round the text: classifier, TAGS, signature, attention lines.
struct HeadNames {
  private(set) var sightings: [NameSighting] = []
  private let words: NameWords

  init(_ cable: Cable, words: NameWords) {
    self.words = words
    if let by = cable.classifiedBy, let name = by.name {
      add(name, role: .classifier, titles: by.title.map { [$0] } ?? [])
    }
    for use in cable.tags { addTag(use.code) }
    for line in cable.passing { addAttention(line) }
    for name in cable.signedBy { addSigner(name, cable) }
  }

  private mutating func add(
    _ name: String, role: Person.Role, titles: [String] = [], paragraph: Int? = nil,
    bytes: Range<Int> = 0..<0
  ) {
    let text = NameText(name, words: words)
    // A signature line that holds an office or a stamp, and no name.
    let isName = { (token: NameToken) in
      token.isWord && (token.is([.given, .surname]) || !token.is([.office, .function, .form]))
    }
    guard text.tokens.contains(where: isName) else { return }
    sightings.append(
      NameSighting(
        paragraph: paragraph, bytes: bytes, text: text.bytes[...].squeezed,
        words: NameShape.words(of: text, text.tokens.indices), titles: titles,
        isCapitals: text.isCapitals, role: role))
  }

  /// `KISSINGER, HENRY A.`, beside a TAGS code that must carry a name.
  private mutating func addTag(_ code: String) {
    let parts = code.split(separator: ",").map { Array($0.utf8).trimmed.text }
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return }
    add("\(parts[1]) \(parts[0])", role: .tags)
  }

  /// The name stands in a paragraph of its own, under the text.
  private mutating func addSigner(_ name: String, _ cable: Cable) {
    for (index, paragraph) in cable.paragraphs.enumerated().reversed()
    where paragraph.kind == .signature || paragraph.kind == .annex {
      guard let start = Array(paragraph.text.utf8).firstIndex(of: name) else { continue }
      add(name, role: .signer, paragraph: index, bytes: start..<(start + name.utf8.count))
      return
    }
    add(name, role: .signer)
  }

  // MARK: Attention lines

  /// `STATE FOR EUR (A/S GORDON)`, `NSC FOR MARSDEN`, `USDOC FOR 4332/ITA/ANN OLD AND MARY SMITH`.
  private mutating func addAttention(_ line: String) {
    let text = NameText(line, words: words)
    var index = 0
    var isOpen = false
    while index < text.tokens.count {
      let token = text.tokens[index]
      if Self.openers.contains(token.hash) || token.mark == .slash || token.mark == .opening {
        isOpen = true
      } else if isOpen, let range = attentionName(at: index, text) {
        sightings.append(
          NameSighting(
            bytes: 0..<0, text: text.text(range), words: NameShape.words(of: text, range),
            titles: title(before: range.lowerBound, text), evidence: Evidence.office,
            isCapitals: text.isCapitals, role: .attention))
        index = range.upperBound - 1
      } else if token.mark == .dot || token.mark == .semicolon {
        isOpen = false
      }
      index += 1
    }
  }

  private static let openers: Set<UInt64> = Set(
    ["FOR", "PASS", "TO", "ATTN"].map { WordHash.of($0) })

  /// Words up to the next mark, where all of them can be a name.
  private func attentionName(at start: Int, _ text: NameText) -> Range<Int>? {
    var end = start
    while end < text.tokens.count, end == start || text.follows(end) {
      let token = text.tokens[end]
      guard token.isCapital, canName(token, in: text) else { break }
      end += 1
    }
    while end > start, text.tokens[end - 1].shape == .initial { end -= 1 }
    guard end > start, end - start < 5 else { return nil }
    // "WHA/CEN MELISSA OLDANE": an office that no list has.
    if end - start > 1, !text.tokens[start].is([.given, .surname]),
      text.tokens[start].shape != .initial,
      text.tokens[start + 1].is(.given), text.tokens[start].end - text.tokens[start].start < 8
    {
      return nil
    }
    if let next = text[end], Self.openers.contains(next.hash) { return nil }
    if let next = text[end], next.mark == .slash || next.isWord && !isEnd(next) { return nil }
    let tokens = text.tokens[start..<end]
    guard let last = tokens.last, last.shape != .initial, last.end - last.start > 2 else {
      return nil
    }
    if tokens.count == 1 { return isLoneName(last, text) ? start..<end : nil }
    let speaks = tokens.contains { $0.is([.given, .surname]) || $0.shape == .initial }
    return speaks ? start..<end : nil
  }

  private func isEnd(_ token: NameToken) -> Bool { token.is(.function) || token.is(.office) }

  private func canName(_ token: NameToken, in text: NameText) -> Bool {
    if token.is([.form, .organisation]) { return false }
    if token.shape == .initial { return !token.classes.contains(.country) }
    if token.is([.given, .surname]) { return !token.is([.function, .city]) }
    return !token.is([.common, .acronym, .form, .organisation, .office, .country, .city, .modifier])
  }

  /// A word that is in no list and can be spoken, or a surname: `MARSDEN`, `TPEACHLY`.
  private func isLoneName(_ token: NameToken, _ text: NameText) -> Bool {
    guard token.end - token.start > 3 + (token.is(.surname) ? 0 : 1),
      !text.bytes[token.start..<token.end].contains(.dash)
    else {
      return false
    }
    if token.is(.surname) { return !token.is([.organisation, .thing, .place]) }
    guard token.isUnknown, !token.is(.acronym) else { return false }
    let letters = text.bytes[token.start..<token.end]
    return letters.contains { "AEIOUY".utf8.contains($0.capital) }
  }

  private func title(before index: Int, _ text: NameText) -> [String] {
    guard let before = text[index - 1], before.is(.title), text.follows(index) else { return [] }
    let start = text[index - 2]?.mark == .slash && index > 2 ? index - 3 : index - 1
    return [text.text(start..<index)]
  }
}
