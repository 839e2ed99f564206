package import Cables
import Files
import SQLite

/// A word that was looked for, with the text on both sides of it.
package struct ConcordanceLine: Hashable, Sendable {
  package var id: CableID
  package var sentAt: String?
  /// The printed number of the paragraph.
  package var paragraph: Int?
  package var marking: String?
  package var before: String
  package var match: String
  package var after: String
}

extension Archive {
  /// Every place in the text of `hits` where words of the query stand.
  ///
  /// Either side has as many scalars as `reach`, cut at words where that is shorter.
  package func concordance(
    of query: Query, in hits: [Hit], reach: Int = 60
  ) throws -> [ConcordanceLine] {
    try inSnapshot {
      let finder = SnippetFinder(query.clause)
      guard !finder.isEmpty else { return [] }
      let paragraphs = try ParagraphProof(on: connection)
      let version = try connection.prepare("SELECT version_id FROM cable WHERE canonical_id = ?")
      var lines: [ConcordanceLine] = []
      for hit in hits {
        guard let version: Int = try version.first(hit.id.description.value) else { continue }
        try paragraphs.run(version) { row in
          let paragraph: String = try row.column(5)
          let places = finder.places(in: paragraph, kind: try row.column(3))
          guard !places.isEmpty else { return }
          let text = Array(paragraph.unicodeScalars)
          for place in places {
            lines.append(
              ConcordanceLine(
                id: hit.id, sentAt: hit.sentAt, paragraph: try row.column(1),
                marking: try row.column(2),
                before: Concordance.before(place, in: text, reach),
                match: Concordance.oneLine(text[place]),
                after: Concordance.after(place, in: text, reach)))
          }
        }
      }
      return lines
    }
  }
}

/// Cuts the text beside a match.
private enum Concordance {
  static func oneLine(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    let text = String(String.UnicodeScalarView(scalars))
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  static func before(_ place: Range<Int>, in text: [Unicode.Scalar], _ reach: Int) -> String {
    let start = max(0, place.lowerBound - reach)
    var piece = text[start..<place.lowerBound]
    // A word that is cut is left out.
    if start > 0, !text[start - 1].isBlank {
      piece = piece.drop { !$0.isBlank }
    }
    let isApart = piece.last?.isBlank ?? false
    return oneLine(piece) + (isApart ? " " : "")
  }

  static func after(_ place: Range<Int>, in text: [Unicode.Scalar], _ reach: Int) -> String {
    let end = min(text.count, place.upperBound + reach)
    var piece = text[place.upperBound..<end]
    if end < text.count, !text[end].isBlank {
      while let last = piece.last, !last.isBlank { piece.removeLast() }
    }
    let isApart = piece.first?.isBlank ?? false
    return (isApart ? " " : "") + oneLine(piece)
  }
}
