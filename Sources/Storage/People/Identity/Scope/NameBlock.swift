import SQLite

/// The names of one block: those of which there were entries before, and those of which there are
/// now.
struct NameBlock {
  private struct Member {
    let name: NameClass
    var wasThere = false
    var isThere = false
  }

  private var members: [String: Member] = [:]
  /// Whether a name stands in several orders, so that it may be of this block or of another.
  private(set) var isTurned = false

  /// Whether two persons of one name are to be expected.
  var isCommon: Bool { NameBlock.isCommon(members.values.filter(\.isThere)) }

  /// The keys of full names that have to be told apart together with those in `changed`.
  func linked(to changed: Set<String>) -> Set<String> {
    let full = members.values.filter { !$0.name.isBare }.sorted { $0.name.key < $1.name.key }
    let names = full.map(\.name)
    guard NameBlock.isCommon(members.values.filter(\.wasThere)) == isCommon else {
      return Set(names.map(\.key))
    }
    var links = DisjointSets(count: names.count)
    for isMember in [\Member.wasThere, \.isThere] {
      let places = names.indices.filter {
        full[$0][keyPath: isMember] && !names[$0].words.isEmpty
      }
      links.unite(NameGroups(places[...], of: names))
    }
    let roots = Set(names.indices.filter { changed.contains(names[$0].key) }.map(links.root))
    return Set(names.indices.filter { roots.contains(links.root(of: $0)) }.map { names[$0].key })
  }

  private static func isCommon(_ members: [Member]) -> Bool {
    members.count { !$0.name.words.isEmpty } >= NameGroups.commonFrom
  }
}

extension NameBlock {
  /// Reads blocks, each with what has changed in it.
  struct Reader: ~Copyable {
    private let changes: NameChanges
    private let ignored: Set<String>
    private let names: Statement
    private let chiefs: Statement

    init(
      _ connection: borrowing Connection, _ changes: NameChanges, ignored: Set<String>
    ) throws {
      self.changes = changes
      self.ignored = ignored
      let names = try connection.prepare(
        """
        SELECT id, folded, key,
          EXISTS (SELECT 1 FROM name AS other
            WHERE other.key = name.key AND other.block <> name.block),
          EXISTS (SELECT 1 FROM cable_person AS entry
            WHERE entry.name_id = name.id AND entry.person_id IS NOT NULL
              AND entry.rule <> \(JoinRule.chief.rawValue))
        FROM name WHERE block = ?
        """)
      let chiefs = try connection.prepare(
        """
        SELECT 1 FROM person_name JOIN cable_person AS entry
          ON entry.person_id = person_name.person_id AND entry.rule = \(JoinRule.chief.rawValue)
        WHERE person_name.name_id = ? AND person_name.cables > 0 LIMIT 1
        """)
      self.names = names
      self.chiefs = chiefs
    }

    func read(_ block: String) throws -> NameBlock {
      var found = NameBlock()
      try names.run([block.value]) { row in
        let key: String = try row.column(2)
        guard !ignored.contains(key) else { return }
        let name = FoldedName(folded: try row.column(1))
        let (row, isElsewhere, isSettled): (Int, Int, Int) = (
          try row.column(0), try row.column(3), try row.column(4)
        )
        let hasCome =
          changes.names.contains(Int32(truncatingIfNeeded: row))
          || changes.chiefs[key]?.block == block
        let isLeft = try isSettled == 1 || isChiefs(row)
        var member =
          found.members[key]
          ?? Member(
            name: NameClass(words: name.words, suffix: name.suffix, key: key, block: block))
        if isElsewhere == 1 || member.name.words != name.words { found.isTurned = true }
        member.wasThere = member.wasThere || isLeft || changes.gone.contains(key)
        member.isThere = member.isThere || isLeft || hasCome
        found.members[key] = member
      }
      // Chiefs of whom no cable has the full name.
      for (key, name) in changes.chiefs where name.block == block && found.members[key] == nil {
        found.members[key] = Member(name: name, isThere: true)
      }
      return found
    }

    /// Whether surnames of a chief of mission stand for the name.
    private func isChiefs(_ name: Int) throws -> Bool {
      try chiefs.first(name.value) as Int? != nil
    }
  }
}

extension DisjointSets {
  /// Puts the names of each group together, and those that may be of several groups with all of
  /// these.
  fileprivate mutating func unite(_ names: NameGroups) {
    for group in names.groups { unite(group) }
    for (name, groups) in names.weak { unite([name] + groups.flatMap { names.groups[$0] }) }
  }

  private mutating func unite(_ places: [Int]) {
    for place in places.dropFirst() { unite(place, into: places[0]) }
  }
}
