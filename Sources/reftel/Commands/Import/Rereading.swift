import Cables
import Files
import Ingest
import Storage

/// An import of what the archive holds already: its originals, as this release reads them.
struct Rereading: ~Copyable {
  private enum Step: Sendable {
    case cable(Cable, StoredOriginal, CompressedOriginal)
    case kept(Reject)
  }

  private let path: String
  private var writer: ArchiveWriter

  init(path: String, waitingMilliseconds wait: Int32) throws {
    guard exists(path) else {
      throw Failure(.noInput, "no archive at '\(printable(path))' whose originals could be read")
    }
    let writer = try ArchiveWriter(path: path, waitingMilliseconds: wait)
    self.path = path
    self.writer = writer
  }

  mutating func run(_ pipeline: Pipeline, _ report: inout ImportReport) async throws {
    let archive = try Archive(path: path)
    var reader = try OriginalReader(archive)
    try writer.beginImport(program: "reftel \(Reftel.version)", at: try Timestamp.present())
    let parser = CableParser()
    try await pipeline.run {
      try reader.next()
    } work: { originals in
      var compressor = try OriginalCompressor()
      return try originals.map { try Rereading.step($0, parser, &compressor) }
    } take: { steps in
      for step in steps { try take(step, &report) }
      report.showProgress(writer.counts)
    }
    let counts = writer.counts
    report.counts = try writer.finishImport(at: try Timestamp.present()) {
      report.show($0, counts)
    }
  }

  private static func step(
    _ original: Result<StoredOriginal, LostRow>, _ parser: CableParser,
    _ compressor: inout OriginalCompressor
  ) throws -> Step {
    switch original {
    case .failure(let row):
      return kept(row.cable ?? "version \(row.row)", row.reason)
    case .success(let stored):
      let name = stored.id ?? "version \(stored.version)"
      guard stored.isProven else { return kept(name, "the original does not have its digest") }
      switch Replay.reading(of: stored, parser) {
      case .failure(let reject): return kept(name, reject.reason)
      case .success(let cable):
        guard stored.id == cable.id.description, stored.textDigest == cable.textDigest else {
          return kept(name, "it is now read as another text or as \(cable.id)")
        }
        return .cable(cable, stored, try compressor.compress(stored.bytes, of: cable))
      }
    }
  }

  /// What cannot be read again stays as it is stored.
  private static func kept(_ name: String, _ reason: String) -> Step {
    .kept(Reject(path: name, kind: .damaged, reason: "left as it is: \(reason)"))
  }

  private mutating func take(_ step: Step, _ report: inout ImportReport) throws {
    switch step {
    case .kept(let reject): try report.note(reject)
    case .cable(let cable, let stored, let original):
      report.bytes += stored.bytes.count
      try writer.reread(cable, of: stored, original: original)
    }
  }
}
