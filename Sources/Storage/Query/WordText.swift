/// What the index makes of characters: `unicode61` takes letters and digits, the rest parts words.
enum WordText {
  static func isTokenScalar(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isASCIIWord(scalar) }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .privateUse:
      return true
    // An accent written after its letter stays in the word.
    case .nonspacingMark: return true
    default: return false
    }
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
