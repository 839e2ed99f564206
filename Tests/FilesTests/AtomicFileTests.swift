import Foundation
import Testing

@testable import Files

struct `A file that appears once it is whole` {
  private let folder = NSTemporaryDirectory() + "reftel-atomic-\(UUID().uuidString)/"

  init() throws {
    try FileManager.default.createDirectory(
      atPath: folder + "far", withIntermediateDirectories: true)
  }

  @Test func `is its owner's alone until then`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = try AtomicFile(folder + "new")
    #expect(try mode(file.draft) == 0o600)
    #expect(!FileManager.default.fileExists(atPath: folder + "new"))
    try write("whole", to: file)
    let mask = umask(0)
    umask(mask)
    #expect(try mode(folder + "new") == 0o666 & ~Int(mask))
    #expect(try names() == ["far", "new"])
  }

  @Test func `is written by no link that lies in wait`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data("kept".utf8).write(to: URL(fileURLWithPath: folder + "victim"))
    let draft = folder + "new.\(getpid()).part"
    try FileManager.default.createSymbolicLink(
      atPath: draft, withDestinationPath: folder + "victim")
    try write("whole", to: AtomicFile(folder + "new"))
    #expect(try text("victim") == "kept" && text("new") == "whole")
  }

  @Test(arguments: ["far/old", "far/none", "link"])
  func `takes the place of what a link leads to`(target: String) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data("old".utf8).write(to: URL(fileURLWithPath: folder + "far/old"))
    try FileManager.default.createSymbolicLink(
      atPath: folder + "link", withDestinationPath: "far/old")
    try FileManager.default.createSymbolicLink(
      atPath: folder + "name", withDestinationPath: target)
    try write("whole", to: AtomicFile(folder + "name"))
    #expect(try text("name") == "whole")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder + "name") == target)
    #expect(try names().filter { $0.hasSuffix("part") }.isEmpty)
  }

  @Test func `is written straight where the system has a link to an open file`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let number = open(folder + "open", O_WRONLY | O_CREAT, 0o644)
    defer { close(number) }
    let file = try AtomicFile("/dev/fd/\(number)")
    #expect(file.draft == "/dev/fd/\(number)")
    try write("whole", to: file)
    #expect(try text("open") == "whole")
  }

  @Test func `is made without another name, and only where there is none`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try AtomicFile.make(folder + "new", of: Array("whole".utf8))
    try AtomicFile.make(folder + "new", of: Array("another".utf8))
    #expect(try text("new") == "whole")
    #expect(try names() == ["far", "new"])
    #expect(throws: WriteError.self) { try AtomicFile.make(folder + "none/new", of: []) }
  }

  @Test func `has no name until it is whole`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    // Some file systems cannot do it.
    guard let file = Descriptor(withoutNameBeside: folder + "new") else { return }
    try file.write(Array("whole".utf8))
    #expect(try names() == ["far"])
    #expect(file.take(name: folder + "new"))
    #expect(try text("new") == "whole")
    file.close()
  }

  private func write(_ text: String, to file: AtomicFile) throws {
    try file.descriptor.write(Array(text.utf8))
    try file.commit()
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: folder + name, encoding: .utf8)
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}
