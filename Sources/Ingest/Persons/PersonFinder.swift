import Cables

/// Finds the individuals whom a telegram names.
///
/// Stretches of the text that may be names are sighted paragraph by paragraph, each with what speaks
/// for it; then all sightings of the telegram are put together, and those persons stay for whom
/// enough speaks in the whole text.
struct PersonFinder {
  private let cable: Cable
  private let words: NameWords

  init(_ cable: Cable, words: NameWords = .standard) {
    self.cable = cable
    self.words = words
  }

  func persons() -> [Person] {
    var sightings: [NameSighting] = []
    for (index, paragraph) in cable.paragraphs.enumerated() where paragraph.kind != .signature {
      let text = NameText(paragraph.text, words: words)
      sightings += NameScanner(text: text, paragraph: index).sightings()
    }
    sightings += HeadNames(cable, words: words).sightings
    return PersonRoster(sightings).persons(paragraphs: cable.paragraphs)
  }
}

extension Cable {
  mutating func findPersons() {
    persons = PersonFinder(self).persons()
  }
}
