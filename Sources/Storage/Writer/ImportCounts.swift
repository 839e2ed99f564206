/// What one import read, and what came of it.
public struct ImportCounts: Hashable, Sendable {
  /// Cables read, those of files passed over included.
  public var read = 0
  public var new = 0
  public var newVersions = 0
  public var unchanged = 0
  public var rejected = 0
  /// Entries of reference fields in cables that are new or have a new version.
  public var referencesFound = 0
  /// Of those found, how many name a cable that is held.
  public var referencesResolved = 0
  /// Entries of cables held before that name a cable which came with this import.
  public var referencesNewlyResolved = 0
  /// Persons in cables that are new or have a new version; in each cable a person counts once.
  public var personsFound = 0

  package init() {}
}

/// What is left to do in an import when every cable is in.
public enum ImportPhase: Hashable, Sendable {
  /// Who is who across cables.
  case persons
  /// Which cable each reference means, and which are lacking.
  case references
  /// The full-text index as one piece.
  case index
}

/// What became of a cable that was handed to the archive.
public enum AddOutcome: Hashable, Sendable {
  case new, newVersion, unchanged
}
