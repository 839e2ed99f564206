import Cables
import SQLite

extension Connection {
  /// The log of decisions, the oldest first.
  func decisions(inForce: Bool) throws -> [PersonDecision] {
    let condition: SQL = inForce ? "undone_at IS NULL" : "1"
    let found = try fetch(
      """
      SELECT id, kind, name, cable, other_name, other_cable, reason, decided_at, undone_at,
        (SELECT group_concat(cable, ' ') FROM
          (SELECT cable FROM person_decision_cable WHERE decision_id = person_decision.id
           ORDER BY cable))
      FROM person_decision WHERE \(condition) ORDER BY id
      """
    ) { row -> PersonDecision? in
      let cable = (try row.column(3) as String?).flatMap { CableID($0) }
      let other = (try row.column(5) as String?).flatMap { CableID($0) }
      let cables = (try row.column(9) as String? ?? "").split(separator: " ")
      var decision = PersonDecision(
        try row.column(1), PersonAnchor(try row.column(2), in: cable),
        other: (try row.column(4) as String?).map { PersonAnchor($0, in: other) },
        cables: cables.compactMap { CableID(String($0)) }, reason: try row.column(6),
        at: try row.column(7), undoneAt: try row.column(8))
      decision?.number = try row.column(0)
      return decision
    }
    return found.compactMap(\.self)
  }

  /// The keys of names that are nobody's, as a reader said.
  func ignoredKeys() throws -> Set<String> {
    Set(
      try decisions(inForce: true).filter { $0.kind == .ignore }
        .map { FoldedName($0.person.name).key })
  }

  /// Adds a decision to the log, and says its number; nil where the same is in force already.
  func insert(_ decision: PersonDecision) throws -> Int? {
    guard try !decisions(inForce: true).contains(where: { $0.says(sameAs: decision) }) else {
      return nil
    }
    try execute(
      """
      INSERT INTO person_decision (kind, name, cable, other_name, other_cable, reason, decided_at)
      VALUES (\(decision.word), \(decision.person.name),
        \((decision.person.cable?.description).value), \(decision.otherName.value),
        \((decision.otherCable?.description).value), \(decision.reason.value),
        \(decision.decidedAt))
      """)
    let number = Int(lastInsertedRowID)
    for cable in decision.cables {
      let values = [number.value, cable.description.value]
      try execute(
        """
        INSERT OR IGNORE INTO person_decision_cable (decision_id, cable, row_digest)
        VALUES (\(number), \(cable.description), \(RowHash(values).stored))
        """)
    }
    try seal(.decisions, row: number)
    return number
  }
}
