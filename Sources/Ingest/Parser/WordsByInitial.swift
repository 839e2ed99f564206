/// A few words in capitals, of which those are looked at that begin as the text at a place does.
struct WordsByInitial {
  private let words: [[String]]

  init(_ words: some Sequence<String>) {
    var byInitial = [[String]](repeating: [], count: 128)
    for word in words {
      if let initial = word.utf8.first, initial < 128 { byInitial[Int(initial)].append(word) }
    }
    self.words = byInitial
  }

  /// Whether one of them begins with `byte`, in either case.
  func begin(with byte: UInt8) -> Bool {
    let capital = Int(byte.capital)
    return capital < words.count && !words[capital].isEmpty
  }

  /// The first of them, in their order, that stands at `index` and passes `isMeant`.
  func first(
    in text: Bytes, at index: Int, where isMeant: (String) -> Bool = { _ in true }
  ) -> String? {
    guard let byte = text.at(index), begin(with: byte) else { return nil }
    return words[Int(byte.capital)].first { text.has($0, at: index) && isMeant($0) }
  }
}
