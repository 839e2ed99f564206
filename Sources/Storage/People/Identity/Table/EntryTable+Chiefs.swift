import Cables

extension EntryTable {
  /// Gives surnames that sign, or that are called ambassador, the name of the chief of mission.
  ///
  /// RODLEY under a telegram of Phnom Penh of June 2009 is Carol A. Rodley, whoever else has that
  /// surname. What several chiefs of the time may mean stays as it is.
  ///
  /// Entries of which `isKnown` holds are no chief's.
  mutating func nameChiefs(except isKnown: (NamedEntry) -> Bool) {
    var folded = FoldedSurnames()
    let single = entries.indices.filter { place in
      let name = classes[Int(entries[place].nameClass)]
      return name.isBare && !name.isIgnored && !isKnown(entries[place])
    }
    // In the order of the archive, so that it does not matter how they were read.
    for place in single.sorted(by: { entries[$0].precedes(entries[$1]) }) {
      let entry = entries[place]
      let words = classes[Int(entry.nameClass)].words
      let isSigned = entry.has(Person.Role.signer.bit)
      let offices = titles[entry.titles].words
      guard isSigned || !offices.isDisjoint(with: titles.heading),
        let name = chief(words[0], entry, &folded)
      else { continue }
      let full = FoldedName(name)
      // Only within the block, so that it does not matter what else is looked at.
      guard full.block == words[0], !full.isBare else { continue }
      let nameClass = number(of: full, key: full.key)
      let isElsewhere = classes[Int(nameClass)].block != full.block
      entries[place].nameClass =
        isElsewhere ? number(of: full, key: full.key, ofChiefs: true) : nameClass
      entries[place].isChief = true
      chiefNames[entries[place].nameClass] = name
    }
  }

  private func chief(
    _ surname: String, _ entry: NamedEntry, _ folded: inout FoldedSurnames
  ) -> String? {
    let context = cables[entry.cable]
    guard
      let day = Timestamp(
        year: Int(context.month) / 12, month: Int(context.month) % 12 + 1, day: Int(context.day))
    else { return nil }
    let chiefs = ChiefRegistry.standard.chiefs(of: cables.posts[Int(context.post)], on: day)
    let names = chiefs.filter { folded[$0.surname] == surname }.map(\.name)
    return Set(names).count == 1 ? names[0] : nil
  }
}

/// The surnames of chiefs as they are compared; each is asked for again and again.
private struct FoldedSurnames {
  private var known: [String: String] = [:]

  subscript(surname: String) -> String {
    mutating get {
      if let folded = known[surname] { return folded }
      let folded = FoldedName(surname).text
      known[surname] = folded
      return folded
    }
  }
}
