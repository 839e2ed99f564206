import Cables

/// A comparison of two versions in lines, with what changed marked.
struct ComparisonPage {
  /// Words around a change that are shown.
  private static let context = 12

  let comparison: Comparison
  let columns: Int
  let palette: Palette
  /// Shows paragraphs whole, also those that are the same.
  let isWhole: Bool

  var lines: [String] { comparison.entries.flatMap(lines) }

  private func lines(_ entry: Comparison.Entry) -> [String] {
    switch entry {
    case .same(let paragraph):
      isWhole ? section(paragraph, "the same", [(paragraph.text, .same)]) : []
    case .removed(let paragraph): section(paragraph, "removed", [(paragraph.text, .removed)])
    case .added(let paragraph): section(paragraph, "added", [(paragraph.text, .added)])
    case .changed(let paragraph, let difference):
      section(paragraph, entry.summary, shown(difference))
    }
  }

  private func section(
    _ paragraph: Paragraph, _ what: String, _ pieces: [(String, WordDifference.Kind)]
  ) -> [String] {
    let title = palette.paint("\(paragraph.place)  \(what)", .heading)
    let words = pieces.flatMap(painted)
    return [title] + flowing(words).map { "    " + $0 } + [""]
  }

  private func shown(_ difference: WordDifference) -> [(String, WordDifference.Kind)] {
    let last = difference.pieces.count - 1
    return difference.pieces.enumerated().map { index, piece in
      let limit = ComparisonPage.context
      guard piece.kind == .same, !isWhole, piece.words.count > 2 * limit else {
        return (piece.words.joined(separator: " "), piece.kind)
      }
      let before = index == 0 ? [] : piece.words.prefix(limit)
      let after = index == last ? [] : piece.words.suffix(limit)
      return ((before + ["…"] + after).joined(separator: " "), .same)
    }
  }

  /// Words as painted, with the columns they take; without colour in the brackets of `git`.
  private func painted(
    _ text: String, _ kind: WordDifference.Kind
  ) -> [(text: String, width: Int)] {
    var words = text.split(whereSeparator: \.isWhitespace).map { printable(String($0)) }
    guard !words.isEmpty, kind != .same else { return words.map { ($0, width(of: $0)) } }
    if !palette.isColored {
      let marks = kind == .removed ? ("[-", "-]") : ("{+", "+}")
      words[0] = marks.0 + words[0]
      words[words.count - 1] += marks.1
    }
    let style: Style = kind == .removed ? .removed : .added
    return words.map { (palette.paint($0, style), width(of: $0)) }
  }

  private func flowing(_ words: [(text: String, width: Int)]) -> [String] {
    var lines: [String] = []
    var used = 0
    for word in words {
      if lines.isEmpty || used + 1 + word.width > columns - 4 {
        lines.append(word.text)
        used = word.width
      } else {
        lines[lines.count - 1] += " " + word.text
        used += 1 + word.width
      }
    }
    return lines
  }
}

extension Paragraph {
  /// How a reader points at it: `¶6 (SBU)`, or what it is where it has no number.
  var place: String {
    let name = number.map { "¶\($0)" } ?? kind.rawValue
    return name + (marking.map { " (\(printable($0)))" } ?? "")
  }
}

extension Comparison.Entry {
  /// What happened, in words: `changed: redaction lifted`.
  var summary: String {
    guard case .changed(_, let difference) = self else { return change }
    let lifted = difference.redactionsLifted
    let added = difference.redactionsAdded
    let parts = [
      lifted > 0 ? "redaction lifted" + (lifted > 1 ? " in \(lifted) places" : "") : nil,
      added > 0 ? "redaction added" + (added > 1 ? " in \(added) places" : "") : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? change : "changed: \(parts.joined(separator: ", "))"
  }

  /// One word: `same`, `changed`, `removed`, `added`.
  var change: String {
    switch self {
    case .same: "same"
    case .changed: "changed"
    case .removed: "removed"
    case .added: "added"
    }
  }

  var paragraph: Paragraph {
    switch self {
    case .same(let paragraph), .changed(let paragraph, _), .removed(let paragraph),
      .added(let paragraph):
      paragraph
    }
  }
}
