import Cables

/// Puts the sightings of a telegram together: one entry a person.
struct PersonRoster {
  let sightings: Sightings
  let paragraphs: [Paragraph]
  private(set) var entries: [RosterEntry] = []
  /// For each sighting, the next one that joined the same entry.
  private(set) var next: [Int?]
  private let likeness: NameLikeness

  init(_ sightings: Sightings, of paragraphs: [Paragraph]) {
    self.sightings = sightings
    self.paragraphs = paragraphs
    likeness = NameLikeness(book: sightings.book)
    next = Array(repeating: nil, count: sightings.all.count)
    for index in Self.longestFirst(sightings) { addFull(index) }
    for index in sightings.all.indices
    where !sightings.all[index].isThing && !Self.isFull(index, sightings) {
      addPart(index)
    }
    for sighting in sightings.all where sighting.isThing { addThing(sighting) }
  }

  private static func isFull(_ index: Int, _ sightings: Sightings) -> Bool {
    let form = sightings.all[index].form
    return form.core.count > 1
      || form.core.count == 1 && form.words.contains { sightings.book.words[$0].kind == .initial }
  }

  /// Names of several words, the longest first: a shorter one then finds the one it is a part of.
  private static func longestFirst(_ sightings: Sightings) -> [Int] {
    let full = sightings.all.indices.filter { index in
      !sightings.all[index].isThing && isFull(index, sightings)
    }
    return full.sorted {
      let (a, b) = (sightings.all[$0].form.core.count, sightings.all[$1].form.core.count)
      return a == b ? $0 < $1 : a > b
    }
  }

  private mutating func addFull(_ index: Int) {
    let form = sightings.all[index].form
    add(index, to: entries.indices.first { likeness.agree(entries[$0].form, form) })
  }

  /// A surname, or a given name alone, joins the person whom it can mean.
  private mutating func addPart(_ index: Int) {
    let sighting = sightings.all[index]
    guard let word = sighting.form.core.first else { return }
    add(index, to: owner(of: sightings.book.words[word], sighting))
  }

  private mutating func add(_ index: Int, to entry: Int?) {
    let sighting = sightings.all[index]
    if let entry {
      next[entries[entry].last] = index
      entries[entry].add(index, sighting)
    } else {
      entries.append(RosterEntry(index, sighting))
    }
  }

  private func owner(of word: NameWord, _ sighting: NameSighting) -> Int? {
    var best = Int.max
    var owner: Int?
    // Namesakes beside the owner, of whom there are seldom any.
    var others: [Int] = []
    for index in entries.indices {
      guard let rank = entries[index].rank(of: word, in: sightings.book), rank <= best else {
        continue
      }
      if rank > 0, sighting.evidence < -20 || sighting.role != .mentioned { continue }
      if rank == 2, !sighting.titles.isEmpty, word.isGiven { continue }
      if rank < best {
        best = rank
        owner = index
        others = []
      } else {
        others.append(index)
      }
    }
    guard let owner else { return slip(of: word, sighting) }
    if others.isEmpty { return owner }
    return titled([owner] + others, sighting) ?? nearest([owner] + others, before: sighting)
  }

  /// A misspelt repeat of a longer surname.
  private func slip(of word: NameWord, _ sighting: NameSighting) -> Int? {
    guard word.bare.count >= 6, sighting.role == .mentioned else { return nil }
    return entries.indices.first { index in
      guard let last = entries[index].form.core.last else { return false }
      return likeness.isSlip(sightings.book.words[last].bare, word.bare) && entries[index].isPerson
    }
  }

  private mutating func addThing(_ sighting: NameSighting) {
    guard let last = sighting.form.core.last else { return }
    let word = sightings.book.words[last]
    let called = entries.indices.first { entries[$0].rank(of: word, in: sightings.book) == 0 }
    if let called { entries[called].addThing() }
  }

  func text(_ stretch: NameStretch) -> String { sightings.text(stretch, paragraphs) }

  /// The sightings of an entry, in the order in which they joined.
  func members(of entry: RosterEntry) -> [Int] {
    var members: [Int] = []
    var member: Int? = entry.first
    while let index = member {
      members.append(index)
      member = next[index]
    }
    return members
  }
}
