import Cables

extension Settlement {
  /// Who signs, classifies or drafts is of the post.
  private static let official =
    Person.Role.signer.bit | Person.Role.classifier.bit | Person.Role.drafter.bit
  /// Months between two signatures of one tour of duty.
  private static let tour: Int32 = 60

  /// Joins single names where post, years and office leave one person.
  mutating func settleSingleNames(_ bare: [Int]) {
    let bearers = bearers(of: Set(bare.map { table.classes[$0].words[0] }))
    for place in bare {
      settle(place, among: bearers[table.classes[place].words[0]] ?? [])
    }
  }

  /// The persons by each word of their names, where a single name is such a word.
  private func bearers(of words: Set<String>) -> [String: [Int]] {
    var found: [String: [Int]] = [:]
    for (number, person) in persons.enumerated() {
      let own =
        person.row == nil
        ? Set(person.classes.flatMap { table.classes[Int($0)].words })
        : person.words
      for word in own where words.contains(word) { found[word, default: []].append(number) }
    }
    return found
  }

  private mutating func settle(_ place: Int, among bearers: [Int]) {
    let entries = table.entries(of: place)
    var signers: [Int32] = []
    var others: [Int32] = []
    // A common surname has hundreds of bearers, most of them elsewhere.
    var bearersIn: [UInt16: [Int]] = [:]
    for entry in entries {
      let isOfficial = table.entries[Int(entry)].has(Settlement.official)
      let country = table.context(entry).country
      let near = bearersIn[country] ?? bearers.filter { persons[$0].isNamed(in: country) }
      bearersIn[country] = near
      let decided = choose(entry, among: near, isOfficial: isOfficial)
      switch decided {
      case .one(let person, let rule): assign(entry, to: person, rule, place)
      case .none(let rule):
        table.entries[Int(entry)].rule = rule
        if rule == .nobody {
          if isOfficial { signers.append(entry) } else { others.append(entry) }
        }
      }
    }
    let tours = makeSigners(signers, place)
    let left = others.filter { !joinTour($0, tours, place) }
    let known = Set(bearers.flatMap { persons[$0].countries })
    makeOneNamed(left.filter { !known.contains(table.context($0).country) }, place)
  }

  private enum Choice {
    case one(Int, JoinRule)
    case none(JoinRule)
  }

  private func choose(_ entry: Int32, among bearers: [Int], isOfficial: Bool) -> Choice {
    let context = table.context(entry)
    let offices = table.titles[table.entries[Int(entry)].titles]
    let present = bearers.filter { number in
      // Not by a copy: this is asked more often than anything else.
      guard persons[number].fits(country: context.country, month: context.month, slack: 24) else {
        return false
      }
      return !isOfficial || persons[number].roles & Settlement.official != 0
        || !persons[number].offices.isDisjoint(with: table.titles.ofPost)
    }
    guard let first = present.first else { return .none(.nobody) }
    let inOffice = present.filter { !persons[$0].offices.isDisjoint(with: offices.words) }
    if present.count == 1 {
      let isContradicted =
        !offices.isEmpty && !persons[first].offices.isEmpty && inOffice.isEmpty && !isOfficial
      return isContradicted ? .none(.contradicted) : .one(first, .surname)
    }
    return inOffice.count == 1 ? .one(inOffice[0], .office) : .none(.several)
  }

  /// Signatures at one post over some years.
  private mutating func makeSigners(_ entries: [Int32], _ place: Int) -> [Int] {
    var made: [Int] = []
    let sorted = entries.sorted {
      let (left, right) = (table.context($0), table.context($1))
      return (left.post, left.month) < (right.post, right.month)
    }
    var before: CableContext?
    for entry in sorted {
      let context = table.context(entry)
      if let before, before.post == context.post,
        context.month - before.month <= Settlement.tour, let last = made.last
      {
        assign(entry, to: last, .signer, place)
      } else {
        made.append(makePartial(entry, .signer, place))
      }
      before = context
    }
    for number in made { addEvidence(to: number) }
    return made
  }

  /// "Ambassador Smith", where a Smith signs at the time.
  private mutating func joinTour(_ entry: Int32, _ tours: [Int], _ place: Int) -> Bool {
    let context = table.context(entry)
    let words = table.titles[table.entries[Int(entry)].titles].words
    guard context.country != 0, !words.isDisjoint(with: table.titles.ofPost) else { return false }
    let fitting = tours.filter {
      persons[$0].countries.contains(context.country)
        && persons[$0].fits(country: context.country, month: context.month, slack: 12)
    }
    guard fitting.count == 1 else { return false }
    assign(entry, to: fitting[0], .surname, place)
    return true
  }

  /// A name that stands alone, often, and in a country where no full name has it.
  private mutating func makeOneNamed(_ entries: [Int32], _ place: Int) {
    var byCountry: [UInt16: [Int32]] = [:]
    for entry in entries where table.context(entry).country != 0 {
      byCountry[table.context(entry).country, default: []].append(entry)
    }
    for (_, entries) in byCountry.sorted(by: {
      table.cables.name(of: $0.key) < table.cables.name(of: $1.key)
    }) {
      let sorted = entries.sorted { table.context($0).month < table.context($1).month }
      var runs: [[Int32]] = []
      for entry in sorted {
        if let last = runs.last?.last,
          table.context(entry).month - table.context(last).month <= Settlement.tour
        {
          runs[runs.count - 1].append(entry)
        } else {
          runs.append([entry])
        }
      }
      for run in runs where Set(run.map { table.entries[Int($0)].cable }).count > 1 {
        let number = makePartial(run[0], .oneName, place)
        for entry in run.dropFirst() { assign(entry, to: number, .oneName, place) }
        addEvidence(to: number)
      }
    }
  }

  private mutating func makePartial(_ entry: Int32, _ rule: JoinRule, _ place: Int) -> Int {
    var person = SettledPerson(block: table.classes[place].block)
    person.isPartial = true
    persons.append(person)
    assign(entry, to: persons.count - 1, rule, place)
    return persons.count - 1
  }
}
