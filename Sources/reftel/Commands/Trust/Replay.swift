import Cables
import Ingest
import Storage
import Terminal

/// Reads all originals of an archive again, on all cores, into another.
struct Replay: ~Copyable {
  /// What became of one original.
  private enum Step: Sendable {
    case cable(Cable, StoredOriginal, CompressedOriginal)
    case lost(LostRow)
  }

  /// What the other archive is for.
  enum Purpose: Sendable {
    /// To be compared row by row, and thrown away.
    case comparison
    /// To be kept in the place of a damaged one.
    case rescue
  }

  private let purpose: Purpose
  /// Originals that are not in the other archive, and why.
  private(set) var lost: [LostRow] = []
  /// Texts that are.
  private(set) var count = 0
  /// Texts in it the file of which is no longer known.
  private(set) var homeless = 0

  init(_ purpose: Purpose) { self.purpose = purpose }

  mutating func run(
    from archive: borrowing Archive, into writer: inout ArchiveWriter, jobs: Int? = nil
  ) async throws {
    Signals.catchInterruption()
    lost += try writer.takeOverHistory(of: archive)
    var reader = try OriginalReader(archive, scanning: purpose == .rescue)
    let (parser, purpose) = (CableParser(), purpose)
    try await Pipeline(jobs: jobs).run {
      try reader.next()
    } work: { originals in
      var compressor = try OriginalCompressor()
      return try originals.map { try Replay.step($0, parser, purpose, &compressor) }
    } take: { steps in
      for step in steps { try take(step, &writer) }
    }
    guard !Signals.interrupted else {
      throw Failure(.interrupted, "stopped before all originals were read")
    }
    if purpose == .rescue { lost += reader.lostPlaces }
    if purpose == .rescue, !lost.isEmpty { try writer.forgetCompleteness() }
    try writer.finishReplay()
  }

  private static func step(
    _ original: Result<StoredOriginal, LostRow>, _ parser: CableParser, _ purpose: Purpose,
    _ compressor: inout OriginalCompressor
  ) throws -> Step {
    switch original {
    case .failure(let row): return .lost(row)
    case .success(let stored):
      let reading = reading(of: stored, parser)
      switch reading {
      case .failure(let reject): return .lost(stored.lost(because: reject.reason))
      case .success(let cable):
        if let reason = problem(with: cable, stored, purpose) {
          return .lost(stored.lost(because: reason))
        }
        let packed: CompressedOriginal =
          switch purpose {
          case .comparison: .left(of: stored.bytes, sha256: cable.source.sha256)
          case .rescue: try compressor.compress(stored.bytes, of: cable)
          }
        return .cable(cable, stored, packed)
      }
    }
  }

  /// The cable as this release reads it, with what an import adds to it.
  static func reading(of stored: StoredOriginal, _ parser: CableParser) -> Result<Cable, Reject> {
    let digest = stored.sha256
    let source =
      stored.origin
      ?? Source(
        path: "", offset: 0, length: stored.bytes.count, sha256: digest,
        format: RawCable.format(of: stored.bytes))
    return RawCable.again(stored.bytes, from: source).flatMap { raw in
      parser.parse(raw).map { cable in
        var cable = cable
        cable.findings += DumpRecall(raw.metadata.references, in: cable).findings
        cable.source.sha256 = digest
        return cable
      }
    }
  }

  private static func problem(
    with cable: Cable, _ stored: StoredOriginal, _ purpose: Purpose
  ) -> String? {
    switch purpose {
    case .comparison:
      guard stored.isProven else { return "the original does not have its digest" }
      guard stored.id == cable.id.description else { return "it is read as \(cable.id)" }
      guard !stored.places.isEmpty else { return "no file is known that it was found in" }
    case .rescue:
      // Either digest will do: one of the bytes, one of the text.
      guard stored.isProven || stored.textDigest == cable.textDigest else {
        return "the original has neither of its digests"
      }
    }
    return nil
  }

  private mutating func take(_ step: Step, _ writer: inout ArchiveWriter) throws {
    switch step {
    case .lost(let row): lost.append(row)
    case .cable(let cable, let stored, let original):
      if stored.places.isEmpty { homeless += 1 }
      try writer.replay(
        cable, from: stored, original: original, sameRows: purpose == .comparison)
      count += 1
    }
  }
}

extension StoredOriginal {
  fileprivate func lost(because reason: String) -> LostRow {
    LostRow(table: "version", row: version, cable: id, reason: reason)
  }
}
