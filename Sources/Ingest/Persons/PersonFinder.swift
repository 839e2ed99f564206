import Cables

/// Finds the individuals whom a telegram names.
///
/// Stretches of the text that may be names are sighted paragraph by paragraph, each with what
/// speaks for it; then all sightings of the telegram are put together, and those persons stay for
/// whom enough speaks in the whole text.
struct PersonFinder {
  var words = NameWords.standard

  func persons(in cable: Cable) -> [Person] {
    var sightings = Sightings()
    var text = NameText(words: words)
    for index in cable.paragraphs.indices where cable.paragraphs[index].kind != .signature {
      text.read(cable.paragraphs[index].text)
      var scanner = NameScanner(paragraph: index)
      scanner.scan(text, into: &sightings)
    }
    HeadNames(words: words).add(cable, to: &sightings)
    return PersonRoster(sightings, of: cable.paragraphs).persons()
  }
}

extension Cable {
  mutating func findPersons() {
    persons = PersonFinder().persons(in: self)
  }
}
