/// Finds the paragraph of a cable that says most of what a query asks.
struct SnippetFinder {
  /// A word or phrase to look for, folded.
  struct Needle: Hashable {
    var words: [String]
    var isPrefix: Bool
    var column: Words.Column?
  }

  private let needles: [Needle]

  /// Takes the words that are wanted; those after a minus are not to be found.
  init(_ clause: Clause) {
    var seen: Set<Needle> = []
    needles = SnippetFinder.wanted(clause).map { words in
      Needle(
        words: FoldedText.words(of: words.text).map(\.folded), isPrefix: words.isPrefix,
        column: words.column)
    }.filter { !$0.words.isEmpty && seen.insert($0).inserted }
  }

  var isEmpty: Bool { needles.isEmpty }

  func search() -> ParagraphSearch { ParagraphSearch(needles: needles) }

  /// Every match in a paragraph, ascending, with those that overlap made one.
  func places(in scalars: [Unicode.Scalar], kind: String) -> [Range<Int>] {
    let words = FoldedText.words(of: scalars)
    return ParagraphSearch.united(
      needles.filter { $0.isSought(in: kind) }.flatMap { $0.places(in: words) })
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
  private var make: (scalars: [Unicode.Scalar], matches: [Range<Int>]) = ([], [])
  private var number: Int?
  private var marking: String?

  init(needles: [SnippetFinder.Needle]) { self.needles = needles }

  mutating func look(at text: String, kind: String, number: Int?, marking: String?) {
    let sought = needles.map { $0.isSought(in: kind) && $0.mayBe(in: text) }
    guard sought.contains(true) else { return }
    let words = FoldedText.words(of: text)
    let found = zip(needles, sought).map { needle, isSought in
      isSought ? needle.places(in: words) : []
    }
    let score = (found.count { !$0.isEmpty }, found.reduce(0) { $0 + $1.count })
    guard score > best else { return }
    best = score
    make = (Array(text.unicodeScalars), ParagraphSearch.united(found.flatMap(\.self)))
    self.number = number
    self.marking = marking
  }

  var snippet: Snippet? {
    guard best.distinct > 0 else { return nil }
    let cut = SnippetCut(make.scalars, matches: make.matches)
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
  fileprivate func isSought(in kind: String) -> Bool {
    column == nil || column?.rawValue == kind
  }

  fileprivate func mayBe(in text: String) -> Bool {
    words.allSatisfy { FoldedText.mayHold(Array($0.utf8), in: text) }
  }

  fileprivate func places(in text: [FoldedText.Word]) -> [Range<Int>] {
    guard text.count >= words.count else { return [] }
    return (0...text.count - words.count).compactMap { start in
      matches(text[start..<start + words.count])
        ? text[start].place.lowerBound..<text[start + words.count - 1].place.upperBound : nil
    }
  }

  private func matches(_ text: ArraySlice<FoldedText.Word>) -> Bool {
    for (offset, word) in words.enumerated() {
      let folded = text[text.startIndex + offset].folded
      let isOpen = isPrefix && offset == words.count - 1
      guard folded == word || isOpen && folded.hasPrefix(word) else { return false }
    }
    return true
  }
}
