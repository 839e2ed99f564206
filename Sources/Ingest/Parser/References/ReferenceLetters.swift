/// The letters of a reference list: `A.`, `A)`, `(A)`, `[A]`, `A:`, `A -`, `A/`, also twice:
/// `A. A)`, and bare before a telegram: `A STATE 1`.
struct ReferenceLetters {
  let reader: CitationReader
  private var last: UInt8?

  init(reader: CitationReader) { self.reader = reader }

  /// The letter whose mark begins at token `index`, and the index past it and its repetitions.
  ///
  /// Letters come in order, so that the initial of a name (`J. Speaks`) is none.
  mutating func letter(at index: Int, first: Bool) -> (String, Int)? {
    guard let (letter, end) = mark(at: index) ?? bare(at: index),
      isNext(letter, first: first) || isSecond(letter, before: end)
    else { return nil }
    last = letter
    var after = end
    while let (again, end) = mark(at: after) ?? spelled(letter, at: after), again == letter {
      after = end
    }
    return (String(UnicodeScalar(letter)), after)
  }

  private func isNext(_ letter: UInt8, first: Bool) -> Bool {
    guard let last else { return letter == UInt8(ascii: "A") || first }
    return letter > last && letter <= last + 3
  }

  /// A list can begin without its A: `FBIS REPORT B. PARIS 55`.
  private func isSecond(_ letter: UInt8, before end: Int) -> Bool {
    last == nil && letter == UInt8(ascii: "B") && reader.citation(at: end) != nil
  }

  /// A letter with no mark behind it, before a telegram.
  private func bare(at index: Int) -> (UInt8, Int)? {
    guard let letter = single(at: index), reader.citation(at: index + 1) != nil else {
      return nil
    }
    return (letter, index + 1)
  }

  private func mark(at index: Int) -> (UInt8, Int)? {
    if reader.isMark(.opening, at: index) || reader.isMark(.openingBracket, at: index) {
      guard let letter = single(at: index + 1),
        reader.isMark(.closing, at: index + 2) || reader.isMark(.closingBracket, at: index + 2)
      else { return nil }
      return (letter, index + 3)
    }
    guard let letter = single(at: index) else { return nil }
    for stop in [UInt8.dot, .closing, .colon] where reader.isMark(stop, at: index + 1) {
      return (letter, index + 2)
    }
    // A dash stands apart: "A - KABUL 28", not "E-MAIL" nor the airgram "A-4945".
    if reader.isMark(.dash, at: index + 1),
      reader.field.at(reader.tokens[index].range.upperBound) != .dash
    {
      return (letter, index + 2)
    }
    // "A/ KABUL 28", not "A/S GORDON".
    guard reader.isMark(.slash, at: index + 1),
      reader.field.at(reader.tokens[index + 1].range.upperBound)?.isSpace ?? false
    else { return nil }
    return (letter, index + 2)
  }

  /// `REF A` after the mark of A.
  private func spelled(_ letter: UInt8, at index: Int) -> (UInt8, Int)? {
    guard reader.tokens.indices.contains(index), reader.capitals(index) == "REF",
      single(at: index + 1) == letter
    else { return nil }
    return (letter, index + 2)
  }

  private func single(at index: Int) -> UInt8? {
    guard reader.tokens.indices.contains(index), reader.tokens[index].isWord,
      reader.tokens[index].range.count == 1
    else { return nil }
    let byte = reader.field[reader.tokens[index].range.lowerBound]
    return byte.isLetter ? byte.capital : nil
  }
}
