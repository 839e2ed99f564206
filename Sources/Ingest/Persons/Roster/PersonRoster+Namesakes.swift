/// Which of several people of one name is meant.
extension PersonRoster {
  /// The one with the title.
  func titled(_ indices: [Int], _ sighting: NameSighting) -> Int? {
    let titles = titles(of: sighting)
    let matching = indices.filter { index in
      members(of: entries[index]).contains { member in
        !titles.isDisjoint(with: self.titles(of: sightings.all[member]))
      }
    }
    return matching.count == 1 ? matching[0] : nil
  }

  private func titles(of sighting: NameSighting) -> Set<String> {
    Set(sightings.titles[sighting.titles].map { text($0).uppercased() })
  }

  /// The one who was named last before, or else first after.
  func nearest(_ indices: [Int], before sighting: NameSighting) -> Int? {
    let place = sighting.place ?? .start
    return indices.max { latest($0, before: place) < latest($1, before: place) }
  }

  private func latest(_ index: Int, before place: NamePlace) -> NamePlace {
    members(of: entries[index]).compactMap { sightings.all[$0].place }
      .filter { $0 < place }.max() ?? .nowhere
  }
}
