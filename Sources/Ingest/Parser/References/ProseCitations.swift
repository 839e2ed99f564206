import Cables
internal import Files

/// Finds telegrams that prose names in full, with their year: "08 LIMA 1234", "09PHNOMPENH419".
///
/// Without a year a name and a number are rather something else: "Baghdad 2005", "Paris 7500
/// euros".
struct ProseCitations {
  struct Citation {
    let id: CableID
    let place: Range<Int>
  }

  let posts: PostRegistry

  /// In the order they stand.
  func citations(in text: Bytes) -> [Citation] {
    var found: [Citation] = []
    var index = text.startIndex
    while let year = text.firstIndex(from: index, where: \.marksOfDigits) {
      let end = text.skip(from: year, while: \.isDigit)
      let opens = text.at(year - 1).map { !$0.isLetter && $0 != .slash && $0 != .dash } ?? true
      if opens, let citation = citation(in: text, year: year..<end),
        !isCountOfSections(year, in: text)
      {
        found.append(citation)
        index = citation.place.upperBound
      } else {
        index = end
      }
    }
    return found
  }

  /// Whether `02` ends `SECTION 01 OF 02`, in a line that names the telegram itself.
  private func isCountOfSections(_ index: Int, in text: Bytes) -> Bool {
    let before = text[..<index].trimmed
    guard before.count > 4, before.has("OF", at: before.endIndex - 2) else { return false }
    return before.dropLast(2).trimmed.last?.isDigit ?? false
  }

  private func citation(in text: Bytes, year: Range<Int>) -> Citation? {
    guard year.count == 2 || year.count == 4, let number = text.number(year),
      year.count == 2 || (1966...2065).contains(number)
    else { return nil }
    var end = year.upperBound
    for _ in 0..<4 {
      let word = text.skip(from: end, while: \.isSpace)
      let stop = text.skip(from: word) { $0.isCapital || $0.isSmall || $0 == .apostrophe }
      // A name begins with a capital, and stands two blanks from the year at most.
      guard stop > word, text[word].isCapital, word - end <= 2 else { return nil }
      end = stop
      if text.at(end) == .dot || text.at(end) == .dash { end += 1 }
      let serial = text.skip(from: end, while: \.isSpace)
      let last = text.skip(from: serial, while: \.isDigit)
      guard last > serial else { continue }
      return named(text, year: number, name: year.upperBound..<stop, serial: serial..<last)
        .map { Citation(id: $0, place: year.lowerBound..<last) }
    }
    return nil
  }

  private func named(
    _ text: Bytes, year: Int, name: Range<Int>, serial: Range<Int>
  ) -> CableID? {
    let after = text.at(serial.upperBound)
    guard (1...6).contains(serial.count), let value = text.number(serial), value > 0,
      !(after?.isLetter ?? false), after != UInt8(ascii: "%"), after != .slash,
      let match = posts.known(text[name].text)
    else { return nil }
    let full = year < 100 ? CableID.fullYear(year) : year
    return CableID(year: full, post: posts.code(match.code, in: full), serial: value)
  }
}
