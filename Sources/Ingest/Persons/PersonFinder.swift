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
    let texts = cable.paragraphs.map { paragraph in
      paragraph.kind == .signature ? nil : NameText(paragraph.text, words: words)
    }
    var sightings: [NameSighting] = []
    for (index, text) in texts.enumerated() {
      guard let text else { continue }
      sightings += NameScanner(text: text, paragraph: index).sightings()
    }
    sightings += HeadNames(cable, words: words).sightings
    return PersonRoster(sightings).persons(paragraphs: cable.paragraphs, texts: texts)
  }
}

extension Cable {
  mutating func findPersons() {
    persons = PersonFinder(self).persons()
  }
}
