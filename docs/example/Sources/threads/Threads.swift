import Cables
import Ingest
import Storage

/// A program of somebody else: keeps the cables of some files, and tells which are cited most.
///
///     threads archive.sqlite SampleData
@main
enum Threads {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let archive = arguments.first, arguments.count > 1 else {
      print("usage: threads ARCHIVE PATH…")
      return
    }
    try keep(Array(arguments.dropFirst()), in: archive)
    try tell(of: archive)
  }

  /// Ingest reads and parses; what it says goes to Storage word for word.
  private static func keep(_ paths: [String], in archive: String) throws {
    guard let today = Timestamp(year: 2026, month: 1, day: 1) else { return }
    var writer = try ArchiveWriter(path: archive)
    try writer.beginImport(program: "threads", at: today)
    let reader = DumpReader(paths: paths)
    let parser = CableParser()
    var source = 0
    while let reading = reader.next() {
      switch reading {
      case .opened(let file):
        source = try writer.beginSource(
          path: file.path, format: file.format, size: file.size, sha256: file.sha256)
      case .cable(let raw):
        switch parser.parse(raw) {
        case .success(let cable): try writer.add(cable, original: raw.original, to: source)
        case .failure(let reject):
          try writer.reject(path: reject.path, line: reject.line, reason: reject.reason)
        }
      case .reject(let reject):
        try writer.reject(path: reject.path, line: reject.line, reason: reject.reason)
      case .closed: try writer.endSource(source)
      }
    }
    let counts = try writer.finishImport(at: today)
    print("\(counts.new) cables kept, \(counts.rejected) records left out")
  }

  private static func tell(of path: String) throws {
    let archive = try Archive(path: path)
    let query = Query.parse("has:refs class:confidential.. post:\"Phnom Penh\"")
    for hit in try archive.search(query, sort: .oldest, limit: 0).hits {
      let citing = try archive.citations(of: hit.id)
      print("\(hit.id) is cited by \(citing.count): \(hit.subject ?? "")")
      guard let stored = try archive.cable(hit.id) else { continue }
      for mention in stored.cable.referenceMentions where mention.status == .resolved {
        print("  paragraph \(mention.paragraph ?? 0): \(mention.text)")
      }
    }
  }
}
