import Cables

/// Which countries a reader means, who may know them by ISO code, by TAGS code or by name.
package enum Countries {
  /// ISO codes by the geographic tag of the same country; the two lists share few codes.
  private static let codesByTag = Dictionary(
    rows.map { ($0.tag, $0.iso) }, uniquingKeysWith: { first, _ in first })

  private static let rows: [(iso: String, tag: String)] = {
    let table = String(decoding: PackageResources.country_tags_tsv, as: UTF8.self)
    let rows = table.split(separator: "\n").dropFirst().map { $0.split(separator: "\t") }
    return rows.map { (String($0[0]), String($0[1])) }
  }()

  /// The geographic tag of a country, the first of several.
  static func tag(iso: String) -> String? { rows.first { $0.iso == iso }?.tag }

  /// The ISO code of the country that a geographic tag stands for.
  static func code(tag: String) -> String? { codesByTag[tag] }

  /// ISO codes of the countries whose name is, or begins with, these words.
  static func codes(named name: String) -> [String] {
    let wanted = folded(name)
    guard !wanted.isEmpty else { return [] }
    let tags = TagRegistry.standard.all.filter {
      $0.kind == .geographic && code(tag: $0.code) != nil
    }
    let exact = tags.filter { folded($0.meaning ?? "") == wanted }
    let found =
      exact.isEmpty ? tags.filter { folded($0.meaning ?? "").hasPrefix(wanted + " ") } : exact
    return found.compactMap { code(tag: $0.code) }
  }

  private static func folded(_ name: String) -> String {
    FoldedText.words(of: name).map(\.folded).filter { $0 != "the" }.joined(separator: " ")
  }
}
