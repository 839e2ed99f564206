import Cables
import Glibc
import SQLite
import Testing

@testable import Storage

struct `Trust in an archive` {
  private let file = TemporaryFile()
  private let other = Cable.sample("09PHNOMPENH420", text: "The ferry did not run.")

  @Test func `a sound one has no damage`() throws {
    try archive([.full, other], at: file.path)
    #expect(try damage().isEmpty)
  }

  @Test(
    arguments: [
      ("UPDATE paragraph SET text = text || ' more'", .index),
      ("UPDATE cable SET subject = 'ANOTHER'", .index),
      ("DELETE FROM cable_text_docsize WHERE id = 1", .index),
      ("DELETE FROM paragraph WHERE ordinal = 1", .index),
      ("UPDATE version SET sha256 = 'no digest'", .originals),
      ("UPDATE version SET original = x'28B52FFD00'", .originals),
      ("DELETE FROM version WHERE id = 1", .links),
      ("UPDATE cable SET post = 'NOWHERE'", .links),
      ("UPDATE cable SET version_id = 2 WHERE id = 1", .links),
    ] as [(String, ArchiveDamage.Part)])
  func `what was changed behind its back is found`(sql: String, part: ArchiveDamage.Part) throws {
    try archive([.full, other], at: file.path)
    try Connection(path: file.path, access: .readWrite).executeScript(
      "PRAGMA foreign_keys = OFF; \(sql)")
    #expect(try damage().contains(part))
  }

  @Test func `a page that was overwritten is found`() throws {
    try archive([.full, other], at: file.path)
    try Archive(path: file.path).copy(to: file.path + ".copy")
    defer { unlink(file.path + ".copy") }
    overwrite(file.path + ".copy", at: 8 * 4096)
    let archive = try Archive(path: file.path + ".copy")
    #expect(try !archive.damage(in: .file).isEmpty)
  }

  @Test func `the index is not checked while another writes`() throws {
    try archive([.full], at: file.path)
    let writer = try Connection(path: file.path, access: .readWrite)
    try writer.execute("BEGIN IMMEDIATE")
    let archive = try Archive(path: file.path)
    #expect(throws: ArchiveError.locked) { try archive.damage(in: .index) }
    #expect(try archive.damage(in: .file).isEmpty)
  }

  @Test func `one snapshot is seen by all of a check`() throws {
    try archive([.full], at: file.path)
    let held = try Archive(path: file.path)
    try held.holdSnapshot()
    try archive([other], at: file.path, file: "file 2")
    #expect(try held.connection.first("SELECT count(*) FROM cable") == 1)
    #expect(try held.damage(in: .index).isEmpty)
    #expect(try Archive(path: file.path).connection.first("SELECT count(*) FROM cable") == 2)
  }

  @Test func `a copy holds what the archive held when it was made`() throws {
    try archive([.full], at: file.path)
    let original = try Archive(path: file.path)
    try original.copy(to: file.path + ".copy")
    defer { unlink(file.path + ".copy") }
    try archive([other], at: file.path, file: "file 2")
    let copy = try Archive(path: file.path + ".copy")
    #expect(try copy.cable(Cable.full.id)?.cable == .full)
    #expect(try copy.cable(other.id) == nil)
    #expect(try copy.originalBytes(of: Cable.full.id) == Cable.full.sampleOriginal)
    #expect(throws: (any Error).self) { try original.copy(to: file.path + ".copy") }
  }

  private func damage() throws -> Set<ArchiveDamage.Part> {
    let archive = try Archive(path: file.path)
    return Set(try ArchiveDamage.Part.allCases.filter { try !archive.damage(in: $0).isEmpty })
  }

  private func overwrite(_ path: String, at place: Int) {
    guard let file = fopen(path, "r+") else { return }
    fseek(file, place, SEEK_SET)
    _ = [UInt8](repeating: 0xAA, count: 64).withUnsafeBytes { fwrite($0.baseAddress, 1, 64, file) }
    fclose(file)
  }
}
