import Cables
import Files
import Glibc
import Ingest
import Storage

/// An archive of the sample cables, gone with its owner.
final class ProbedLibrary {
  let archive: Archive
  private let folder: String
  private let path: String

  init() throws {
    let folder = "/tmp/reftel-probe-\(UInt64.random(in: 0...UInt64.max))"
    let path = "\(folder)/archive.sqlite"
    try createFolders(folder)
    try Self.fill(path)
    archive = try Archive(path: path)
    (self.folder, self.path) = (folder, path)
  }

  deinit {
    for suffix in ["", "-wal", "-shm"] { unsafe unlink(path + suffix) }
    unsafe rmdir(folder)
  }

  /// The folder of the sample cables, found from this file up.
  private static let samples =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    .joined(separator: "/") + "/SampleData"

  private static func fill(_ path: String) throws {
    guard let time = Timestamp(year: 2010, month: 1, day: 1, hour: 0, minute: 0) else { return }
    var writer = try ArchiveWriter(path: path)
    try writer.beginImport(program: "probe", at: time)
    let parser = CableParser()
    var compressor = try OriginalCompressor()
    let reader = DumpReader(paths: [samples])
    var source = 0
    while let reading = reader.next() {
      switch reading {
      case .opened(let file):
        source = try writer.beginSource(
          path: file.path, format: file.format, size: file.size, sha256: file.sha256)
      case .cable(let raw):
        guard case .success(let cable) = parser.parse(raw) else { continue }
        let original = try compressor.compress(raw.original, of: cable)
        _ = try writer.add(cable, original: original, to: source)
      case .reject: break
      case .closed: try writer.endSource(source)
      }
    }
    _ = try writer.finishImport(at: time)
  }
}
