import Cables

/// The codes of a TAGS line, and of the lines it goes on over.
struct TagsField {
  private(set) var tags: [TagUse] = []
  /// Where the lines after the codes begin.
  private(set) var end: Int

  private let registry: TagRegistry

  init(_ value: Bytes, registry: TagRegistry) {
    self.registry = registry
    end = value.endIndex
    var text: [UInt8] = []
    for line in value.lines {
      let trimmed = line.trimmed
      if trimmed.isEmpty && text.isEmpty { continue }
      if !text.isEmpty, !goesOn(after: text, to: trimmed) {
        end = line.startIndex
        break
      }
      if !text.isEmpty { text.append(.space) }
      text += trimmed
    }
    read(text[...])
  }

  /// Whether the next line holds more codes: after a comma, where most of its words are known, or
  /// where one entry is broken (`COUNTRY⏎CLEARANCE`).
  private func goesOn(after text: [UInt8], to line: Bytes) -> Bool {
    if line.isEmpty { return false }
    if text.last == .comma { return true }
    guard line.isCapitals, line.count < 80, !line.contains(.colon) else { return false }
    let words = Self.words(line)
    let known = words.count(where: isCode)
    if known > 0 { return known * 2 >= words.count }
    guard let last = Self.words(text[...]).last else { return false }
    return words.count == 1 && !isCode(last) && !Captions.areOnly(line)
  }

  private static func words(_ bytes: Bytes) -> [String] {
    bytes.split { $0.isBlank || $0 == .comma || $0 == .semicolon }
      .map { String(decoding: $0.map(\.capital), as: UTF8.self) }
  }

  private mutating func read(_ text: Bytes) {
    var start = text.startIndex
    var index = start
    while index < text.endIndex {
      switch text[index] {
      case .opening:
        addCodes(of: text[start..<index])
        let close = text[index...].firstIndex(of: .closing) ?? text.endIndex
        addName(text[index + 1..<close])
        index = close
        start = Swift.min(close + 1, text.endIndex)
      case .comma, .semicolon:
        addCodes(of: text[start..<index])
        start = index + 1
      default: break
      }
      index += 1
    }
    addCodes(of: text[start...])
  }

  private mutating func addCodes(of piece: Bytes) {
    let words = piece.split(whereSeparator: \.isBlank).map {
      String(decoding: $0.map(\.capital), as: UTF8.self)
    }
    var rest = words[...]
    while !rest.isEmpty { rest = rest.dropFirst(take(from: rest)) }
  }

  /// Adds what stands in brackets: since 1974 the name of a person, `OVIP (KISSINGER, HENRY A.)`.
  private mutating func addName(_ inside: Bytes) {
    let text = inside.map(\.capital)[...].squeezed
    guard registry.tag(text) == nil, text.contains(",") else { return addCodes(of: inside) }
    add(text, printed: text)
  }

  /// Adds the code that the first words make, the longest first, and says how many they were.
  private mutating func take(from words: ArraySlice<String>) -> Int {
    for count in stride(from: Swift.min(4, words.count), through: 1, by: -1) {
      let printed = words.prefix(count).joined(separator: " ")
      if let codes = registry.tag(printed).map({ [$0.code] }) ?? registry.repair(printed) {
        codes.forEach { add($0, printed: printed) }
        return count
      }
    }
    if let word = words.first, Captions.words.contains(word) { return 1 }
    let count = freeWords(in: words)
    let free = words.prefix(count).joined(separator: " ")
    add(free, printed: free)
    return count
  }

  /// How many words make one entry in free words: `GLOBAL DEFENSE`, `TIP IN TURKEY`.
  ///
  /// A country's code between two of them is a preposition.
  private func freeWords(in words: ArraySlice<String>) -> Int {
    var count = 1
    while count < words.count {
      let rest = words.dropFirst(count)
      let isPreposition =
        rest.first == "IN" && rest.dropFirst().first.map { !isCode($0) } ?? false
      guard let next = rest.first, isPreposition || !begins(rest), !Captions.words.contains(next)
      else { break }
      count += isPreposition ? 2 : 1
    }
    return count
  }

  private func isCode(_ word: String) -> Bool {
    registry.tag(word) != nil || registry.repair(word) != nil
  }

  /// Whether known codes stand at the start of `words`.
  private func begins(_ words: ArraySlice<String>) -> Bool {
    (1...4).contains { count in
      count <= words.count && isCode(words.prefix(count).joined(separator: " "))
    }
  }

  private mutating func add(_ code: String, printed: String) {
    guard !tags.contains(where: { $0.code == code }) else { return }
    tags.append(TagUse(code: code, printed: printed))
  }
}
