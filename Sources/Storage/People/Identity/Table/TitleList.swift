/// The titles that a cable ties to a name, in forms in which they are compared.
struct TitleList {
  /// As `FoldedOffices` has them.
  let telling: Set<String>
  /// Words of the offices, by their numbers in the table: a large archive has many persons with a few
  /// offices.
  let words: Set<Int32>
  /// Each title in folded words.
  let titles: [String]

  var isEmpty: Bool { words.isEmpty }
}

extension EntryTable {
  /// Takes titles, one a line.
  mutating func titleList(of titles: String) -> TitleList {
    let offices = FoldedOffices(titles: titles)
    return TitleList(
      telling: offices.telling, words: numbers(ofOffices: offices.words),
      titles: titles.split(separator: "\n").map {
        FoldedText.words(of: String($0)).map(\.folded).joined(separator: " ")
      })
  }

  mutating func numbers(ofOffices words: Set<String>) -> Set<Int32> {
    var numbers: Set<Int32> = []
    for word in words {
      let number = officeNumbers[word] ?? Int32(officeNumbers.count)
      officeNumbers[word] = number
      numbers.insert(number)
    }
    return numbers
  }
}
