/// Words of a text as the index has them: without case and without accents.
///
/// ```swift
/// FoldedText.words(of: "L’État, c’est moi").map(\.folded)  // l etat c est moi
/// ```
package enum FoldedText {
  /// A word and where it stands.
  package struct Word: Hashable {
    package var folded: String
    /// Unicode scalars of the text.
    package var place: Range<Int>
  }

  /// The words in the order of the text.
  package static func words(of text: String) -> [Word] {
    text.utf8.allSatisfy { $0 < 0x80 }
      ? plainWords(of: Array(text.utf8)) : words(of: Array(text.unicodeScalars))
  }

  /// The same for a text of ASCII, as most are, where bytes and scalars are one.
  private static func plainWords(of bytes: [UInt8]) -> [Word] {
    var words: [Word] = []
    var start = 0
    while start < bytes.count {
      let word = bytes[start...].prefix { WordText.isTokenScalar(Unicode.Scalar($0)) }
      if !word.isEmpty {
        let small = word.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        words.append(
          Word(folded: String(decoding: small, as: UTF8.self), place: start..<word.endIndex))
      }
      start = word.endIndex + 1
    }
    return words
  }

  static func words(of scalars: [Unicode.Scalar]) -> [Word] {
    var words: [Word] = []
    var start = 0
    while start < scalars.count {
      guard WordText.isTokenScalar(scalars[start]) else {
        start += 1
        continue
      }
      var end = start
      var folded = String.UnicodeScalarView()
      while end < scalars.count, WordText.isTokenScalar(scalars[end]) {
        append(scalars[end], to: &folded)
        end += 1
      }
      words.append(Word(folded: String(folded), place: start..<end))
      start = end
    }
    return words
  }

  private static func append(_ scalar: Unicode.Scalar, to folded: inout String.UnicodeScalarView) {
    if scalar.isASCII {
      let isCapital = ("A"..."Z").contains(scalar)
      folded.append(isCapital ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
    } else if !WordText.isAccent(scalar) {
      folded.append(contentsOf: plain(scalar))
    }
  }

  private static func plain(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    let small = scalar.properties.lowercaseMapping.unicodeScalars
    guard let first = small.first, let letter = LatinLetters.base(of: first) else { return small }
    // What may follow is the dot of a capital I that has one, which is an accent here.
    return String.UnicodeScalarView([letter])
  }
}
