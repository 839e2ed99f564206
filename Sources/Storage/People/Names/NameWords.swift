/// What words are within names and offices, from `Data/name_words.tsv`.
struct NameWords: Sendable {
  /// Words before a name that are none of it: `samdech`, `dr`.
  let honorifics: Set<String>
  /// Words within a name that are left out as often as not: `al`, `bin`, `de`.
  let particles: Set<String>
  /// Words behind a name that tell father from son, and the form they are compared in.
  let suffixes: [String: String]
  /// Forms of one name in other transliterations, and the form they are compared in.
  let spellings: [String: String]
  /// Words of an office that say when it is held, and little words.
  let modifiers: Set<String>
  /// Words of an office that thousands hold at a time.
  let generic: Set<String>

  static let standard = NameWords(PackageResources.name_words_tsv)

  init(_ table: [UInt8]) {
    var sets: [String: Set<String>] = [:]
    var forms: [String: [String: String]] = [:]
    // By bytes: to find the characters takes ten times as long, and the first question waits for
    // it.
    for line in table.split(separator: UInt8(ascii: "\n")).dropFirst() {
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard fields.count == 3 else { continue }
      let (word, kind, meaning) = (fields[0], fields[1], fields[2])
      sets[kind, default: []].insert(word)
      forms[kind, default: [:]][word] = meaning.isEmpty ? word : meaning
    }
    honorifics = sets["honorific"] ?? []
    particles = sets["particle"] ?? []
    suffixes = forms["suffix"] ?? [:]
    spellings = forms["spelling"] ?? [:]
    modifiers = sets["modifier"] ?? []
    generic = sets["generic"] ?? []
  }
}
