import Cables
import Ingest
import Storage
import Terminal

/// What a worker has made of a reading.
enum ImportStep: Sendable {
  case opened(SourceFile)
  case cable(Cable, CompressedOriginal, DumpRecall)
  case reject(Reject)
  case closed(SourceFile)

  static func steps(_ readings: [Reading], _ parser: CableParser) throws -> [ImportStep] {
    var compressor = try OriginalCompressor()
    return try readings.map { reading in
      switch reading {
      case .opened(let file): return .opened(file)
      case .closed(let file): return .closed(file)
      case .reject(let reject): return .reject(reject)
      case .cable(let raw):
        switch parser.parse(raw) {
        case .failure(let reject): return .reject(reject)
        case .success(var cable):
          let recall = DumpRecall(raw.metadata.references, in: cable)
          cable.findings += recall.findings
          return .cable(cable, try compressor.compress(raw.original, of: cable), recall)
        }
      }
    }
  }
}

/// One import into an archive.
struct ImportRun: ~Copyable {
  private var writer: ArchiveWriter
  /// The file whose cables are coming in; files come one after another.
  private var source: Int?

  init(_ writer: consuming ArchiveWriter) { self.writer = writer }

  mutating func `import`(
    _ reader: DumpReader, _ pipeline: Pipeline, _ report: inout ImportReport
  ) async throws {
    try writer.beginImport(program: "reftel \(Reftel.version)", at: try Timestamp.present())
    let parser = CableParser()
    var opened: Set<String> = []
    try await pipeline.run {
      let reading = try read(reader, &opened, &report)
      // What is packed says nothing of how much is to come.
      if reader.unpacks { report.total = nil }
      return reading
    } work: { readings in
      try ImportStep.steps(readings, parser)
    } take: { steps in
      for step in steps { try take(step, &report) }
      report.showProgress(writer.counts)
    }
    let counts = writer.counts
    report.counts = try writer.finishImport(at: try Timestamp.present()) {
      report.show($0, counts)
    }
  }

  /// The next reading; a file that an earlier import has read is passed over.
  ///
  /// One that this import has read is not, since that would depend on how far the writer is.
  private mutating func read(
    _ reader: DumpReader, _ opened: inout Set<String>, _ report: inout ImportReport
  ) throws -> Reading? {
    while let reading = reader.next() {
      switch reading {
      case .opened(let file) where opened.insert(file.sha256).inserted:
        guard try writer.passOver(sha256: file.sha256, size: file.size) else { return reading }
        report.bytes += file.size
        reader.skip()
      case .cable(let raw):
        report.bytes += raw.original.count
        return reading
      default: return reading
      }
    }
    return nil
  }

  private mutating func take(_ step: ImportStep, _ report: inout ImportReport) throws {
    switch step {
    case .opened(let file):
      source = try writer.beginSource(
        path: file.path, format: file.format, size: file.size, sha256: file.sha256)
    case .cable(let cable, let original, let recall):
      report.dumpReferences += recall.listed
      report.dumpReferencesFound += recall.found
      guard let source else { preconditionFailure("a cable comes after the file it is in") }
      _ = try writer.add(cable, original: original, to: source)
    case .reject(let reject):
      try report.note(reject)
      try writer.reject(
        path: reject.path, line: reject.line, reason: reject.reason, source: source)
    case .closed:
      if let source { try writer.endSource(source) }
      source = nil
    }
  }
}

extension Timestamp {
  static func present() throws -> Timestamp {
    let now = presentTime()
    guard
      let time = Timestamp(
        year: now.year, month: now.month, day: now.day, hour: now.hour, minute: now.minute)
    else { throw Failure(.failed, "the clock of this system shows no date") }
    return time
  }
}
