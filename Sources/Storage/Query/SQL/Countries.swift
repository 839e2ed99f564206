import Cables

/// Which countries a reader means, who may know them by ISO code, by TAGS code or by name.
enum Countries {
  /// ISO codes by the geographic tag of the same country; the two lists share few codes.
  private static let codesByTag: [String: String] = {
    let table = String(decoding: PackageResources.country_tags_tsv, as: UTF8.self)
    let rows = table.split(separator: "\n").dropFirst().map { $0.split(separator: "\t") }
    return Dictionary(
      rows.map { (String($0[1]), String($0[0])) }, uniquingKeysWith: { first, _ in first })
  }()

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
