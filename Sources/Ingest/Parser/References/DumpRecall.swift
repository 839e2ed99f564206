package import Cables

/// How many of the references that a dump lists beside a cable its text gave.
package struct DumpRecall: Sendable {
  /// Entries of the dump's own column.
  package let listed: Int
  /// Those that are among the cable's references or mentions.
  package let found: Int
  /// One for each entry that is not.
  package let findings: [Finding]

  /// Compares a cable with the column of its dump, whose entries may be damaged ids.
  package init(_ printed: [String], in cable: Cable) {
    let targets =
      cable.references.compactMap(\.target) + cable.referenceMentions.flatMap(\.targets)
    let known = Set(targets + targets.flatMap(\.twins))
    let missed = printed.filter { entry in
      guard let id = CableID(damaged: entry) else { return true }
      return !known.contains(id)
    }
    listed = printed.count
    found = printed.count - missed.count
    findings = missed.map {
      Finding("dump-reference", "the dump lists \($0), which the text was not found to name")
    }
  }
}
