package import Cables
import SQLite

/// Why a reference means what it is taken for.
package struct ReferenceExplanation: Hashable, Sendable {
  package var reference: Reference
  package var status: ReferenceRow.Status
  /// The spelling of the post in the entry, where it is not the post's code.
  package var alias: String?
  /// Nil for what is no cable.
  package var verdict: YearVerdict?
  /// The held cables around the target's number, where it is not held itself.
  package var neighbours: Neighbours?
}

extension Archive {
  /// Why the references of a cable mean what they do; those with a letter, or the one at a place.
  ///
  /// `letter` may be a number as well: that of the entry in the order of the list.
  package func explanations(of id: CableID, letter: String? = nil) throws -> [ReferenceExplanation]
  {
    try inSnapshot {
      guard let cable = try cable(id)?.cable else { return [] }
      let rows = try references(of: id)
      let series = try SeriesReader(on: connection)
      var explanations: [ReferenceExplanation] = []
      for (index, reference) in cable.references.enumerated() where index < rows.count {
        if let letter, reference.letter != letter.uppercased(), letter != String(index + 1) {
          continue
        }
        let verdict = try verdict(on: reference, at: index, of: cable, series)
        let isHeld = rows[index].status == .resolved || rows[index].status == .itself
        explanations.append(
          ReferenceExplanation(
            reference: reference, status: rows[index].status,
            alias: Archive.alias(in: reference), verdict: verdict,
            neighbours: try isHeld ? nil : reference.target.map { try nearestHeld(to: $0) }))
      }
      return explanations
    }
  }

  private func verdict(
    on reference: Reference, at index: Int, of cable: Cable, _ series: borrowing SeriesReader
  ) throws -> YearVerdict? {
    guard reference.kind == .cable, let read = try read(reference, at: index, of: cable.id) else {
      return nil
    }
    guard read.from != .stated else {
      return YearVerdict(target: read.target, from: .stated, ground: .stated)
    }
    let question = YearQuestion(
      citing: cable.id, day: cable.sentAt.flatMap { Day($0.description) }, read: read.target,
      readFrom: read.from)
    let evidence = YearEvidence(
      now: try series.series(of: read.target.post, in: cable.id.year),
      before: try series.series(of: read.target.post, in: cable.id.year - 1))
    return evidence.verdict(on: question)
  }

  /// What the parser read, which the archive may have taken for something else since.
  private func read(
    _ reference: Reference, at index: Int, of id: CableID
  ) throws -> (target: CableID, from: Reference.YearSource)? {
    let kept = try connection.fetch(
      """
      SELECT read_target, read_year_from FROM reference
      WHERE cable_id = (SELECT id FROM cable WHERE canonical_id = \(id.description))
      ORDER BY ordinal LIMIT 1 OFFSET \(index)
      """
    ) { row in
      (target: try row.column(0) as String?, from: try row.column(1) as String?)
    }.first
    if let target = kept?.target.flatMap({ CableID($0) }) {
      return (target, kept?.from.flatMap(Reference.YearSource.init) ?? .citingCable)
    }
    return reference.target.map { ($0, reference.yearFrom ?? .citingCable) }
  }

  /// The letters before the number of an entry, where they do not spell the code.
  private static func alias(in reference: Reference) -> String? {
    guard let target = reference.target else { return nil }
    let words = reference.text.split { character in
      !(character.isLetter || character == "'" || character == "." || character == "-")
    }
    // The longest run of words that means the post.
    for end in stride(from: min(words.count, 5), through: 1, by: -1) {
      let name = words[..<end].joined(separator: " ")
      guard let match = PostRegistry.standard.find(name), match.post.code == target.post else {
        continue
      }
      let letters = name.uppercased().filter(\.isLetter)
      return letters == target.post ? nil : name
    }
    return nil
  }
}
