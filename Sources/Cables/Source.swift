/// Where a cable's bytes came from.
public struct Source: Hashable, Sendable {
  public enum Format: String, Sendable, CaseIterable {
    case telegram, markdown, html, csv
  }

  /// As named on the command line or found below a folder; `-` for standard input.
  public var path: String
  /// First byte of the cable in that file.
  public var offset: Int
  /// Bytes of the cable in that file.
  public var length: Int
  /// SHA-256 of those bytes, in hexadecimal.
  public var sha256: String
  public var format: Format

  public init(path: String, offset: Int, length: Int, sha256: String, format: Format) {
    self.path = path
    self.offset = offset
    self.length = length
    self.sha256 = sha256
    self.format = format
  }
}
