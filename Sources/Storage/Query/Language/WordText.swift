/// What the index makes of characters: `unicode61` takes letters and digits, the rest parts words.
enum WordText {
  static func isTokenScalar(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isASCIIWord(scalar) }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .privateUse:
      return true
    case .nonspacingMark: return isAccent(scalar)
    default: return false
    }
  }

  /// An accent written after its letter stays in the word: the list is that of `fts5_unicode2.c`.
  static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
    let known: UInt64 = 0x0003_61F8_0802_9FDF
    return (0x300...0x331).contains(scalar.value) && known >> UInt64(scalar.value - 0x300) & 1 == 1
  }

  private static func isASCIIWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }

  /// There is something in it that the index could hold.
  static func isSearchable(_ text: String) -> Bool {
    text.unicodeScalars.contains(where: isTokenScalar)
  }

  /// Without the punctuation around it; what is inside stays and makes a phrase.
  static func text(_ scalars: some BidirectionalCollection<Unicode.Scalar>) -> String {
    guard let first = scalars.firstIndex(where: isTokenScalar),
      let last = scalars.lastIndex(where: isTokenScalar)
    else { return "" }
    var text = String.UnicodeScalarView()
    // SQLite reads an expression up to its first zero byte.
    text.append(contentsOf: scalars[first...last].lazy.map { $0.value < 0x20 ? " " : $0 })
    return String(text)
  }

  /// A star directly behind the last letter or digit, as in `terror*`.
  static func isPrefix(_ scalars: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
    guard let last = scalars.lastIndex(where: isTokenScalar) else { return false }
    let next = scalars.index(after: last)
    return next < scalars.endIndex && scalars[next] == "*"
  }
}
