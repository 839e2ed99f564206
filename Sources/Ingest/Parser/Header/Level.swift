import Cables

/// A classification level as it is written at the head of a telegram.
struct WrittenLevel {
  let level: Classification.Level
  /// The index past the words.
  let end: Int

  /// Words for levels, in the order they are tried: no word begins a later one.
  private static let words: [(String, Classification.Level)] = [
    ("UNCLASSIFIED", .unclassified),
    ("UNCLAS", .unclassified),
    ("LIMITEDOFFICIALUSE", .limitedOfficialUse),
    ("CONFIDENTIAL", .confidential),
    ("TOPSECRET", .topSecret),
    ("SECRET", .secret),
  ]

  /// The words alone.
  static let names = WordsByInitial(words.map(\.0))

  /// Reads a level at the start of `bytes`, also with letters set apart: `C O N F I D E N T I A L`.
  init?(at bytes: Bytes) {
    let start = bytes.skip(from: bytes.startIndex, while: \.isBlank)
    guard let first = bytes.at(start), Self.names.begin(with: first) else { return nil }
    for (word, level) in Self.words {
      guard let end = Self.end(of: word, in: bytes, from: start) else { continue }
      if let next = bytes.at(end), next.isLetter { continue }
      self.level = level
      self.end = end
      return
    }
    return nil
  }

  private static func end(of word: String, in bytes: Bytes, from start: Int) -> Int? {
    var index = start
    for letter in word.utf8 {
      if index > start { index = bytes.skip(from: index, while: \.isBlank) }
      guard let byte = bytes.at(index), byte.capital == letter else { return nil }
      index += 1
    }
    return index
  }
}
