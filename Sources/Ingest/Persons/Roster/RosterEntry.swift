import Cables

/// The sightings that are taken for one person.
struct RosterEntry {
  private(set) var words: [NameWord]
  private(set) var core: [NameWord]
  private(set) var sightings: [NameSighting]
  /// Names of things that are called after the person, or whose name is like the person's.
  private(set) var things = 0

  init(_ sighting: NameSighting) {
    words = sighting.words
    core = sighting.core
    sightings = [sighting]
  }

  mutating func add(_ sighting: NameSighting) {
    sightings.append(sighting)
    guard sighting.core.count > core.count else { return }
    words = sighting.words
    core = sighting.core
  }

  mutating func addThing() { things += 1 }

  /// Whether its sightings together speak for a person.
  var isPerson: Bool {
    if sightings.contains(where: { $0.role != .mentioned && $0.role != .attention }) { return true }
    guard
      let strongest = sightings.indices.max(by: {
        sightings[$0].evidence < sightings[$1].evidence
      })
    else { return false }
    let best = sightings[strongest].evidence
    var others = 0
    var against = 0
    for index in sightings.indices where index != strongest {
      let weight = sightings[index].evidence
      if weight > 0 { others += weight } else if weight > -40 { against += weight }
    }
    return best + min(others / 2, 20) + max(against / 4, -12) - min(things * 12, 36)
      >= Evidence.enough
  }

  /// Where one of the words stands among those of the name: 0 the last, 1 the first, 2 between.
  func rank(of word: [UInt8]) -> Int? {
    if core.last?.bare == word { return 0 }
    if core.first?.bare == word { return 1 }
    // Known by the letters of a long name, as some presidents are.
    if word.count > 3, word.count == core.count, word == core.compactMap(\.letters.first) {
      return 0
    }
    return core.contains { $0.bare == word } ? 2 : nil
  }

  /// The person, with mentions in the order of the text.
  func person(paragraphs: [Paragraph], places: [ScalarPlaces]) -> Person {
    let ordered =
      sightings.filter { $0.paragraph == nil }
      + sightings.filter { $0.paragraph != nil }
      .sorted {
        ($0.paragraph ?? 0, $0.bytes.lowerBound) < ($1.paragraph ?? 0, $1.bytes.lowerBound)
      }
    var person = Person(name: fullest)
    for sighting in ordered {
      if !person.variants.contains(sighting.text) { person.variants.append(sighting.text) }
      for title in sighting.titles where !person.titles.contains(title) {
        person.titles.append(title)
      }
      person.mentions.append(mention(sighting, paragraphs: paragraphs, places: places))
    }
    return person
  }

  /// The form of most words; of two alike the one in small letters, then the first.
  private var fullest: String {
    let best = sightings.max { a, b in
      let left = (a.core.count, a.isCapitals ? 0 : 1, a.words.count, a.text.utf8.count)
      let right = (b.core.count, b.isCapitals ? 0 : 1, b.words.count, b.text.utf8.count)
      return left < right
    }
    return best?.text ?? ""
  }

  private func mention(
    _ sighting: NameSighting, paragraphs: [Paragraph], places: [ScalarPlaces]
  ) -> Person.Mention {
    guard let index = sighting.paragraph else {
      return Person.Mention(sighting.text, role: sighting.role)
    }
    let paragraph = paragraphs[index]
    let start = places[index].scalars(before: sighting.bytes.lowerBound)
    let end = places[index].scalars(before: sighting.bytes.upperBound)
    let place = Person.Place(
      ordinal: paragraph.ordinal, paragraph: paragraph.number, start: start, length: end - start)
    return Person.Mention(sighting.text, role: sighting.role, place: place)
  }
}
