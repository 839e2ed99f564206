import Cables

/// Names in the fields round the text: classifier, TAGS, signature, attention lines.
struct HeadNames {
  let words: NameWords

  func add(_ cable: Cable, to sightings: inout Sightings) {
    if let by = cable.classifiedBy, let name = by.name,
      let index = add(name, .classifier, to: &sightings), let title = by.title
    {
      sightings.entitle(index, sightings.stretch(title))
    }
    for use in cable.tags { addTag(use.code, to: &sightings) }
    for line in cable.passing { addAttention(line, to: &sightings) }
    for name in cable.signedBy { addSigner(name, cable, to: &sightings) }
  }

  /// The index of the sighting; nil for what holds no name.
  private func add(
    _ name: String, _ role: Person.Role, to sightings: inout Sightings
  ) -> Int? {
    let text = read(name)
    // A signature line that holds an office or a stamp, and no name.
    let isName = { (token: NameToken) in
      token.isWord && (token.is([.given, .surname]) || !token.is([.office, .function, .form]))
    }
    guard text.indices.contains(where: { isName(text.token($0)) }) else { return nil }
    let form = sightings.form(text.indices, of: text)
    sightings.all.append(
      NameSighting(
        sightings.stretch(text.bytes[...].squeezed), form, isCapitals: text.isCapitals, role: role))
    return sightings.all.count - 1
  }

  private func read(_ line: String) -> NameText {
    var text = NameText(words: words)
    text.read(line)
    return text
  }

  /// `KISSINGER, HENRY A.`, beside a TAGS code that must carry a name.
  private func addTag(_ code: String, to sightings: inout Sightings) {
    guard code.utf8.contains(.comma) else { return }
    let parts = code.split(separator: ",").map { Array($0.utf8).trimmed.text }
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return }
    _ = add("\(parts[1]) \(parts[0])", .tags, to: &sightings)
  }

  /// The name stands in a paragraph of its own, under the text.
  private func addSigner(_ name: String, _ cable: Cable, to sightings: inout Sightings) {
    guard let index = add(name, .signer, to: &sightings) else { return }
    for (paragraph, held) in cable.paragraphs.enumerated().reversed()
    where held.kind == .signature || held.kind == .annex {
      let bytes = Array(held.text.utf8)
      guard let start = bytes.firstIndex(of: name) else { continue }
      let place = start..<(start + name.utf8.count)
      var count = ScalarCount()
      sightings.all[index].place = NamePlace(
        paragraph: paragraph, bytes: place, scalars: count.scalars(place, of: bytes.span))
      return
    }
  }

  // MARK: Attention lines

  /// `STATE FOR EUR (A/S GORDON)`, `NSC FOR MARSDEN`, `USDOC FOR 4332/ITA/ANN OLD AND MARY SMITH`.
  private func addAttention(_ line: String, to sightings: inout Sightings) {
    let text = read(line)
    var index = 0
    var isOpen = false
    while index < text.indices.count {
      let token = text.token(index)
      if Self.openers.contains(token.hash) || token.mark == .slash || token.mark == .opening {
        isOpen = true
      } else if isOpen, let range = attentionName(at: index, text) {
        add(range, of: text, line, to: &sightings)
        index = range.upperBound - 1
      } else if token.mark == .dot || token.mark == .semicolon {
        isOpen = false
      }
      index += 1
    }
  }

  private func add(
    _ range: Range<Int>, of text: NameText, _ line: String, to sightings: inout Sightings
  ) {
    let name = sightings.stretch(NameLine.text(text.bytes(of: range), of: line))
    var sighting = NameSighting(
      name, sightings.form(range, of: text), isCapitals: text.isCapitals, role: .attention)
    sighting.evidence = Evidence.office
    sightings.all.append(sighting)
    if let title = title(before: range.lowerBound, text) {
      let title = sightings.stretch(NameLine.text(text.bytes(of: title), of: line))
      sightings.entitle(sightings.all.count - 1, title)
    }
  }

  private static let openers: WordSet = ["FOR", "PASS", "TO", "ATTN"]

  /// Words up to the next mark, where all of them can be a name.
  private func attentionName(at start: Int, _ text: NameText) -> Range<Int>? {
    var end = start
    while end < text.indices.count, end == start || text.follows(end) {
      let token = text.token(end)
      guard token.isCapital, canName(token, in: text) else { break }
      end += 1
    }
    while end > start, text.token(end - 1).shape == .initial { end -= 1 }
    guard end > start, end - start < 5 else { return nil }
    // "WHA/CEN MELISSA OLDANE": an office that no list has.
    if end - start > 1, !text.token(start).is([.given, .surname]),
      text.token(start).shape != .initial,
      text.token(start + 1).is(.given), text.token(start).end - text.token(start).start < 8
    {
      return nil
    }
    if let next = text[end], Self.openers.contains(next.hash) { return nil }
    if let next = text[end], next.mark == .slash || next.isWord && !isEnd(next) { return nil }
    let last = text.token(end - 1)
    guard last.shape != .initial, last.letters.count > 2 else { return nil }
    if end - start == 1 { return isLoneName(last, text) ? start..<end : nil }
    let speaks = (start..<end).contains { index in
      text.token(index).is([.given, .surname]) || text.token(index).shape == .initial
    }
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
    let letters = text.bytes[token.letters]
    guard letters.count > 3 + (token.is(.surname) ? 0 : 1), !letters.contains(.dash) else {
      return false
    }
    if token.is(.surname) { return !token.is([.organisation, .thing, .place]) }
    guard token.isUnknown, !token.is(.acronym) else { return false }
    return letters.contains { "AEIOUY".utf8.contains($0.capital) }
  }

  private func title(before index: Int, _ text: NameText) -> Range<Int>? {
    guard let before = text[index - 1], before.is(.title), text.follows(index) else { return nil }
    let start = text[index - 2]?.mark == .slash && index > 2 ? index - 3 : index - 1
    return start..<index
  }
}
