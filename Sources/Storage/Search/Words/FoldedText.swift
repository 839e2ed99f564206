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
    isPlain(text) ? plainWords(of: text) : words(of: Array(text.unicodeScalars))
  }

  private static func plainWords(of text: String) -> [Word] {
    let bytes = text.utf8.span
    var words: [Word] = []
    var folded: [UInt8] = []
    for place in plainPlaces(in: bytes) {
      folded.removeAll(keepingCapacity: true)
      for index in place.bytes { folded.append(small(bytes[index])) }
      words.append(Word(folded: String(decoding: folded, as: UTF8.self), place: place.scalars))
    }
    return words
  }

  static func small(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
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
      var folded: [UInt8] = []
      while end < scalars.count, WordText.isTokenScalar(scalars[end]) {
        append(scalars[end], to: &folded)
        end += 1
      }
      words.append(Word(folded: String(decoding: folded, as: UTF8.self), place: start..<end))
      start = end
    }
    return words
  }

  private static func append(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
    if scalar.isASCII {
      folded.append(small(UInt8(scalar.value)))
    } else if !WordText.isAccent(scalar) {
      folded += String(unaccented(scalar)).utf8
    }
  }

  private static func unaccented(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    let small = scalar.properties.lowercaseMapping.unicodeScalars
    guard let first = small.first, let letter = LatinLetters.base(of: first) else { return small }
    // What may follow is the dot of a capital I that has one, which is an accent here.
    return String.UnicodeScalarView([letter])
  }
}
