import Cables
import SQLite
import Testing

@testable import Storage

struct `Years in an archive` {
  private let file = TemporaryFile()

  /// Number and day, one telegram a day of Quito.
  private func quito(_ year: Int, _ days: ClosedRange<Int>) -> [Cable] {
    days.map { day in
      var cable = Cable.sample("\(year % 100)QUITO\(day * 10)", text: "\(year) \(day)")
      cable.sentAt = Timestamp(year: year, month: (day - 1) / 28 + 1, day: (day - 1) % 28 + 1)
      return cable
    }
  }

  private func citing(_ target: String, read from: Reference.YearSource) -> Cable {
    var cable = Cable.sample("91PARIS41", text: "It is as reftel said.", references: [target])
    cable.sentAt = Timestamp(year: 1991, month: 1, day: 12)
    cable.references[0].yearFrom = from
    cable.referenceMentions = [
      ReferenceMention(
        ordinal: 1, paragraph: 1, text: "reftel", start: 9, length: 6, status: .resolved,
        targets: [cable.references[0].target].compactMap { $0 })
    ]
    return cable
  }

  private func row() throws -> ReferenceRow {
    let id = try #require(CableID("91PARIS41"))
    return try #require(try Archive(path: file.path).references(of: id).first)
  }

  @Test func `of citing cables are the same, read one by one or all in turn`() throws {
    try archive(quito(1990, 1...5) + [citing("91QUITO2000", read: .citingCable)], at: file.path)
    let connection = try Connection(path: file.path, access: .readOnly)
    let rows = Set(-1...9)
    let few = try CitingCables(rows, on: connection, largestShare: 100)
    let all = try CitingCables(rows, on: connection, largestShare: 0)
    for row in rows {
      let (one, other) = (few.sending(of: row), all.sending(of: row))
      #expect((one?.year, one?.day) == (other?.year, other?.day), "\(row)")
      #expect((one != nil) == (1...6).contains(row), "\(row)")
    }
  }

  @Test(arguments: [true, false])
  func `are the same in whatever order cables come`(isFirst: Bool) throws {
    let cable = citing("91QUITO2000", read: .citingCable)
    if isFirst {
      try archive([cable], at: file.path)
      #expect(try row().target?.description == "91QUITO2000")
      #expect(try row().status == .missing)
    }
    try archive(quito(1990, 1...300), at: file.path, file: "file 2")
    let counts = try archive(quito(1991, 1...30), at: file.path, file: "file 3")
    if !isFirst { try archive([cable], at: file.path) }
    let row = try row()
    #expect(row.target?.description == "90QUITO2000")
    #expect(row.status == .resolved)
    #expect(row.yearFrom == "series")
    #expect(row.paragraphs == [1])
    #expect(counts.referencesNewlyResolved == 0)
    let stored = try #require(try Archive(path: file.path).cable(cable.id)?.cable)
    #expect(stored.referenceMentions[0].targets.map(\.description) == ["90QUITO2000"])
    let citations = try Archive(path: file.path).citations(
      of: try #require(CableID("90QUITO2000")))
    #expect(citations.map(\.paragraphs) == [[1]])
  }

  @Test func `go back to what was read when the cable itself comes`() throws {
    try archive([citing("91QUITO2005", read: .citingCable)], at: file.path)
    try archive(quito(1990, 1...300), at: file.path, file: "file 2")
    try archive(quito(1991, 1...30), at: file.path, file: "file 3")
    #expect(try row().target?.description == "90QUITO2005")
    var late = Cable.sample("91QUITO2005")
    late.sentAt = Timestamp(year: 1991, month: 1, day: 10)
    let counts = try archive([late], at: file.path, file: "file 4")
    #expect(try row().target?.description == "91QUITO2005")
    #expect(try row().yearFrom == "citing cable")
    #expect(counts.referencesNewlyResolved == 1)
    let connection = try Connection(path: file.path, access: .readOnly)
    #expect(try connection.first("SELECT count(read_target) FROM reference") == 0)
  }

  @Test func `are left open where two candidates remain`() throws {
    var cable = citing("91QUITO200", read: .citingCable)
    cable.sentAt = nil
    try archive([cable], at: file.path)
    try archive(quito(1990, 1...30) + quito(1991, 1...30), at: file.path, file: "file 2")
    let row = try row()
    #expect(row.status == .ambiguous)
    #expect(row.target == nil)
    #expect(row.candidates.map(\.description) == ["91QUITO200", "90QUITO200"])
    let reader = try Archive(path: file.path)
    #expect(try reader.citations(of: try #require(CableID("91QUITO200"))).isEmpty)
    #expect(try reader.status().references.ambiguous == 1)
    let stored = try #require(try reader.cable(cable.id)?.cable)
    #expect(stored.referenceMentions[0].status == .ambiguous)
    #expect(stored.referenceMentions[0].targets == row.candidates)
  }

  @Test func `that are stated are left alone`() throws {
    try archive([citing("91QUITO2000", read: .stated)], at: file.path)
    try archive(quito(1990, 1...300) + quito(1991, 1...30), at: file.path, file: "file 2")
    #expect(try row().target?.description == "91QUITO2000")
  }

  /// A chain of one post in which each cable cites the one before it, by its bare number.
  @Test func `are followed over two turns of the year`() throws {
    var cables: [Cable] = []
    for step in 0..<21 {
      let year = 1989 + step / 8
      let place = step % 8 * 40 + 2
      let before = cables.last?.id
      let read = before.map { CableID(year: year, post: "QUITO", serial: $0.serial) }
      var cable = Cable.sample(
        "\(year % 100)QUITO\(place * 10)", text: "Step \(step).",
        references: read.map { [$0.description] } ?? [])
      cable.sentAt = Timestamp(
        year: year, month: place / 28 + 1, day: place % 28 + 1)
      if let before, before.serial > cable.id.serial {
        // As the parser reads a number of its own post that lies beyond the citing one.
        cable.references[0].target = before
        cable.references[0].yearFrom = .previousYear
      } else if !cable.references.isEmpty {
        cable.references[0].yearFrom = .citingCable
      }
      cables.append(cable)
    }
    try archive(cables.reversed(), at: file.path)
    let chain = try Archive(path: file.path).chain(from: cables[20].id)
    #expect(chain.nodes.map(\.id) == cables.reversed().map(\.id))
    #expect(chain.nodes.allSatisfy { $0.isHeld && $0.mark == nil })
  }
}
