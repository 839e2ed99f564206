import Foundation
import Testing

struct `A disk that is full` {
  private let folder = ScratchArchive()

  @Test(arguments: [40, 200, 400])
  func `ends an import in one line, and harms nothing`(blocks: Int) throws {
    let path = folder.path + ".small"
    defer { for end in ["", "-wal", "-shm"] { unlink(path + end) } }
    // A file may not grow beyond so many blocks of 512 bytes, as on a disk of that size.
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c", "trap '' XFSZ; ulimit -f \(blocks); exec \"$0\" import \"$1\" --archive \"$2\"",
      RunningReftel.binary.path, SampleLibrary.samples + "/dump/cables.csv", path,
    ]
    let pipe = Pipe()
    process.standardOutput = FileHandle.nullDevice
    process.standardError = pipe
    try process.run()
    let errors = String(
      decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 74, "\(errors)")
    #expect(errors.split(separator: "\n").count == 1, "\(errors)")
    // Before the schema is committed the file is none yet.
    // Where there is no room for an empty archive, there is none.
    let check = try folder.run(["check", "--full", "--archive", path])
    #expect(check.status == 0 || !FileManager.default.fileExists(atPath: path))
    let again = ["import", SampleLibrary.samples + "/dump/cables.csv", "--archive", path]
    #expect(try folder.run(again).status == 0)
    #expect(try folder.run(["check", "--full", "--archive", path]).status == 0)
  }
}
