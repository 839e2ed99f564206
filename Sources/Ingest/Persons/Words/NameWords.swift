internal import Tables
import Cables

/// Every list of words by which names of persons are told from other words.
struct NameWords: Sendable {
  /// Read at the first telegram, not at the start of the program.
  static let standard = NameWords()

  private var table = WordTable(capacity: 60_000)
  /// What lists say of words that are written small, where names and English words tell nothing:
  /// few enough to stay near the processor, as most words are written so.
  private var contexts = WordTable(capacity: 6_000)
  private var particles = WordFilter()
  private var phrases: Set<UInt64> = []

  private init() {
    addEnglish(englishWordsTable)
    add(lists: nameContextsTable)
    add(lists: officesTable)
    addNames(givenNamesTable, as: .given)
    addNames(surnamesTable, as: .surname)
    addForms(officeFormsTable)
    for word in acronymsTable.split(whereSeparator: \.isSpace) {
      table.add(.acronym, to: WordHash.of(word))
    }
    addPosts()
    for tag in TagRegistry.standard.all where tag.kind != .person {
      table.add(.acronym, to: WordHash.of(tag.code))
    }
  }

  subscript(_ hash: UInt64) -> WordClass { table[hash] }

  /// What a word that is written small can be: a word of the language, in whatever list it is
  /// besides.
  @inline(__always)
  func small(_ hash: UInt64) -> WordClass {
    let context = contexts[hash]
    return context.contains(.particle) ? context : context.union(.common)
  }

  /// Cheap, and true of all particles and hardly another word.
  @inline(__always)
  func mayBeParticle(_ hash: UInt64) -> Bool { particles.mayHold(hash) }

  /// Whether two words that follow each other are a name that is no person's: `San Jose`.
  func isPhrase(_ first: UInt64, _ second: UInt64) -> Bool {
    phrases.contains(WordHash.pair(first, second))
  }

  /// The list has each word as the number of letters shared with the word before, `A` for none,
  /// and the letters that follow.
  private mutating func addEnglish(_ bytes: [UInt8]) {
    var word: [UInt8] = []
    for byte in bytes where byte != .newline {
      if byte.isCapital {
        if !word.isEmpty { table.add(.common, to: WordHash.of(word[...])) }
        word.removeLast(word.count - min(word.count, Int(byte - 0x41)))
      } else {
        word.append(byte)
      }
    }
    table.add(.common, to: WordHash.of(word[...]))
  }

  private mutating func add(lists bytes: [UInt8]) {
    for (name, words) in Self.rows(bytes) {
      guard let kind = Self.classes[name] else { continue }
      for word in words.split(separator: .space) {
        if kind == .phrase {
          addPhrase(word)
        } else {
          let hash = WordHash.of(word)
          table.add(kind, to: hash)
          contexts.add(kind, to: hash)
          if kind == .particle { particles.add(hash) }
        }
      }
    }
  }

  private mutating func addPhrase(_ word: Bytes) {
    let parts = word.split(separator: UInt8(ascii: "_"))
    guard parts.count == 2 else { return }
    table.add(.phrase, to: WordHash.of(parts[0]))
    phrases.insert(WordHash.pair(WordHash.of(parts[0]), WordHash.of(parts[1])))
  }

  private mutating func addNames(_ bytes: [UInt8], as kind: WordClass) {
    for (culture, names) in Self.rows(bytes) {
      for name in names.split(separator: .space) {
        table.add(culture == "world" ? [kind, .leader] : kind, to: WordHash.of(name))
      }
    }
  }

  private mutating func addForms(_ bytes: [UInt8]) {
    for line in bytes.split(separator: .newline).dropFirst() {
      let form = line.prefix { $0 != 0x09 }
      table.add(.form, to: WordHash.of(form))
      contexts.add(.form, to: WordHash.of(form))
    }
  }

  /// Names of posts are names of places.
  private mutating func addPosts() {
    for post in PostRegistry.standard.all where !post.name.utf8.contains(.space) {
      let hash = WordHash.of(post.name)
      if table[hash].isDisjoint(with: [.given, .common]) { table.add(.city, to: hash) }
    }
  }

  private static func rows(_ bytes: [UInt8]) -> [(String, Bytes)] {
    bytes[...].split(separator: .newline).dropFirst().compactMap { line in
      guard let tab = line.firstIndex(of: 0x09) else { return nil }
      return (line[..<tab].text, line[(tab + 1)...])
    }
  }

  private static let classes: [String: WordClass] = [
    "speech": .speech, "action": .action, "before": .lead, "organisation": .organisation,
    "thing": .thing, "place": .place, "locative": .locative, "calendar": .calendar,
    "particle": .particle, "suffix": .suffix, "function": .function, "country": .country,
    "demonym": .demonym, "city": .city, "phrase": .phrase, "courtesy": .courtesy, "rank": .rank,
    "office": .office, "kin": .kin, "modifier": .modifier,
  ]
}
