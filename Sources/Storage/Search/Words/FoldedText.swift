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

    init(folded: String, place: Range<Int>) {
      self.folded = folded
      self.place = place
    }

    /// A word of ASCII that ends before a place.
    fileprivate init(folding bytes: [UInt8], before end: Int) {
      self.init(
        folded: String(decoding: bytes, as: UTF8.self), place: end - bytes.count..<end)
    }
  }

  /// The words in the order of the text.
  package static func words(of text: String) -> [Word] {
    text.utf8.allSatisfy { $0 < 0x80 }
      ? plainWords(of: text) : words(of: Array(text.unicodeScalars))
  }

  /// The same for a text of ASCII, as most are, where bytes and scalars are one.
  private static func plainWords(of text: String) -> [Word] {
    let bytes = text.utf8.span
    var words: [Word] = []
    var folded: [UInt8] = []
    for place in bytes.indices {
      let byte = bytes[place]
      if WordText.isTokenScalar(Unicode.Scalar(byte)) {
        folded.append(small(byte))
      } else if !folded.isEmpty {
        words.append(Word(folding: folded, before: place))
        folded.removeAll(keepingCapacity: true)
      }
    }
    if !folded.isEmpty { words.append(Word(folding: folded, before: bytes.count)) }
    return words
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  /// Whether a text may hold a folded word: false only where it surely does not.
  ///
  /// It is much quicker than to take the text apart, which says for sure.
  static func mayHold(_ word: [UInt8], in text: String) -> Bool {
    guard let first = word.first else { return true }
    let bytes = text.utf8.span
    for start in bytes.indices {
      // What an accent may hide is not looked into.
      if bytes[start] >= 0x80 { return true }
      guard small(bytes[start]) == first, bytes.count - start >= word.count else { continue }
      var length = 1
      while length < word.count, small(bytes[start + length]) == word[length] { length += 1 }
      if length == word.count { return true }
    }
    return false
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
      folded += String(plain(scalar)).utf8
    }
  }

  private static func plain(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    let small = scalar.properties.lowercaseMapping.unicodeScalars
    guard let first = small.first, let letter = LatinLetters.base(of: first) else { return small }
    // What may follow is the dot of a capital I that has one, which is an accent here.
    return String.UnicodeScalarView([letter])
  }
}
