import Cables

/// The sightings that are taken for one person, and what they say together.
struct RosterEntry {
  /// The name of the most words.
  private(set) var form: NameForm
  /// The first and the last sighting that joined.
  let first: Int
  private(set) var last: Int

  /// A field of the head says that it is a person.
  private var isCertain = false
  private var strongest = Int.min
  /// What speaks for a person and against one, the strongest included.
  private var support = 0
  private var doubt = 0
  /// Names of things that are called after the person, or whose name is like the person's.
  private var things = 0

  init(_ index: Int, _ sighting: NameSighting) {
    form = sighting.form
    first = index
    last = index
    weigh(sighting)
  }

  mutating func add(_ index: Int, _ sighting: NameSighting) {
    last = index
    weigh(sighting)
    if sighting.form.core.count > form.core.count { form = sighting.form }
  }

  mutating func addThing() { things += 1 }

  private mutating func weigh(_ sighting: NameSighting) {
    if sighting.role != .mentioned, sighting.role != .attention { isCertain = true }
    strongest = max(strongest, sighting.evidence)
    support += Self.support(sighting.evidence)
    doubt += Self.doubt(sighting.evidence)
  }

  private static func support(_ evidence: Int) -> Int { max(evidence, 0) }

  /// What speaks more against a person than this speaks of somebody else.
  private static func doubt(_ evidence: Int) -> Int {
    evidence <= 0 && evidence > -40 ? evidence : 0
  }

  /// Whether its sightings together speak for a person.
  var isPerson: Bool {
    if isCertain { return true }
    let others = support - Self.support(strongest)
    let against = doubt - Self.doubt(strongest)
    return strongest + min(others / 2, 20) + max(against / 4, -12) - min(things * 12, 36)
      >= Evidence.enough
  }

  /// Where one of the words stands among those of the name: 0 the last, 1 the first, 2 between.
  func rank(of word: NameWord, in book: NameBook) -> Int? {
    let core = form.core
    guard let last = core.last, let first = core.first else { return nil }
    if book.words[last].hash == word.hash { return 0 }
    if book.words[first].hash == word.hash { return 1 }
    if word.bare.count > 3, word.bare.count == core.count, areInitials(word, in: book) { return 0 }
    return core.contains { book.words[$0].hash == word.hash } ? 2 : nil
  }

  /// Known by the letters of a long name, as some presidents are.
  private func areInitials(_ word: NameWord, in book: NameBook) -> Bool {
    zip(form.core, word.bare).allSatisfy { part, letter in
      book.first(of: book.words[part].letters) == book.letters[letter]
    }
  }
}
