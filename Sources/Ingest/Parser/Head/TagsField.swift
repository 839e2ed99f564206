import Cables

/// The codes of a TAGS line, and of the lines it goes on over.
struct TagsField {
  private(set) var tags: [TagUse] = []
  /// Where the lines after the codes begin.
  private(set) var end: Int

  private let registry: TagRegistry
  private var codes: Set<String> = []

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
        if Marking(in: text, at: index) == nil { addNames(text[index + 1..<close]) }
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
    let words = piece.split(whereSeparator: \.isBlank).flatMap { word in
      parts(of: String(decoding: word.map(\.capital), as: UTF8.self))
    }
    var rest = words[...]
    while !rest.isEmpty { rest = rest.dropFirst(take(from: rest)) }
  }

  /// Codes between which other marks stand than commas: `PREL/PGOV`, `PREL-PGOV`, `PREL.`, `U.S.`.
  ///
  /// Where not every part is a code, the word is one of its own: `UNGA/C-6`.
  private func parts(of word: String) -> [String] {
    if registry.has(word) { return [word] }
    let parts = word.split { $0 == "/" || $0 == "-" || $0 == "." }.map(String.init)
    if parts.count > 0, parts.allSatisfy(isCode) { return parts }
    let letters = word.filter { $0 != "." }
    return letters != word && registry.has(letters) ? [letters] : [word]
  }

  /// Since 1974 these are followed by the name of a person.
  private static let named: Set<String> = ["OCON", "OEXC", "OREP", "OTRA", "OVIP"]

  /// Adds what stands in brackets, such as names: `OVIP (KISSINGER, HENRY A.)`.
  private mutating func addNames(_ inside: Bytes) {
    for part in inside.split(separator: .semicolon) {
      let text = part.map(\.capital)[...].squeezed
      let isName = text.contains(",") || tags.last.map { Self.named.contains($0.code) } ?? false
      if !registry.has(text), isName, !isCodeList(part) {
        add(text, printed: text)
      } else {
        addCodes(of: part)
      }
    }
  }

  /// Adds the code that the first words make, the longest first, and says how many they were.
  private mutating func take(from words: ArraySlice<String>) -> Int {
    if let phrase = phraseWithIn(words) {
      add(phrase, printed: phrase)
      return 3
    }
    for count in stride(from: Swift.min(4, words.count), through: 1, by: -1) {
      let some = words.prefix(count)
      let printed = count == 1 ? some[some.startIndex] : some.joined(separator: " ")
      if let codes = registry.has(printed) ? [printed] : registry.repair(printed) {
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

  /// Free words that begin with what may be a code: `TIP IN TURKEY`, where IN is not India.
  private func phraseWithIn(_ words: ArraySlice<String>) -> String? {
    let three = Array(words.prefix(3))
    guard three.count == 3, three[1] == "IN", !isCode(three[2]), three[2].utf8.count > 2,
      [nil, .unknown, .program].contains(registry.tag(three[0])?.kind)
    else { return nil }
    return three.joined(separator: " ")
  }

  /// Whether a word stands for a government, which opens an entry: `GOI EXTERNAL`.
  private static func isGovernment(_ word: String) -> Bool {
    word.hasPrefix("GO") && (3...4).contains(word.utf8.count)
      && !["GOOD", "GOAL", "GOLD", "GOLF"].contains(word)
  }

  /// How many words make one entry in free words: `GLOBAL DEFENSE`, `TRAFFICKING IN PERSONS`.
  ///
  /// A country's code between two of them is a preposition.
  private func freeWords(in words: ArraySlice<String>) -> Int {
    var count = 1
    while count < words.count {
      let rest = words.dropFirst(count)
      let isPreposition =
        rest.first == "IN" && rest.dropFirst().first.map { !isCode($0) } ?? false
      guard let next = rest.first, isPreposition || !begins(rest), !Captions.words.contains(next),
        !Self.isGovernment(next)
      else { break }
      count += isPreposition ? 2 : 1
    }
    return count
  }

  private func isCodeList(_ bytes: Bytes) -> Bool { Self.words(bytes).allSatisfy(isCode) }

  private func isCode(_ word: String) -> Bool {
    registry.has(word) || registry.repair(word) != nil
  }

  /// Whether known codes stand at the start of `words`.
  private func begins(_ words: ArraySlice<String>) -> Bool {
    (1...4).contains { count in
      count <= words.count && isCode(words.prefix(count).joined(separator: " "))
    }
  }

  private mutating func add(_ code: String, printed: String) {
    guard codes.insert(code).inserted else { return }
    tags.append(TagUse(code: code, printed: printed))
  }
}
