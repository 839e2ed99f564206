import SQLite

/// The lists of titles that cables tie to names, each read once.
struct TitleLists {
  /// Words of an office that say that its holder heads the mission.
  private static let headingWords: Set<String> = [
    "ambassador", "charge", "cda", "chief", "secretary",
  ]
  /// Words of an office at a post.
  private static let postWords: Set<String> = [
    "ambassador", "charge", "dcm", "cda", "consul", "counselor", "secretary", "attache",
  ]

  /// The first is of no titles.
  private var lists = [TitleList(telling: [], words: [], titles: [])]
  /// Places of the lists by row.
  private var places: [Int: Int32] = [:]
  /// Each title as a list of its own: most stand in many lists.
  private var single: [Substring: TitleList] = [:]
  /// Numbers of offices and of their words.
  private var numbers: [String: Int32] = [:]
  /// Offices of the head of a mission.
  private(set) var heading: Set<Int32> = []
  /// Offices at a post.
  private(set) var ofPost: Set<Int32> = []

  init() {
    heading = numbers(of: TitleLists.headingWords)
    ofPost = numbers(of: TitleLists.postWords)
  }

  subscript(place: Int32) -> TitleList { lists[Int(place)] }

  /// The place of the list in a row of `title_list`, 0 for none; `text` reads its titles.
  mutating func place(of row: Int, reading text: borrowing Statement) throws -> Int32 {
    if row == 0 { return 0 }
    if let known = places[row] { return known }
    let place = Int32(lists.count)
    places[row] = place
    lists.append(list(of: try text.first(row.value) ?? ""))
    return place
  }

  /// Takes titles, one a line.
  mutating func list(of titles: String) -> TitleList {
    let lists = titles.split(separator: "\n").map { list(ofOne: $0) }
    if lists.count == 1 { return lists[0] }
    return TitleList(
      telling: Set(lists.flatMap(\.telling)), words: Set(lists.flatMap(\.words)),
      titles: lists.flatMap(\.titles))
  }

  private mutating func list(ofOne title: Substring) -> TitleList {
    if let known = single[title] { return known }
    let offices = FoldedOffices(titles: String(title))
    let list = TitleList(
      telling: numbers(of: offices.telling), words: numbers(of: offices.words),
      titles: offices.titles)
    // A part of a text would keep all of it in memory.
    single[Substring(String(title))] = list
    return list
  }

  private mutating func numbers(of words: Set<String>) -> Set<Int32> {
    var found: Set<Int32> = []
    for word in words {
      let number = numbers[word] ?? Int32(numbers.count)
      numbers[word] = number
      found.insert(number)
    }
    return found
  }
}

/// The titles that a cable ties to a name, in forms in which they are compared.
struct TitleList {
  /// The offices that few hold at a time, and the words of all, as `FoldedOffices` has them.
  ///
  /// By their numbers in `TitleLists`: a large archive has many persons with a few offices.
  let telling, words: Set<Int32>
  /// Each title in folded words.
  let titles: [String]

  var isEmpty: Bool { words.isEmpty }
}
