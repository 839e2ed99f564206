import Files

/// Plain texts, of which the letters and digits are bytes, so that they are looked at where they
/// stand.
extension FoldedText {
  /// Whether a text, as most, surely has no letter or digit outside ASCII.
  static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8.span
    var start = 0
    while let place = firstIndex(
      in: bytes, start..<bytes.count, where: { $0.bits & EightBytes(each: 0x80).bits })
    {
      guard let length = lengthOfMark(in: bytes, at: place) else { return false }
      start = place + length
    }
    return true
  }

  /// How many bytes a mark or blank takes that published cables have instead of one of ASCII, such as
  /// a curved quotation mark, a dash, or a blank that keeps lines together; nil for all else.
  private static func lengthOfMark(in bytes: Span<UInt8>, at place: Int) -> Int? {
    guard place + 1 < bytes.count else { return nil }
    switch (bytes[place], bytes[place + 1]) {
    // U+2000 to U+203F
    case (0xE2, 0x80): return 3
    // U+00A0 to U+00B1, but for the ordinal ª
    case (0xC2, 0xA0...0xA9), (0xC2, 0xAB...0xB1): return 2
    default: return nil
    }
  }

  /// Where a word of a plain text stands.
  struct Place {
    /// The first byte.
    let start: Int
    let scalars: Range<Int>

    var bytes: Range<Int> { start..<start + scalars.count }
  }

  /// The words of a plain text.
  static func plainPlaces(in bytes: Span<UInt8>) -> [Place] {
    var places: [Place] = []
    var start: Int?
    // Bytes that begin no Unicode scalar.
    var continued = 0
    for place in bytes.indices {
      let byte = bytes[place]
      if byte < 0x80, WordText.isTokenScalar(Unicode.Scalar(byte)) {
        start = start ?? place
        continue
      }
      if let begun = start {
        places.append(Place(start: begun, scalars: begun - continued..<place - continued))
        start = nil
      }
      if byte & 0xC0 == 0x80 { continued += 1 }
    }
    if let start {
      places.append(Place(start: start, scalars: start - continued..<bytes.count - continued))
    }
    return places
  }

  /// Whether a folded word stands at a place of a text, or something that begins so.
  static func has(_ word: [UInt8], in bytes: Span<UInt8>, at place: Int) -> Bool {
    guard bytes.count - place >= word.count else { return false }
    for offset in word.indices where small(bytes[place + offset]) != word[offset] { return false }
    return true
  }

  /// Whether a plain text may hold a folded word: false only where it surely does not.
  ///
  /// It is much quicker than to take the text apart, which says for sure.
  static func mayHold(_ word: [UInt8], in bytes: Span<UInt8>) -> Bool {
    guard word.count > 1 else { return true }
    var start = 0
    while let place = firstIndex(
      ofLetters: word[0], word[1], in: bytes, start..<bytes.count)
    {
      if has(word, in: bytes, at: place) { return true }
      start = place + 1
    }
    return false
  }
}
