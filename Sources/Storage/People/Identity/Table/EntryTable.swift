/// All that identity is told from: the entries of the blocks in question, and what they refer to.
struct EntryTable {
  /// Keys of names that a reader said to be nobody's.
  private let ignored: Set<String>
  var entries: [NamedEntry] = []
  var classes: [NameClass] = []
  /// By key.
  var classNumbers: [String: Int32] = [:]
  /// Text of names by row, where they are in question.
  var names: [Int32: String] = [:]
  /// What is known of the cables that the entries stand in, and of the titles they have.
  var cables: CableContexts
  var titles: TitleLists
  /// Entries ordered by class.
  var order: [Int32] = []
  /// Classes by row of `name`, since each entry is asked for its; -1 where a name is not in
  /// question.
  private var classOfName: [Int32] = []
  /// Folded forms by row of `name`.
  var foldedOfName: [Int32: String] = [:]
  /// The full names of chiefs of mission that were given to surnames, by class.
  var chiefNames: [Int32: String] = [:]

  /// A table without an entry.
  init(ignored: Set<String>, _ known: Circumstances) {
    self.ignored = ignored
    cables = known.cables
    titles = known.titles
  }

  func context(_ entry: Int32) -> CableContext { cables[entries[Int(entry)].cable] }

  func entries(of nameClass: Int) -> ArraySlice<Int32> { order[classes[nameClass].entries] }

  /// The class of the name in a row; nil where it is not in question.
  func nameClass(of name: Int32) -> Int32? {
    guard classOfName.indices.contains(Int(name)), classOfName[Int(name)] >= 0 else { return nil }
    return classOfName[Int(name)]
  }

  /// No archive has so many names but by damage, and to make room for them would end the program.
  private static let mostNames = 1 << 24

  /// Notes the class of the name in a row.
  mutating func setClass(_ nameClass: Int32, of name: Int32) throws {
    guard 0..<EntryTable.mostNames ~= Int(name) else {
      throw ArchiveError.damaged("there can be no row \(name) of a name")
    }
    let missing = Int(name) - classOfName.count + 1
    if missing > 0 { classOfName += repeatElement(-1, count: missing) }
    classOfName[Int(name)] = nameClass
  }

  /// The place of a class, which is made if need be; one `ofChiefs` is apart from the others.
  mutating func number(of name: FoldedName, key: String, ofChiefs: Bool = false) -> Int32 {
    // No word of a name has a stroke in it.
    let known = ofChiefs ? key + "/" : key
    if let number = classNumbers[known] { return number }
    let number = Int32(classes.count)
    classNumbers[known] = number
    classes.append(
      NameClass(
        words: name.words, suffix: name.suffix, key: key, block: name.block,
        isIgnored: ignored.contains(key)))
    return number
  }

  /// Leaves only the entries whose names have these keys.
  mutating func keep(_ keys: Set<String>) {
    let isKept = classes.map { keys.contains($0.key) }
    entries.removeAll { !isKept[Int($0.nameClass)] }
  }

  /// Leaves out the surnames that stand for full names, which are told apart with those.
  mutating func leaveOutChiefs() { entries.removeAll(where: \.isChief) }

  /// Puts the entries of each class together, in the order of the cables' rows.
  mutating func sortByClass() {
    var starts = [Int](repeating: 0, count: classes.count + 1)
    for entry in entries { starts[Int(entry.nameClass) + 1] += 1 }
    for place in classes.indices { starts[place + 1] += starts[place] }
    for place in classes.indices { classes[place].entries = starts[place]..<starts[place + 1] }
    order = [Int32](repeating: 0, count: entries.count)
    for (place, entry) in entries.enumerated() {
      order[starts[Int(entry.nameClass)]] = Int32(place)
      starts[Int(entry.nameClass)] += 1
    }
    // A class of one name is in order as a rule.
    for nameClass in classes {
      order[nameClass.entries].sort { [entries] in entries[Int($0)].precedes(entries[Int($1)]) }
    }
  }
}
