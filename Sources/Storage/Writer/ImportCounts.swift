/// What one import read, and what came of it.
package struct ImportCounts: Hashable, Sendable {
  /// Cables read, those of files passed over included.
  package var read = 0
  package var new = 0
  package var newVersions = 0
  package var unchanged = 0
  package var rejected = 0
  /// Entries of reference fields in cables that are new or have a new version.
  package var referencesFound = 0
  /// Of those found, how many name a cable that is held.
  package var referencesResolved = 0
  /// Entries of cables held before that name a cable which came with this import.
  package var referencesNewlyResolved = 0
  /// Persons in cables that are new or have a new version; in each cable a person counts once.
  package var personsFound = 0

  package init() {}
}

/// What is left to do in an import when every cable is in.
package enum ImportPhase: Hashable, Sendable {
  /// Who is who across cables.
  case persons
  /// Which cable each reference means, and which are lacking.
  case references
  /// The full-text index as one piece.
  case index
}

/// What became of a cable that was handed to the archive.
package enum AddOutcome: Hashable, Sendable {
  case new, newVersion, unchanged
}
