package import Cables

/// A cable as the archive holds it: what its fullest version says, and every version received.
package struct StoredCable: Hashable, Sendable {
  package var cable: Cable
  /// In order of arrival.
  package var versions: [StoredVersion]
}

/// One text of a cable as it was received.
package struct StoredVersion: Hashable, Sendable {
  /// From 1, in order of arrival.
  package var number: Int
  /// Whether the fields of the cable are those of this version.
  package var isCurrent: Bool
  package var textDigest: String
  package var textLength: Int
  /// SHA-256 of the original bytes, in hexadecimal.
  package var sha256: String
  /// Bytes of the original.
  package var length: Int
  /// Every place the text was found in, the first being where the original was read.
  package var places: [Source]
}
