/// The offices of a person in a form in which they are compared.
struct FoldedOffices: Hashable {
  /// An office each, that few hold at a time.
  var telling: Set<String> = []
  /// Their single words, and their initials: `minister`, `interior`, `moi`.
  var words: Set<String> = []
  /// Each title in folded words.
  private(set) var titles: [String] = []

  init() {}

  /// Takes titles as a cable has them, one a line.
  init(titles: String) {
    for line in titles.split(separator: "\n") { add(String(line)) }
  }

  private mutating func add(_ title: String) {
    let table = NameWords.standard
    let all = FoldedText.words(of: title).map(\.folded)
    titles.append(all.joined(separator: " "))
    let kept = all.filter { !table.modifiers.contains($0) }
    guard !kept.isEmpty else { return }
    add(kept)
    // Short forms count the little word: Minister of Interior, MOI.
    words.insert(FoldedOffices.initials(all))
    if !kept.allSatisfy(table.generic.contains) { telling.insert(kept.joined(separator: " ")) }
  }

  private mutating func add(_ words: [String]) {
    self.words.formUnion(words)
    if words.count > 1 { self.words.insert(FoldedOffices.initials(words)) }
  }

  private static func initials(_ words: [String]) -> String {
    String(words.compactMap(\.first))
  }

  var isEmpty: Bool { words.isEmpty }
}
