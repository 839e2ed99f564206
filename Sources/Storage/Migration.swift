import SQLite

/// One step of the schema: a file of `Migrations`, carried in the binary.
struct Migration: Sendable {
  let version: Int
  let script: String
  /// What SQL cannot do, after the script and in the same transaction.
  let finish: @Sendable (borrowing Connection) throws -> Void

  init(
    _ version: Int, _ script: String,
    then finish: @escaping @Sendable (borrowing Connection) throws -> Void = { _ in }
  ) {
    self.version = version
    self.script = script
    self.finish = finish
  }

  private init(
    _ version: Int, _ bytes: [UInt8],
    then finish: @escaping @Sendable (borrowing Connection) throws -> Void = { _ in }
  ) {
    self.init(version, String(decoding: bytes, as: UTF8.self), then: finish)
  }

  /// Every step, oldest first; a step that has shipped is never edited.
  static let all = [
    Migration(1, PackageResources.V001_create_archive_sql),
    Migration(2, PackageResources.V002_people_sql),
    Migration(3, PackageResources.V003_weigh_years_sql),
    Migration(4, PackageResources.V004_answers_sql),
    Migration(5, PackageResources.V005_seal_rows_sql) { try $0.sealAll() },
    Migration(6, PackageResources.V006_seal_cables_sql) { try $0.sealVocabulary() },
    Migration(7, PackageResources.V007_compact_sql) { try $0.keepSummariesOnce() },
    Migration(8, PackageResources.V008_unsettled_names_sql),
    Migration(9, PackageResources.V009_smaller_sql),
    Migration(10, PackageResources.V010_few_changes_sql),
  ]

  /// The version of an archive that has had every step.
  static let newest = all.map(\.version).max() ?? 0

  /// What marks a SQLite file as an archive of ours: `Reft` in ASCII.
  static let applicationID = 0x5265_6674
}

extension Connection {
  /// The version of the archive's schema; 0 for a file with nothing in it yet.
  func schemaVersion(newest: Int = Migration.newest) throws -> Int {
    let version: Int = try first("PRAGMA user_version") ?? 0
    let application: Int = try first("PRAGMA application_id") ?? 0
    if application != Migration.applicationID {
      let objects: Int = try first("SELECT count(*) FROM sqlite_schema") ?? 0
      guard application == 0, version == 0, objects == 0 else { throw ArchiveError.notAnArchive }
    }
    guard version <= newest else { throw ArchiveError.tooNew(version: version) }
    return version
  }

  /// Brings the schema to its newest version: a new one in one transaction, so that nobody meets
  /// half of it, else each step in a transaction of its own.
  func migrate(with migrations: [Migration] = Migration.all) throws {
    let newest = migrations.map(\.version).max() ?? 0
    if try schemaVersion(newest: newest) == 0 {
      try transaction { try step(through: migrations, newest: newest) }
    }
    for migration in migrations where try schemaVersion(newest: newest) < migration.version {
      try transaction { try step(through: [migration], newest: newest) }
    }
  }

  private func step(through migrations: [Migration], newest: Int) throws {
    // Another program may have been quicker.
    for migration in migrations where try schemaVersion(newest: newest) < migration.version {
      try executeScript(migration.script)
      try migration.finish(self)
      try executeScript(
        """
        PRAGMA application_id = \(Migration.applicationID);
        PRAGMA user_version = \(migration.version);
        """)
    }
  }
}
