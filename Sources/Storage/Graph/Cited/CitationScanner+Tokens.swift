import Cables

extension CitationScanner {
  private func text(_ index: Int) -> String {
    String(decoding: bytes[tokens[index].range], as: UTF8.self)
  }

  func isMark(_ mark: Unicode.Scalar, _ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .mark
      && bytes[tokens[index].range.lowerBound] == UInt8(ascii: mark)
  }

  func isWord(_ word: String, _ index: Int) -> Bool { isAnyWord([word], index) }

  func isAnyWord(_ words: Set<String>, _ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .word
      && words.contains(text(index).uppercased())
  }

  func digits(_ index: Int) -> Int {
    guard tokens.indices.contains(index), tokens[index].kind == .number else { return 0 }
    return tokens[index].range.count
  }

  func number(_ index: Int) -> Int? { (1...9).contains(digits(index)) ? Int(text(index)) : nil }

  /// The year that two or four digits mean.
  func year(_ index: Int) -> Int? {
    guard let number = number(index) else { return nil }
    return switch digits(index) {
    case 2: CableID.fullYear(number)
    case 4 where (1966...2065).contains(number): number
    default: nil
    }
  }

  /// The post whose name begins here, in up to five words that each begin with a capital.
  ///
  /// The longest known name is taken; a guess at a misspelt one only before a number.
  func post(at index: Int) -> (PostRegistry.Match, Int)? {
    var best: (PostRegistry.Match, Int)?
    var end = index
    var name = ""
    for _ in 0..<5 {
      guard tokens.indices.contains(end), tokens[end].kind == .word,
        isCapital(end) || isJoined(end) || end > index && isAnyWord(Self.particles, end)
      else { break }
      name += text(end)
      end += 1
      if name.utf8.count > 2 || digits(end) > 0, let match = PostRegistry.standard.find(name) {
        if !match.corrected || best == nil && digits(end) > 0 { best = (match, end) }
      }
      if isMark(".", end) || isMark("-", end) || isMark("'", end) { end += 1 }
    }
    return best
  }

  /// Small words within names: Rio de Janeiro, Dar es Salaam.
  private static let particles: Set<String> = ["DE", "DA", "ES", "LA", "OF", "AU"]

  /// Without a blank before it, as in the small letters of an address: `/09phnompenh419`.
  private func isJoined(_ index: Int) -> Bool {
    index > 0 && tokens[index - 1].range.upperBound == tokens[index].range.lowerBound
      && tokens[index - 1].kind == .number
  }

  private func isCapital(_ index: Int) -> Bool {
    let byte = bytes[tokens[index].range.lowerBound]
    return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || byte >= 0xC3
  }

  func isCapitals(_ name: Range<Int>) -> Bool {
    name.allSatisfy { index in
      !bytes[tokens[index].range].contains { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    }
  }

  /// A word with no letter or digit just before it.
  func isStartOfName(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), tokens[index].kind == .word else { return false }
    return index == 0 || tokens[index - 1].kind == .mark
      || tokens[index - 1].range.upperBound < tokens[index].range.lowerBound
  }

  /// What stands before a number that is a telegram's, and not that of a year or a house.
  private static let introductions: Set<String> = [
    "EMBASSY", "CONSULATE", "TELEGRAM", "CABLE", "REF", "REFTEL", "SEE", "AMEMBASSY", "USMISSION",
  ]

  /// Whether a name with a number and no year is a telegram: "STATE 84032", "State 084032",
  /// "see Phnom Penh 419"; not "Paris 1919" nor "Geneva 2".
  func isTelegram(_ name: Range<Int>, serial: Int) -> Bool {
    let count = digits(serial)
    let looksLikeYear = count == 4 && year(serial) != nil || count < 3
    if isCapitals(name) { return !looksLikeYear || count >= 3 && isCited(name) }
    return count >= 5 || count >= 3 && !looksLikeYear && isCited(name)
  }

  private func isCited(_ name: Range<Int>) -> Bool {
    isAnyWord(Self.introductions, name.lowerBound - 1)
      || isMark(":", name.lowerBound - 1) && isAnyWord(Self.introductions, name.lowerBound - 2)
      || isAnyWord(Self.introductions, name.lowerBound) && name.count > 1
  }
}
