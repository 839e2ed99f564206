package import Cables

/// A file that cables are read from.
package struct SourceFile: Hashable, Sendable {
  /// As named on the command line or found below a folder; `-` for standard input.
  package var path: String
  package var size: Int
  /// SHA-256 of the whole file, in hexadecimal.
  package var sha256: String
  package var format: Source.Format

  package init(path: String, size: Int, sha256: String, format: Source.Format) {
    self.path = path
    self.size = size
    self.sha256 = sha256
    self.format = format
  }
}
