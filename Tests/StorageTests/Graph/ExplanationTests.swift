import Cables
import Testing

@testable import Storage

struct `An explanation of a reference` {
  private let file = TemporaryFile()

  private func held(_ reference: Reference) throws -> Archive {
    var cable = Cable.sample("91PARIS41")
    cable.sentAt = Timestamp(year: 1991, month: 1, day: 12)
    cable.references = [reference]
    var old = Cable.sample("90QUITO2000", text: "Old.")
    old.sentAt = Timestamp(year: 1990, month: 9, day: 1)
    var young = Cable.sample("91QUITO90", text: "Young.")
    young.sentAt = Timestamp(year: 1991, month: 1, day: 20)
    try archive([cable, old, young], at: file.path)
    return try Archive(path: file.path)
  }

  private func reference(_ text: String, _ from: Reference.YearSource) -> Reference {
    Reference(
      letter: "A", kind: .cable, target: CableID("91QUITO2000"), text: text, yearFrom: from,
      place: 10..<20)
  }

  @Test func `names the year that was taken and the one that was not`() throws {
    let archive = try held(reference("QUITO 2000", .citingCable))
    let found = try archive.explanations(of: #require(CableID("91PARIS41")), letter: "a")
    try #require(found.count == 1)
    #expect(found[0].status == .resolved)
    #expect(found[0].reference.target?.description == "90QUITO2000")
    #expect(found[0].verdict?.from == .series)
    #expect(found[0].verdict?.ground == .held(sentAt: "1990-09-01"))
    #expect(found[0].verdict?.rejected.map(\.id.description) == ["91QUITO2000"])
    #expect(found[0].alias == nil)
  }

  @Test func `names another spelling of the post, and the neighbours`() throws {
    let archive = try held(reference("AMEMBASSY QUITO 2000", .stated))
    let found = try archive.explanations(of: #require(CableID("91PARIS41")), letter: "1")
    try #require(found.count == 1)
    #expect(found[0].verdict?.ground == .stated)
    #expect(found[0].alias == "AMEMBASSY QUITO")
    #expect(found[0].status == .missing)
    #expect(found[0].neighbours?.below?.description == "91QUITO90")
  }

  @Test func `is wanting for a letter that is not there`() throws {
    let archive = try held(reference("QUITO 2000", .stated))
    #expect(try archive.explanations(of: #require(CableID("91PARIS41")), letter: "B").isEmpty)
    #expect(try archive.explanations(of: #require(CableID("66PARIS41"))).isEmpty)
  }
}
