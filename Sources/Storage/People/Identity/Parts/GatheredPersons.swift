/// The persons of an archive, gathered from one part of its names after the other.
struct GatheredPersons {
  /// By number, without slugs.
  private(set) var rows: [PersonRows.Row] = []
  private(set) var verdicts: EntryVerdicts
  /// Those who may be meant by a single name, as evidence.
  private var bearers: [SettledPerson] = []
  /// Places of the bearers of each word that is a single name as well.
  private var bearersOfWord: [String: [Int32]]

  /// Takes all words that are single names.
  init(_ verdicts: EntryVerdicts, singleNames: Set<String>) {
    self.verdicts = verdicts
    bearersOfWord = Dictionary(uniqueKeysWithValues: singleNames.map { ($0, []) })
  }

  /// Takes the persons with full names.
  mutating func addFullNames(of settlement: borrowing Settlement) {
    let numbers = add(settlement)
    let table = settlement.table
    for entry in table.entries where !table.classes[Int(entry.nameClass)].isBare {
      verdicts.note(entry, is: entry.person < 0 ? -1 : numbers[Int(entry.person)])
    }
    for (place, person) in settlement.persons.enumerated() where numbers[place] >= 0 {
      let words = Set(person.classes.flatMap { table.classes[Int($0)].words })
        .filter { bearersOfWord[$0] != nil }
      guard !words.isEmpty else { continue }
      for word in words { bearersOfWord[word]?.append(Int32(bearers.count)) }
      bearers.append(person.evidence(as: Int(numbers[place])))
    }
  }

  /// Takes who is meant by single names.
  mutating func addSingleNames(of settlement: borrowing Settlement) {
    var numbers = add(settlement)
    for (place, person) in settlement.persons.enumerated() {
      guard let known = person.row else { continue }
      numbers[place] = Int32(known)
      rows[known].add(settlement.names(of: person))
    }
    for entry in settlement.table.entries {
      verdicts.note(entry, is: entry.person < 0 ? -1 : numbers[Int(entry.person)])
    }
  }

  /// Takes the persons who are new, and gives their numbers by place; -1 for all others.
  private mutating func add(_ settlement: borrowing Settlement) -> [Int32] {
    var numbers = [Int32](repeating: -1, count: settlement.persons.count)
    for var row in settlement.rows {
      numbers[row.person] = Int32(rows.count)
      row.person = rows.count
      rows.append(row)
    }
    return numbers
  }

  /// Those who bear one of the words in a part, as persons who are not told apart anew.
  func bearers(in part: NameParts.Part) -> [SettledPerson] {
    var words: [Int32: Set<String>] = [:]
    for (word, places) in bearersOfWord where part.parts.part(ofBlock: word) == part.number {
      for place in places { words[place, default: []].insert(word) }
    }
    return words.sorted { $0.key < $1.key }.map { place, words in
      var person = bearers[Int(place)]
      person.words = words
      return person
    }
  }

  /// Gives up all but the persons as they are to be written.
  consuming func finish() -> (rows: [PersonRows.Row], verdicts: EntryVerdicts) {
    let cables = verdicts.cablesOfPersons(rows.count)
    for place in rows.indices { rows[place].cables = cables[place] }
    return (PersonRows(rows).rows, verdicts)
  }
}

extension SettledPerson {
  /// What single names are joined by, without the entries.
  fileprivate func evidence(as number: Int) -> SettledPerson {
    var person = SettledPerson(row: number, block: block)
    person.countries = countries
    person.first = first
    person.last = last
    person.roles = roles
    person.offices = offices
    return person
  }
}
