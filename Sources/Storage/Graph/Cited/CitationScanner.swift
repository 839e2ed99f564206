import Cables

/// Finds telegrams in any prose: notes, chapters, pages of the web.
///
/// ```
/// 09PHNOMPENH419, 09PHNOMPENH419_a.html      an id, alone or in an address
/// 09 Phnom Penh 419, (09) PHNOM PENH 00419   its parts apart
/// PHNOM PENH 419 (2009), State 84032/08      the year behind
/// telegram 4127 from Bangkok, April 3, 1975  as the Foreign Relations series has it
/// PHNOM PENH 419, State 084032               without a year
/// ```
package struct CitationScanner {
  let bytes: [UInt8]
  let tokens: [ProseToken]

  package init(_ text: String) {
    bytes = Array(text.utf8)
    tokens = ProseToken.tokens(of: bytes)
  }

  /// Every citation, in the order of the text.
  package func citations() -> [ProseCitation] {
    var found: [ProseCitation] = []
    var index = 0
    while index < tokens.count {
      if let (citation, end) = named(at: index) ?? numbered(at: index) {
        found.append(citation)
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  // MARK: Year, post, number

  /// `09 PHNOM PENH 419` at a token, with blanks or without.
  private func named(at index: Int) -> (ProseCitation, Int)? {
    var next = index
    let leading = leadingYear(at: &next)
    // A year, or a name from its first word on.
    guard leading != nil || isStartOfName(index) else { return nil }
    while leading != nil, isMark("-", next) || isMark("/", next) || isMark(",", next) { next += 1 }
    guard let (match, afterName) = post(at: next) else { return nil }
    var end = afterName
    while isMark("-", end) || isMark("#", end) || isMark(",", end) || isWord("NO", end)
      || isMark(".", end) && isWord("NO", end - 1)
    {
      end += 1
    }
    guard let serial = number(end), (1...999_999).contains(serial), digits(end) <= 7 else {
      return nil
    }
    let name = next..<afterName
    var citation = ProseCitation(
      post: match.post.code, year: leading, serial: serial, corrected: match.corrected,
      range: tokens[index].range.lowerBound..<tokens[end].range.upperBound)
    end += 1
    if leading == nil { readYear(of: &citation, at: &end) }
    // A guess needs a year with it, and a bare number more than a name of everyday prose.
    if citation.year == nil, match.corrected || !isTelegram(name, serial: end - 1) { return nil }
    if match.corrected, !isCapitals(name) { return nil }
    return (citation, end)
  }

  /// `09`, `'09`, `(09)`, `2009` at a token; `index` goes behind it.
  private func leadingYear(at index: inout Int) -> Int? {
    var place = index
    let isBracketed = isMark("(", place)
    if isBracketed || isMark("'", place) { place += 1 }
    guard let year = year(place) else { return nil }
    place += 1
    if isBracketed {
      guard isMark(")", place) else { return nil }
      place += 1
    }
    index = place
    return year
  }

  /// `(2009)`, `/09`, `-2009`, `, 2009)` behind a number.
  private func readYear(of citation: inout ProseCitation, at index: inout Int) {
    let isJoined = isMark("/", index) || isMark("-", index)
    guard isMark("(", index) || isJoined, let year = year(index + 1) else { return }
    let end = isJoined ? index + 2 : index + 3
    guard isJoined || isMark(")", index + 2) else { return }
    // The day of a date: `12/06/2009`.
    if isJoined, isMark("/", end) { return }
    citation.year = year
    citation.range = citation.range.lowerBound..<tokens[end - 1].range.upperBound
    index = end
  }

  // MARK: Telegram 4127 from Bangkok

  private static let documents: Set<String> = ["TELEGRAM", "TELEGRAMS", "CABLE", "CABLES"]

  private func numbered(at index: Int) -> (ProseCitation, Int)? {
    guard isAnyWord(Self.documents, index) else { return nil }
    var next = index + 1
    if isWord("NO", next) { next += isMark(".", next + 1) ? 2 : 1 }
    guard let serial = number(next), serial > 0, digits(next) <= 7, isWord("FROM", next + 1)
    else { return nil }
    var start = next + 2
    if isWord("THE", start) { start += 1 }
    guard let (match, end) = post(at: start), !match.corrected else { return nil }
    var citation = ProseCitation(
      post: match.post.code, serial: serial,
      range: tokens[next].range.lowerBound..<tokens[end - 1].range.upperBound)
    // The date that follows: "Bangkok, April 3, 1975".
    let date = (end..<min(end + 6, tokens.count)).first { digits($0) == 4 && year($0) != nil }
    if let date, !(end..<date).contains(where: { isMark(".", $0) || isMark(";", $0) }) {
      citation.year = year(date)
    }
    return (citation, end)
  }
}
