/// How many cables of one layout have a field.
package struct LayoutCoverage: Hashable, Sendable {
  /// Era and container: `2000s csv`.
  package var layout: String
  package var field: String
  /// Cables of the layout.
  package var cables: Int
  /// Those of them that have the field.
  package var having: Int
}
