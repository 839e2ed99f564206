/// Where a cable's bytes came from.
package struct Source: Hashable, Sendable {
  package enum Format: String, Sendable, CaseIterable {
    case telegram, markdown, html, csv
  }

  /// As named on the command line or found below a folder; `-` for standard input.
  package var path: String
  /// First byte of the cable in that file.
  package var offset: Int
  /// Bytes of the cable in that file.
  package var length: Int
  /// SHA-256 of those bytes, in hexadecimal.
  package var sha256: String
  package var format: Format

  package init(path: String, offset: Int, length: Int, sha256: String, format: Format) {
    self.path = path
    self.offset = offset
    self.length = length
    self.sha256 = sha256
    self.format = format
  }
}
