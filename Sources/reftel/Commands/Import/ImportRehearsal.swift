import Cables
import Files
import Ingest
import Storage

/// An import that changes nothing.
struct ImportRehearsal: ~Copyable {
  private let archive: Archive?
  /// Texts of cables that would have come in before.
  private var seen: [CableID: Set<String>] = [:]

  init(path: String) throws {
    if exists(path) { archive = try Archive(path: path) } else { archive = nil }
  }

  mutating func run(
    _ reader: DumpReader, _ pipeline: Pipeline, _ report: inout ImportReport
  ) async throws {
    let parser = CableParser()
    try await pipeline.run {
      let reading = reader.next()
      if case .cable(let raw) = reading { report.bytes += raw.original.count }
      // What is packed says nothing of how much is to come.
      if reader.unpacks { report.total = nil }
      return reading
    } work: { readings in
      readings.compactMap { reading -> Result<(Cable, DumpRecall), Reject>? in
        switch reading {
        case .cable(let raw):
          parser.parse(raw).map { ($0, DumpRecall(raw.metadata.references, in: $0)) }
        case .reject(let reject): .failure(reject)
        case .opened, .closed: nil
        }
      }
    } take: { parsed in
      for result in parsed { try count(result, &report) }
      report.showProgress(report.counts)
    }
  }

  private mutating func count(
    _ result: Result<(Cable, DumpRecall), Reject>, _ report: inout ImportReport
  ) throws {
    switch result {
    case .failure(let reject):
      try report.note(reject)
      report.counts.rejected += 1
    case .success((let cable, let recall)):
      report.counts.read += 1
      report.dumpReferences += recall.listed
      report.dumpReferencesFound += recall.found
      var texts = try seen[cable.id] ?? texts(of: cable.id)
      let isNew = texts.isEmpty
      if texts.insert(cable.textDigest).inserted {
        report.counts.referencesFound += cable.references.count
        report.counts.personsFound += cable.persons.count
        if isNew { report.counts.new += 1 } else { report.counts.newVersions += 1 }
      } else {
        report.counts.unchanged += 1
      }
      seen[cable.id] = texts
    }
  }

  private func texts(of id: CableID) throws -> Set<String> {
    switch archive {
    case .some(let archive): Set(try archive.cable(id)?.versions.map(\.textDigest) ?? [])
    case .none: []
    }
  }
}
