import Cables

/// Two versions of a telegram, paragraph by paragraph.
struct Comparison {
  enum Entry {
    case same(Paragraph)
    case changed(Paragraph, WordDifference)
    case removed(Paragraph)
    case added(Paragraph)
  }

  let entries: [Entry]

  init(from old: [Paragraph], to new: [Paragraph]) {
    let keys = (old.map(Comparison.key), new.map(Comparison.key))
    let difference = keys.1.difference(from: keys.0)
    let removed = Set(
      difference.removals.compactMap { change in
        if case .remove(let offset, _, _) = change { offset } else { nil }
      })
    let added = Set(
      difference.insertions.compactMap { change in
        if case .insert(let offset, _, _) = change { offset } else { nil }
      })
    var entries: [Entry] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      var gap: (old: [Paragraph], new: [Paragraph]) = ([], [])
      while left < old.count, removed.contains(left) {
        gap.old.append(old[left])
        left += 1
      }
      while right < new.count, added.contains(right) {
        gap.new.append(new[right])
        right += 1
      }
      entries += Comparison.matched(gap.old, gap.new)
      if left < old.count, right < new.count {
        entries.append(.same(new[right]))
        left += 1
        right += 1
      }
    }
    self.entries = entries
  }

  /// Of paragraphs that differ, those that are the same one changed; both lists keep their order.
  private static func matched(_ old: [Paragraph], _ new: [Paragraph]) -> [Entry] {
    var entries: [Entry] = []
    var rest = old[...]
    for paragraph in new {
      if let place = rest.firstIndex(where: { isSame($0, paragraph) }) {
        entries += rest[..<place].map(Entry.removed)
        let change = WordDifference(from: shown(rest[place]), to: shown(paragraph))
        entries.append(.changed(paragraph, change))
        rest = rest[(place + 1)...]
      } else {
        entries.append(.added(paragraph))
      }
    }
    return entries + rest.map(Entry.removed)
  }

  /// At least four words in ten of the shorter stand in the other.
  private static func isSame(_ old: Paragraph, _ new: Paragraph) -> Bool {
    let words = (Set(words(old)), Set(words(new)))
    let common = words.0.intersection(words.1).count
    let shorter = min(words.0.count, words.1.count)
    return shorter > 0 && common * 10 >= shorter * 4
  }

  private static func words(_ paragraph: Paragraph) -> [Substring] {
    paragraph.text.split(whereSeparator: \.isWhitespace)
  }

  /// The marking belongs to what may have changed, line ends do not.
  private static func key(_ paragraph: Paragraph) -> String {
    ([paragraph.heading ?? "", paragraph.marking ?? ""] + words(paragraph).map(String.init))
      .joined(separator: " ")
  }

  private static func shown(_ paragraph: Paragraph) -> String {
    [paragraph.heading, paragraph.marking.map { "(\($0))" }, paragraph.text]
      .compactMap(\.self).joined(separator: " ")
  }
}
