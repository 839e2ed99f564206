/// A person within a cable, as a row of `cable_person`, and who that turns out to be.
struct NamedEntry {
  let cable: Int32
  let ordinal: Int32
  /// Row of `name`.
  let name: Int32
  /// Place in `TitleLists`; 0 for none.
  let titles: Int32
  /// Row of `person` before; 0 for none, -1 for not looked at.
  let oldPerson: Int32
  /// Place in the classes of names.
  var nameClass: Int32
  /// Place in the list of persons; -1 where nobody is certain.
  var person: Int32 = -1
  // Single bytes come last, so that a large archive's entries take a fifth less memory.
  let roles: UInt8
  let oldRule: UInt8
  /// A surname that stands for the full name of its class.
  var isChief = false
  var rule: JoinRule = .nobody

  func has(_ roles: Int) -> Bool { Int(self.roles) & roles != 0 }

  /// Whether it comes before another in the archive.
  func precedes(_ other: NamedEntry) -> Bool {
    (cable, ordinal) < (other.cable, other.ordinal)
  }
}

/// Names that are the same in any order, and the entries that have one of them.
struct NameClass {
  var words: [String]
  var suffix: String?
  let key: String
  var block: String
  /// Place of its entries in the list that is ordered by class.
  var entries: Range<Int> = 0..<0
  /// Said by a reader to be no person.
  var isIgnored = false

  var isBare: Bool { words.count == 1 }
  var isInitialled: Bool { words.count > 1 && words[0].count == 1 }
  var given: ArraySlice<String> { words.dropLast() }
}
