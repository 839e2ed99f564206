public import Cables

/// A file that cables are read from.
public struct SourceFile: Hashable, Sendable {
  /// As named on the command line or found below a folder; `-` for standard input.
  public var path: String
  public var size: Int
  /// SHA-256 of the whole file, in hexadecimal.
  public var sha256: String
  public var format: Source.Format

  public init(path: String, size: Int, sha256: String, format: Source.Format) {
    self.path = path
    self.size = size
    self.sha256 = sha256
    self.format = format
  }
}
