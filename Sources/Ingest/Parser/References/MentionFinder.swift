import Cables
internal import Files

/// Finds where a paragraph names telegrams: "(Ref A)", "reftels B and C", "08 LIMA 1234", "septel".
struct MentionFinder {
  /// The cable's own references, as the head lists them.
  let references: [Reference]
  var prose = ProseCitations(posts: .standard)

  /// The mentions in `paragraph`, in the order they stand.
  func mentions(in paragraph: Paragraph) -> [ReferenceMention] {
    let text = Array(paragraph.text.utf8)[...]
    let named = prose.citations(in: text).map { citation in
      Sighting(place: citation.place, status: .resolved, targets: [citation.id])
    }
    let sightings = (printed(in: text) + named)
      .sorted { $0.place.lowerBound < $1.place.lowerBound }
    // Counted on from one to the next: a paragraph may have thousands.
    var start = 0
    var counted = text.startIndex
    return sightings.map { sighting in
      start += scalars(in: text[counted..<max(counted, sighting.place.lowerBound)])
      counted = max(counted, sighting.place.lowerBound)
      return ReferenceMention(
        ordinal: paragraph.ordinal, paragraph: paragraph.number,
        text: text[sighting.place].squeezed, start: start,
        length: scalars(in: text[sighting.place]), status: sighting.status,
        targets: sighting.targets)
    }
  }

  /// A place in a paragraph's text that names telegrams.
  private struct Sighting {
    let place: Range<Int>
    let status: ReferenceMention.Status
    let targets: [CableID]
  }

  /// What names no number: "ref A", "reftels", "septel".
  private func printed(in text: Bytes) -> [Sighting] {
    var found: [Sighting] = []
    var index = text.startIndex
    while let at = candidate(in: text, from: index) {
      index = at + 1
      guard !(text.at(at - 1)?.isLetter ?? false),
        let sighting = ofHead(text, at: at) ?? septel(text, at: at)
      else { continue }
      found.append(sighting)
      index = sighting.place.upperBound
    }
    return found
  }

  /// The next place where REF or SEPTEL may stand, told by the second and the third letter.
  private func candidate(in text: Bytes, from start: Int) -> Int? {
    let (e, f, p) = (UInt8(ascii: "E"), UInt8(ascii: "F"), UInt8(ascii: "P"))
    let second = start + 1 - text.startIndex
    guard second < text.count else { return nil }
    let place = firstIndex(in: text.span, second..<text.count) { here, next in
      here.marks(ofLetter: e, beside: f, in: next) | here.marks(ofLetter: e, beside: p, in: next)
    }
    return place.map { $0 - 1 + text.startIndex }
  }

  /// Telegrams still to come: "septel", "septels".
  private func septel(_ text: Bytes, at: Int) -> Sighting? {
    guard text.has("SEPTEL", at: at) else { return nil }
    var end = at + "SEPTEL".utf8.count
    if text.at(end)?.capital == UInt8(ascii: "S") { end += 1 }
    let isWord = !(text.at(end)?.isLetter ?? false)
    return isWord ? Sighting(place: at..<end, status: .open, targets: []) : nil
  }

  private func ofHead(_ text: Bytes, at: Int) -> Sighting? {
    guard text.has("REF", at: at), let mention = mention(in: text, at: at) else { return nil }
    let (status, targets) = targets(of: mention)
    return Sighting(place: at..<mention.end, status: status, targets: targets)
  }

  private struct Found {
    var letters: [String] = []
    var plural = false
    var end: Int
  }

  /// Reads `Ref A`, `REFTEL B`, `refs A and B`, `ref (d)`, `reftel`, `reftels` at `at`.
  private func mention(in text: Bytes, at: Int) -> Found? {
    var end = at + 3
    let isTelegram = text.has("TEL", at: end)
    if isTelegram { end += 3 }
    let plural = text.at(end)?.capital == UInt8(ascii: "S")
    if plural { end += 1 }
    guard !(text.at(end)?.isLetter ?? false) else { return nil }
    var found = Found(plural: plural, end: end)
    while let (letter, next) = letter(in: text, after: found.end, isFirst: found.letters.isEmpty) {
      found.letters += isRange(text[found.end..<next]) ? between(found.letters.last, letter) : []
      found.letters.append(letter)
      found.end = next
    }
    return isTelegram || !found.letters.isEmpty ? found : nil
  }

  /// Whether the words before a letter make it the last of a range: `A-C`, `A through C`.
  private func isRange(_ words: Bytes) -> Bool {
    let first = words.trimmed
    return first.at(first.startIndex) == .dash
      || Self.rangeWords.contains { first.has($0, at: first.startIndex) }
  }

  private static let rangeWords = ["THROUGH ", "THRU "]

  /// The letters after `first` and before `last`, if the head has the last and they are in order.
  private func between(_ first: String?, _ last: String) -> [String] {
    guard references.contains(where: { $0.letter == last }), let first = first?.utf8.first,
      let last = last.utf8.first, first < last
    else { return [] }
    return ((first + 1)..<last).map { String(UnicodeScalar($0)) }
  }

  /// The next letter of a list: ` A`, `, B`, ` and C`, `(d)`.
  private func letter(in text: Bytes, after end: Int, isFirst: Bool) -> (String, Int)? {
    var index = text.skip(from: end) { $0.isSpace || $0 == .dot && isFirst }
    if !isFirst {
      let separator = index
      index = text.skip(from: index) { $0 == .comma || $0 == .slash || $0 == .dash || $0.isSpace }
      let joints = ["AND ", "& "] + Self.rangeWords
      if let joint = joints.first(where: { text.has($0, at: index) }) { index += joint.utf8.count }
      index = text.skip(from: index, while: \.isSpace)
      guard index > separator else { return nil }
    }
    guard index > end || text.at(index) == .opening else { return nil }
    let bracket = text.at(index) == .opening
    if bracket { index += 1 }
    guard let byte = text.at(index), byte.isLetter, !(text.at(index + 1)?.isLetter ?? false) else {
      return nil
    }
    // The article, not a letter: "reftel a week later". A small letter needs brackets or a match.
    let letter = String(UnicodeScalar(byte.capital))
    guard references.contains(where: { $0.letter == letter }) || bracket || byte.isCapital else {
      return nil
    }
    if byte.isSmall, !bracket, text.at(index + 1)?.isBlank ?? false, byte == UInt8(ascii: "a") {
      return nil
    }
    return (letter, index + (bracket && text.at(index + 1) == .closing ? 2 : 1))
  }

  private func scalars(in bytes: Bytes) -> Int { countOfScalars(in: bytes.span, 0..<bytes.count) }

  private func targets(of found: Found) -> (ReferenceMention.Status, [CableID]) {
    let all = references.compactMap(\.target)
    if found.letters.isEmpty {
      return found.plural || all.count == 1 ? (.resolved, all) : (.ambiguous, all)
    }
    let lettered = found.letters.flatMap { letter in
      references.filter { $0.letter == letter }.compactMap(\.target)
    }
    // A list of one often leaves its letter out.
    if lettered.isEmpty, references.count == 1 { return (.resolved, all) }
    return lettered.isEmpty ? (.ambiguous, all) : (.resolved, lettered)
  }
}
