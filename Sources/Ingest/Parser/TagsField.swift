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

  /// Whether the next line holds more codes: after a comma, or where all its words are known.
  private func goesOn(after text: [UInt8], to line: Bytes) -> Bool {
    if line.isEmpty { return false }
    if text.last == .comma { return true }
    guard line.isCapitals, line.count < 80 else { return false }
    let words = Self.words(line)
    if words.contains(where: { registry.tag($0) == nil }) {
      // "COUNTRY⏎CLEARANCE": one code on two lines.
      guard let last = Self.words(text[...]).last, let first = words.first else { return false }
      return registry.repair("\(last) \(first)") != nil
    }
    return true
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
    for count in stride(from: Swift.min(4, words.count), to: 1, by: -1) {
      let printed = words.prefix(count).joined(separator: " ")
      if let codes = registry.tag(printed).map({ [$0.code] }) ?? registry.repair(printed) {
        codes.forEach { add($0, printed: printed) }
        return count
      }
    }
    guard let word = words.first else { return 1 }
    if registry.tag(word) != nil {
      add(word, printed: word)
    } else if let codes = registry.repair(word) {
      codes.forEach { add($0, printed: word) }
    } else if !Captions.words.contains(word) {
      add(word, printed: word)
    }
    return 1
  }

  private mutating func add(_ code: String, printed: String) {
    guard !tags.contains(where: { $0.code == code }) else { return }
    tags.append(TagUse(code: code, printed: printed))
  }
}
