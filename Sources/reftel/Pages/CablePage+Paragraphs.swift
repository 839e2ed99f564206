import Cables

extension CablePage {
  /// A paragraph with its number and marking, after an empty line.
  func lines(_ paragraph: Paragraph) -> [String] {
    let lines = text(of: paragraph).map(printable)
    let isTable = lines.contains(where: CablePage.isTableLine)
    let heading = paragraph.heading.map { [palette.paint(printable($0), .heading), ""] } ?? []
    return [""] + heading + (isTable ? lines : flowing(lines))
  }

  /// The lines as printed, with number, marking, and the cables that mentions mean.
  func text(of paragraph: Paragraph) -> [String] {
    let number = paragraph.number.map { "\($0). " } ?? ""
    let marking = paragraph.marking.map { "(\($0)) " } ?? ""
    return (number + marking + withTargets(paragraph))
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The text with the cable meant after each place that names a reference for certain.
  private func withTargets(_ paragraph: Paragraph) -> String {
    var scalars = Array(paragraph.text.unicodeScalars)
    let mentions = cable.referenceMentions.filter {
      $0.ordinal == paragraph.ordinal && $0.status == .resolved && !$0.targets.isEmpty
    }
    for mention in mentions.sorted(by: { $0.start > $1.start }) {
      let end = mention.start + mention.length
      guard end <= scalars.count else { continue }
      let targets = mention.targets.map(\.description).filter { !mention.text.contains($0) }
      guard !targets.isEmpty else { continue }
      scalars.insert(contentsOf: " [\(targets.joined(separator: ", "))]".unicodeScalars, at: end)
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// Lines joined between empty ones, and broken anew.
  private func flowing(_ lines: [String]) -> [String] {
    let blocks = lines.split { $0.allSatisfy(\.isWhitespace) }
    let broken = blocks.map { wrapped($0.joined(separator: " "), to: columns) }
    return Array(broken.joined(separator: [""]))
  }

  /// A line with a gap in it stands in columns that breaking anew would destroy.
  private static func isTableLine(_ line: String) -> Bool {
    var gap = 0
    var hasBegun = false
    for byte in line.utf8 {
      if byte == UInt8(ascii: " ") {
        gap += 1
      } else {
        if hasBegun, gap >= 4 { return true }
        hasBegun = true
        gap = 0
      }
    }
    return false
  }
}
