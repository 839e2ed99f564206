/// What became of the words of a paragraph from one version to another.
struct WordDifference {
  enum Kind: String {
    case same, removed, added
  }

  struct Piece: Equatable {
    let kind: Kind
    let words: [String]
  }

  let pieces: [Piece]
  /// Places where blacked-out words of the first version are readable in the second.
  let redactionsLifted: Int
  /// Places where words of the first version are blacked out in the second.
  let redactionsAdded: Int

  init(from old: String, to new: String) {
    let old = WordDifference.words(old)
    let new = WordDifference.words(new)
    let pieces = WordDifference.compare(old, new)
    self.pieces = pieces
    var lifted = 0
    var added = 0
    for change in WordDifference.changes(in: pieces) {
      let wasHidden = change.removed.contains(where: Redaction.isMark)
      let isHidden = change.added.contains(where: Redaction.isMark)
      if wasHidden, !isHidden, !change.added.isEmpty { lifted += 1 }
      if isHidden, !wasHidden { added += 1 }
    }
    redactionsLifted = lifted
    redactionsAdded = added
  }

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private static func compare(_ old: [String], _ new: [String]) -> [Piece] {
    let difference = new.difference(from: old)
    let removed = Set(difference.removals.map(\.place))
    let added = Set(difference.insertions.map(\.place))
    var pieces: [Piece] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if left < old.count, removed.contains(left) {
        append(old[left], .removed, to: &pieces)
        left += 1
      } else if right < new.count, added.contains(right) {
        append(new[right], .added, to: &pieces)
        right += 1
      } else {
        append(new[right], .same, to: &pieces)
        left += 1
        right += 1
      }
    }
    return pieces
  }

  private static func append(_ word: String, _ kind: Kind, to pieces: inout [Piece]) {
    if let last = pieces.last, last.kind == kind {
      pieces[pieces.count - 1] = Piece(kind: kind, words: last.words + [word])
    } else {
      pieces.append(Piece(kind: kind, words: [word]))
    }
  }

  /// Removed and added words between two stretches that are the same.
  private static func changes(in pieces: [Piece]) -> [(removed: [String], added: [String])] {
    pieces.split { $0.kind == .same }.map { change in
      (
        change.filter { $0.kind == .removed }.flatMap(\.words),
        change.filter { $0.kind == .added }.flatMap(\.words)
      )
    }
  }
}

extension CollectionDifference.Change {
  fileprivate var place: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
