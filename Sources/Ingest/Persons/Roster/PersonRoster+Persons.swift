import Cables

extension PersonRoster {
  /// The persons, in the order of their first mention.
  func persons() -> [Person] {
    let persons = entries.filter(\.isPerson).map { ($0, order(of: $0)) }
    return persons.sorted { $0.1 < $1.1 }.map { person($0.0) }
  }

  /// Where the first mention stands: those of the head first, but a signature last.
  private func order(of entry: RosterEntry) -> (Int, Int) {
    var first = NamePlace.end
    var member: Int? = entry.first
    while let index = member {
      guard let place = sightings.all[index].place else {
        return (sightings.all[index].role == .signer ? Int.max : 0, 0)
      }
      first = min(first, place)
      member = next[index]
    }
    return (paragraphs[first.paragraph].ordinal, first.scalars.lowerBound)
  }

  /// The person, with mentions in the order of the text, those of the head first.
  private func person(_ entry: RosterEntry) -> Person {
    let members = members(of: entry).map { sightings.all[$0] }
    let texts = members.map { text($0.text) }
    var person = Person(name: texts[fullest(members, texts)])
    person.mentions.reserveCapacity(members.count)
    for index in inOrder(members) {
      let text = texts[index]
      if !person.variants.contains(text) { person.variants.append(text) }
      for title in members[index].titles {
        let title = self.text(sightings.titles[title])
        if !person.titles.contains(title) { person.titles.append(title) }
      }
      let place = members[index].place.map { self.place($0) }
      person.mentions.append(Person.Mention(text, role: members[index].role, place: place))
    }
    return person
  }

  private func inOrder(_ members: [NameSighting]) -> [Int] {
    let head = members.indices.filter { members[$0].place == nil }
    let placed = members.indices.filter { members[$0].place != nil }
    return head + placed.sorted { members[$0].place ?? .start < members[$1].place ?? .start }
  }

  /// The index of the form of most words; of two alike the one in small letters, then the first.
  private func fullest(_ members: [NameSighting], _ texts: [String]) -> Int {
    let size = { (index: Int) in
      let form = members[index].form
      let isSmall = members[index].isCapitals ? 0 : 1
      return (form.core.count, isSmall, form.words.count, texts[index].utf8.count)
    }
    return members.indices.max { size($0) < size($1) } ?? 0
  }

  private func place(_ place: NamePlace) -> Person.Place {
    Person.Place(
      ordinal: paragraphs[place.paragraph].ordinal, paragraph: paragraphs[place.paragraph].number,
      start: place.scalars.lowerBound, length: place.scalars.count)
  }
}
