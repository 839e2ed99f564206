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
    var sets: [Substring: Set<String>] = [:]
    var forms: [Substring: [String: String]] = [:]
    for line in String(decoding: table, as: UTF8.self).split(separator: "\n").dropFirst() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 3 else { continue }
      let word = String(fields[0])
      sets[fields[1], default: []].insert(word)
      forms[fields[1], default: [:]][word] = fields[2].isEmpty ? word : String(fields[2])
    }
    honorifics = sets["honorific"] ?? []
    particles = sets["particle"] ?? []
    suffixes = forms["suffix"] ?? [:]
    spellings = forms["spelling"] ?? [:]
    modifiers = sets["modifier"] ?? []
    generic = sets["generic"] ?? []
  }
}
