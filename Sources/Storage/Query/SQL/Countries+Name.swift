import Cables

extension Countries {
  /// The name of a country by its ISO code, such as `Cambodia` for `KH`.
  ///
  /// What the TAGS system adds to tell two states apart, as in `Korea (South)`, is left out.
  package static func name(iso: String) -> String? {
    guard let tag = tag(iso: iso), let meaning = TagRegistry.standard.tag(tag)?.meaning else {
      return nil
    }
    let isDivided = ["(North", "(South", "(East", "(West"].contains { meaning.contains($0) }
    return isDivided ? String(meaning.prefix { $0 != "(" }.dropLast()) : meaning
  }
}
