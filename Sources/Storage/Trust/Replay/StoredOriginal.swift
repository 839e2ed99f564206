package import Cables

/// A text of a cable as it was received, taken out of an archive to be read again.
package struct StoredOriginal: Sendable {
  /// A file that it was found in, and where.
  package struct Place: Hashable, Sendable {
    /// Row of the file.
    package var file: Int
    package var source: Source
  }

  /// Row of the version.
  package var version: Int
  /// Row of the cable.
  package var cable: Int
  /// Canonical id, where it can be read.
  package var id: String?
  package var bytes: [UInt8]
  /// Of the bytes, in hexadecimal.
  package var sha256: String
  /// Whether that is the digest that was written with them.
  package var isProven: Bool
  /// Of the text without white space, as written at the import.
  package var textDigest: String
  /// Empty where damage took them.
  package var places: [Place]

  /// The place whose bytes these are, as far as lengths tell; nil where none is known.
  package var origin: Source? {
    var source = (places.first { $0.source.length == bytes.count } ?? places.first)?.source
    source?.length = bytes.count
    return source
  }
}

/// A text that can no longer be read, or rows that cannot.
package struct LostRow: Error, Hashable, Sendable {
  /// The table it is of: `version`.
  package var table: String
  /// 0 for the whole table.
  package var row: Int
  /// Canonical id of the cable, where it can be read.
  package var cable: String?
  /// One sentence, lower case, without a full stop.
  package var reason: String
  package init(table: String, row: Int, cable: String? = nil, reason: String) {
    self.table = table
    self.row = row
    self.cable = cable
    self.reason = reason
  }
}
