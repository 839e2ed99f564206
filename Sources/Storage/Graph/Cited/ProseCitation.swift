package import Cables

/// A telegram that a text names.
package struct ProseCitation: Hashable, Sendable {
  package var post: String
  /// Nil where the text states none.
  package var year: Int?
  package var serial: Int
  /// The post is spelt wrongly, and the nearest was taken.
  package var corrected = false
  /// Bytes of the text.
  package var range: Range<Int>

  /// The telegram, in `year` where the text states none.
  package func id(in year: Int? = nil) -> CableID? {
    (self.year ?? year).map { CableID(year: $0, post: post, serial: serial) }
  }
}
