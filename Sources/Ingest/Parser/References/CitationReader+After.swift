/// What can follow the number of a citation: its year, and more numbers of the same post.
extension CitationReader {
  /// Reads a year that follows the number: `00789/08`, `5049-01`, `02259 (2002)`, `07718 99`,
  /// `12345 OF 2007`.
  func readYear(after citation: inout TelegramCitation) {
    let end = citation.end
    if isBracket(at: end), isBracket(at: end + 2), let year = number(at: end + 1).flatMap(year) {
      citation.year = year
      citation.end = end + 3
    } else if isMark(.slash, at: end) || isMark(.dash, at: end), let next = number(at: end + 1),
      let year = year(next), year <= citingYear, !isMark(.slash, at: end + 2)
    {
      citation.year = year
      citation.end = end + 2
    } else if let (year, past) = looseYear(at: end) {
      citation.year = year
      citation.end = past
    }
  }

  private func isBracket(at index: Int) -> Bool {
    isMark(.opening, at: index) || isMark(.closing, at: index)
      || isMark(.openingBracket, at: index) || isMark(.closingBracket, at: index)
  }

  /// A year that a blank, `OF` or an apostrophe sets apart; not one that begins the next citation.
  private func looseYear(at end: Int) -> (Int, Int)? {
    let isOf = tokens.indices.contains(end) && capitals(end) == "OF"
    let at = isOf || isMark(.apostrophe, at: end) ? end + 1 : end
    guard let next = number(at: at), let year = year(next), year <= citingYear, year >= 1966,
      post(at: at + 1) == nil, !isMark(.slash, at: at + 1)
    else { return nil }
    if at > end { return (year, at + 1) }
    // Two numbers side by side: the first has to be too long for a year or a day.
    guard next.digits != 3, let digits = number(at: end - 1)?.digits, digits >= 4 else {
      return nil
    }
    return (year, at + 1)
  }

  // MARK: More numbers of the same post

  /// Numbers that one more place of a list stands for.
  struct MoreNumbers {
    let values: [Int]
    /// The token of the number.
    let index: Int
  }

  /// Ranges of more telegrams than these are taken for something else.
  private static let longestRange = 30

  /// The next number of a list: `936/935`, `7472 and 7677`, `33, 53`; of a range, `101-103` or
  /// `101 through 103`, each that follows its first.
  func numbers(after citation: TelegramCitation) -> MoreNumbers? {
    if let range = range(after: citation) { return range }
    var index = citation.end
    while tokens.indices.contains(index) {
      let token = tokens[index]
      guard
        token.isMark(.comma) || token.isMark(.slash) || token.isMark(UInt8(ascii: "&"))
          || token.isWord && capitals(index) == "AND"
      else { break }
      index += 1
    }
    guard index > citation.end, let number = number(at: index), number.digits >= 2,
      number.value > 0, self.citation(at: index) == nil
    else { return nil }
    // A day of a month: "STATE 12, 2 MAY".
    if number.digits < 3, tokens.indices.contains(index + 1), tokens[index + 1].isWord,
      capitals(index + 1) != "AND", !isLastBeforeMark(index + 1)
    {
      return nil
    }
    return MoreNumbers(values: [number.value], index: index)
  }

  /// `12 (NOTAL)` and `12 NOTAL` end a list as well as `12` does.
  private func isLastBeforeMark(_ index: Int) -> Bool { capitals(index) == "NOTAL" }

  private func range(after citation: TelegramCitation) -> MoreNumbers? {
    let end = citation.end
    guard tokens.indices.contains(end) else { return nil }
    let isRange =
      isMark(.dash, at: end)
      || tokens[end].isWord && ["THROUGH", "THRU", "TO"].contains(capitals(end))
    guard isRange, let last = number(at: end + 1), last.digits >= 2,
      self.citation(at: end + 1) == nil
    else { return nil }
    // "1234-36" is short for "1234-1236".
    let scale = [1, 10, 100, 1000, 10_000][Swift.min(last.digits, 4)]
    let isShort = last.value < scale && last.value < citation.number
    let value = isShort ? citation.number / scale * scale + last.value : last.value
    guard value > citation.number, value - citation.number <= Self.longestRange else { return nil }
    return MoreNumbers(values: Array(citation.number + 1...value), index: end + 1)
  }
}
