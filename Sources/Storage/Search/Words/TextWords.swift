/// The words of a text, to be compared with words that are folded already.
///
/// Those of a plain text, as most are, are compared where they stand: a string for each would cost
/// more than to find the cables that have them.
struct TextWords {
  private enum Form {
    case plain([UInt8], [FoldedText.Place])
    case folded([FoldedText.Word])
  }

  private let form: Form

  /// Takes a text, and what `FoldedText.isPlain` says of it.
  init(_ text: String, isPlain: Bool) {
    form =
      isPlain
      ? .plain(Array(text.utf8), FoldedText.plainPlaces(in: text.utf8.span))
      : .folded(FoldedText.words(of: Array(text.unicodeScalars)))
  }

  var count: Int {
    switch form {
    case .plain(_, let places): places.count
    case .folded(let words): words.count
    }
  }

  /// Where a word stands, in Unicode scalars.
  func place(of index: Int) -> Range<Int> {
    switch form {
    case .plain(_, let places): places[index].scalars
    case .folded(let words): words[index].place
    }
  }

  /// Whether a word is `sought`, or begins with it where that is enough.
  func has(_ sought: [UInt8], at index: Int, isBeginning: Bool) -> Bool {
    switch form {
    case .plain(let bytes, let places):
      let place = places[index].bytes
      return (isBeginning ? place.count >= sought.count : place.count == sought.count)
        && FoldedText.has(sought, in: bytes.span, at: place.lowerBound)
    case .folded(let words):
      let word = words[index].folded.utf8
      return isBeginning ? word.starts(with: sought) : word.elementsEqual(sought)
    }
  }
}
