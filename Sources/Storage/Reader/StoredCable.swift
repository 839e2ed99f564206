public import Cables

/// A cable as the archive holds it: what its fullest version says, and every version received.
public struct StoredCable: Hashable, Sendable {
  public var cable: Cable
  /// In order of arrival.
  public var versions: [StoredVersion]
}

/// One text of a cable as it was received.
public struct StoredVersion: Hashable, Sendable {
  /// From 1, in order of arrival.
  public var number: Int
  /// Whether the fields of the cable are those of this version.
  public var isCurrent: Bool
  public var textDigest: String
  public var textLength: Int
  /// SHA-256 of the original bytes, in hexadecimal.
  public var sha256: String
  /// Bytes of the original.
  public var length: Int
  /// Every place the text was found in, the first being where the original was read.
  public var places: [Source]
}
