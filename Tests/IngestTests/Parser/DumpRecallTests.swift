import Cables
import Testing

@testable import Ingest

struct `The references of a dump's own column` {
  private func cable(citing ids: [String]) throws -> Cable {
    let id = try #require(CableID("08OSLO100"))
    let post = try #require(PostRegistry.standard.post(code: "OSLO"))
    var cable = Cable(
      id: id, post: post,
      source: Source(path: "-", offset: 0, length: 0, sha256: "", format: .csv), textDigest: "",
      textLength: 0)
    cable.references = ids.map {
      Reference(kind: .cable, target: CableID($0), text: $0, place: 0..<1)
    }
    return cable
  }

  @Test(
    arguments: [
      (["08OSLO1", "08LIMA2"], ["08OSLO1", "08LIMA2"], 2, []),
      (["08OSLO1"], ["08OSLO1", "08LIMA2"], 1, ["08LIMA2"]),
      (["06TAIPEI9"], ["06AITTAIPEI9"], 1, []),
      (["08ANKARA7"], ["08EFTOANKARA7", "garbage"], 1, ["garbage"]),
      (["08OSLO1"], [], 0, []),
    ] as [([String], [String], Int, [String])])
  func `are counted, and named where the text gave none`(
    cited: [String], column: [String], found: Int, missed: [String]
  ) throws {
    let recall = DumpRecall(column, in: try cable(citing: cited))
    #expect(recall.listed == column.count && recall.found == found)
    #expect(recall.findings.map(\.code) == missed.map { _ in "dump-reference" })
    for (finding, id) in zip(recall.findings, missed) { #expect(finding.message.contains(id)) }
  }
}
