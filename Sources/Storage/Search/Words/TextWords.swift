/// The words of a text, to be compared with words that are folded already.
///
/// Those of a plain text, as most are, are compared where they stand: a string for each would cost
/// more than to find the cables that have them.
struct TextWords {
  private enum Words {
    case plain([UInt8], [FoldedText.Place])
    case folded([FoldedText.Word])
  }

  private let words: Words

  init(_ text: String) {
    words =
      FoldedText.isPlain(text)
      ? .plain(Array(text.utf8), FoldedText.plainPlaces(in: text.utf8.span))
      : .folded(FoldedText.words(of: text))
  }

  var count: Int {
    switch words {
    case .plain(_, let places): places.count
    case .folded(let words): words.count
    }
  }

  /// Where a word stands, in Unicode scalars.
  func place(of index: Int) -> Range<Int> {
    switch words {
    case .plain(_, let places): places[index].scalars
    case .folded(let words): words[index].place
    }
  }

  /// Whether a word is `sought`, or begins with it where that is enough.
  func has(_ sought: [UInt8], at index: Int, isBeginning: Bool) -> Bool {
    switch words {
    case .plain(let bytes, let places):
      let length = places[index].scalars.count
      return (isBeginning ? length >= sought.count : length == sought.count)
        && FoldedText.has(sought, in: bytes.span, at: places[index].start)
    case .folded(let words):
      let word = words[index].folded.utf8
      return isBeginning ? word.starts(with: sought) : word.elementsEqual(sought)
    }
  }
}
