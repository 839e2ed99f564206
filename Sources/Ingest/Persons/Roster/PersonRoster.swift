import Cables

/// Puts the sightings of a telegram together: one entry a person.
struct PersonRoster {
  private(set) var entries: [RosterEntry] = []

  init(_ sightings: [NameSighting]) {
    let names = sightings.filter { !$0.isThing }
    // The longest names first: a shorter one then finds the one it is a part of.
    let full = names.enumerated().filter { Self.isFull($0.element) }
      .sorted { ($1.element.core.count, $0.offset) < ($0.element.core.count, $1.offset) }
    for (_, sighting) in full { addFull(sighting) }
    for sighting in names where !Self.isFull(sighting) { addPart(sighting) }
    for sighting in sightings where sighting.isThing { addThing(sighting) }
  }

  private static func isFull(_ sighting: NameSighting) -> Bool {
    sighting.core.count > 1
      || sighting.core.count == 1 && sighting.words.contains { $0.kind == .initial }
  }

  private mutating func addFull(_ sighting: NameSighting) {
    if let index = entries.firstIndex(where: { NameLikeness.agree($0.words, sighting.words) }) {
      entries[index].add(sighting)
    } else {
      entries.append(RosterEntry(sighting))
    }
  }

  /// A surname, or a given name alone, joins the person whom it can mean.
  private mutating func addPart(_ sighting: NameSighting) {
    guard let word = sighting.core.first?.bare else { return }
    if let index = owner(of: word, sighting) {
      entries[index].add(sighting)
    } else {
      entries.append(RosterEntry(sighting))
    }
  }

  private func owner(of word: [UInt8], _ sighting: NameSighting) -> Int? {
    var best = Int.max
    var equal: [Int] = []
    for index in entries.indices {
      guard let rank = entries[index].rank(of: word), rank <= best else { continue }
      if rank > 0, sighting.evidence < -20 || sighting.role != .mentioned { continue }
      if rank == 2, !sighting.titles.isEmpty, sighting.core[0].isGiven { continue }
      if rank < best { equal.removeAll(keepingCapacity: true) }
      best = rank
      equal.append(index)
    }
    if equal.isEmpty { return slip(of: word, sighting) }
    if equal.count == 1 { return equal[0] }
    return titled(equal, sighting) ?? nearest(equal, before: sighting)
  }

  /// A misspelt repeat of a longer surname.
  private func slip(of word: [UInt8], _ sighting: NameSighting) -> Int? {
    guard word.count >= 6, sighting.role == .mentioned else { return nil }
    return entries.firstIndex { entry in
      guard let last = entry.core.last else { return false }
      return NameLikeness.isSlip(last.bare, word) && entry.isPerson
    }
  }

  /// Of two people with one surname, the one with the title.
  private func titled(_ indices: [Int], _ sighting: NameSighting) -> Int? {
    let titles = Set(sighting.titles.map { $0.uppercased() })
    let matching = indices.filter { index in
      entries[index].sightings.contains { other in
        other.titles.contains { titles.contains($0.uppercased()) }
      }
    }
    return matching.count == 1 ? matching[0] : nil
  }

  /// The one who was named last before, or else first after.
  private func nearest(_ indices: [Int], before sighting: NameSighting) -> Int? {
    let place = (sighting.paragraph ?? 0, sighting.bytes.lowerBound)
    let last = indices.max { latest($0, before: place) < latest($1, before: place) }
    return last
  }

  private func latest(_ index: Int, before place: (Int, Int)) -> (Int, Int) {
    entries[index].sightings.filter { $0.paragraph != nil }
      .map { ($0.paragraph ?? 0, $0.bytes.lowerBound) }
      .filter { $0 < place }.max { $0 < $1 } ?? (-1, 0)
  }

  private mutating func addThing(_ sighting: NameSighting) {
    guard let word = sighting.core.last?.bare else { return }
    if let index = entries.firstIndex(where: { $0.rank(of: word) == 0 }) {
      entries[index].addThing()
    }
  }

  /// The persons, in the order of their first mention.
  func persons(paragraphs: [Paragraph]) -> [Person] {
    let places = paragraphs.map { ScalarPlaces($0.text) }
    return entries.filter(\.isPerson)
      .map { $0.person(paragraphs: paragraphs, places: places) }
      .sorted { Self.order($0) < Self.order($1) }
  }

  private static func order(_ person: Person) -> (Int, Int) {
    guard let first = person.mentions.first else { return (Int.max, 0) }
    guard let place = first.place else { return (first.role == .signer ? Int.max : 0, 0) }
    return (place.ordinal, place.start)
  }
}
