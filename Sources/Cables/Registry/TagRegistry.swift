/// Every TAGS code that is known, and what damaged ones mean.
package struct TagRegistry: Sendable {
  /// The registry that comes with the program.
  package static let standard = TagRegistry()

  /// The tag with this code, in capitals.
  package func tag(_ code: String) -> Tag? { nil }

  /// The codes that a damaged spelling means, such as `PHUMBA` or `BUSH GEORGE`.
  ///
  /// Codes that were run together come apart where exactly known codes meet; nil where they do not.
  package func repair(_ printed: String) -> [String]? { nil }
}
