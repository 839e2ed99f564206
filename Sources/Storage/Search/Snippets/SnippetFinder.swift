/// Finds the paragraph of a cable that says most of what a query asks.
struct SnippetFinder {
  /// A word or phrase to look for, folded.
  struct Needle: Hashable {
    var words: [[UInt8]]
    var isPrefix: Bool
    var column: Words.Column?
  }

  private let needles: [Needle]

  /// Takes the words that are wanted; those after a minus are not to be found.
  init(_ clause: Clause) {
    let wanted = SnippetFinder.wanted(clause).map { words in
      Needle(
        words: FoldedText.words(of: words.text).map { Array($0.folded.utf8) },
        isPrefix: words.isPrefix, column: words.column)
    }.filter { !$0.words.isEmpty }
    var seen: Set<Needle> = []
    // What a set needs costs more than a search for one word.
    needles = wanted.count == 1 ? wanted : wanted.filter { seen.insert($0).inserted }
  }

  var isEmpty: Bool { needles.isEmpty }

  func search() -> ParagraphSearch { ParagraphSearch(needles: needles) }

  /// Every match in a paragraph, ascending, with those that overlap made one.
  func places(in text: String, kind: String) -> [Range<Int>] {
    ParagraphSearch.united(Needle.places(of: needles, in: text, kind: kind)?.flatMap(\.self) ?? [])
  }

  private static func wanted(_ clause: Clause) -> [Words] {
    switch clause {
    case .words(let words): [words]
    case .near(let left, let right, _): [left, right]
    case .and(let clauses), .or(let clauses): clauses.flatMap(wanted)
    case .not, .field, .everything, .nothing: []
    }
  }
}

/// The best of the paragraphs looked at so far.
struct ParagraphSearch {
  let needles: [SnippetFinder.Needle]
  private var best: (distinct: Int, total: Int) = (0, 0)
  private var found: (text: String, matches: [Range<Int>]) = ("", [])
  private var number: Int?
  private var marking: String?

  init(needles: [SnippetFinder.Needle]) { self.needles = needles }

  mutating func look(at text: String, kind: String, number: Int?, marking: String?) {
    guard let places = SnippetFinder.Needle.places(of: needles, in: text, kind: kind) else {
      return
    }
    let score = (places.count { !$0.isEmpty }, places.reduce(0) { $0 + $1.count })
    guard score > best else { return }
    best = score
    found = (text, ParagraphSearch.united(places.flatMap(\.self)))
    self.number = number
    self.marking = marking
  }

  var snippet: Snippet? {
    guard best.distinct > 0 else { return nil }
    let cut = SnippetCut(Array(found.text.unicodeScalars), matches: found.matches)
    return Snippet(paragraph: number, marking: marking, text: cut.text, matches: cut.matches)
  }

  /// Ascending, with those that overlap made one.
  fileprivate static func united(_ places: [Range<Int>]) -> [Range<Int>] {
    var united: [Range<Int>] = []
    for place in places.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = united.last, place.lowerBound < last.upperBound {
        united[united.count - 1] = last.lowerBound..<max(last.upperBound, place.upperBound)
      } else {
        united.append(place)
      }
    }
    return united
  }
}

extension SnippetFinder.Needle {
  /// The places of each in a paragraph; nil where there surely is none of any.
  fileprivate static func places(
    of needles: [Self], in text: String, kind: String
  ) -> [[Range<Int>]]? {
    let isPlain = FoldedText.isPlain(text)
    let sought = needles.map { needle in
      // What an accent may hide is not looked into.
      needle.isSought(in: kind) && (!isPlain || needle.mayBe(in: text))
    }
    guard sought.contains(true) else { return nil }
    let words = TextWords(text, isPlain: isPlain)
    return zip(needles, sought).map { needle, isSought in
      isSought ? needle.places(in: words) : []
    }
  }

  private func isSought(in kind: String) -> Bool {
    column == nil || column?.rawValue == kind
  }

  /// Whether a plain text may have it.
  private func mayBe(in text: String) -> Bool {
    let bytes = text.utf8.span
    for word in words where !FoldedText.mayHold(word, in: bytes) { return false }
    return true
  }

  private func places(in text: TextWords) -> [Range<Int>] {
    guard text.count >= words.count else { return [] }
    return (0...text.count - words.count).compactMap { start in
      guard matches(text, at: start) else { return nil }
      let end = text.place(of: start + words.count - 1).upperBound
      return text.place(of: start).lowerBound..<end
    }
  }

  private func matches(_ text: TextWords, at start: Int) -> Bool {
    for (offset, word) in words.enumerated() {
      let isBeginning = isPrefix && offset == words.count - 1
      guard text.has(word, at: start + offset, isBeginning: isBeginning) else { return false }
    }
    return true
  }
}
