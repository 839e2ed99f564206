internal import Tables

/// Every TAGS code that is known, and what damaged ones mean.
package final class TagRegistry: Sendable {
  /// The registry that comes with the program.
  package static let standard = TagRegistry(
    tags: DataTable(tagsTable), fixes: DataTable(tagFixesTable))

  /// Every tag, by code.
  package let all: [Tag]
  private let tagsByCode: [String: Tag]
  private let fixes: [String: [String]]

  init(tags: DataTable, fixes: DataTable) {
    all = tags.rows.map {
      Tag(
        code: $0[0], kind: Tag.Kind(rawValue: $0[1]) ?? .unknown,
        meaning: $0[2].isEmpty ? nil : $0[2])
    }
    tagsByCode = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    self.fixes = Dictionary(
      fixes.rows.map { ($0[0], $0[1].split(separator: "|").map(String.init)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The tag with this code, in capitals.
  package func tag(_ code: String) -> Tag? { tagsByCode[code] }

  /// Whether there is a tag with this code, in capitals.
  package func has(_ code: String) -> Bool { tagsByCode.keys.contains(code) }

  /// The codes that a damaged spelling means, such as `PHUMBA` or `BUSH GEORGE`.
  ///
  /// Codes that were run together come apart where exactly known codes meet; nil where they do not.
  package func repair(_ printed: String) -> [String]? {
    // A word that letters would part by chance stands in the table as itself: `SOCIAL`.
    if let meant = fixes[printed] { return meant == [printed] ? nil : meant }
    return tag(printed) == nil ? apart(printed) : nil
  }

  /// Every damaged spelling that the table explains.
  var damaged: [String: [String]] { fixes }
}
