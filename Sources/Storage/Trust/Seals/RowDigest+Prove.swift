import SQLite

extension RowDigest {
  /// Throws where what was read does not have the digest that it was written with.
  func prove(_ sealed: Int?, _ subject: @autoclosure () -> String) throws {
    guard let sealed, Int64(sealed) != value else { return }
    throw ArchiveError.damaged("\(subject()) does not have its digest")
  }
}
