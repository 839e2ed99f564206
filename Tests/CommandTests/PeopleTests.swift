import Cables
import Digest
import Foundation
import Storage
import Testing

@testable import reftel

/// Each test has an archive of its own, with persons whom nobody else knows.
final class `The people command` {
  private let path = NSTemporaryDirectory() + "reftel-people-\(UUID().uuidString).sqlite"

  init() throws {
    var writer = try ArchiveWriter(path: path)
    let time = try #require(Timestamp(year: 2026, month: 1, day: 1))
    try writer.beginImport(program: "tests", at: time)
    let source = try writer.beginSource(path: "x", format: .csv, size: 1, sha256: "x")
    for (serial, names) in zip(
      1..., [["Pablo Reyna", "Ines Flor"], ["Pablo Reyna"], ["Paulo Reina", "Ines Flor"]])
    {
      let cable = Self.cable(serial, names)
      var compressor = try OriginalCompressor()
      _ = try writer.add(
        cable, original: compressor.compress(Self.original(serial), of: cable), to: source)
    }
    try writer.endSource(source)
    _ = try writer.finishImport(at: time)
  }

  deinit {
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: path + suffix)
    }
  }

  private static func original(_ serial: Int) -> [UInt8] { Array("x\(serial)".utf8) }

  private static func cable(_ serial: Int, _ names: [String]) -> Cable {
    let post = Post(
      code: "LIMA", name: "Lima", kind: "embassy", country: "PE", routingIndicator: nil)
    var cable = Cable(
      id: CableID(year: 2008, post: "LIMA", serial: serial), post: post,
      source: Source(
        path: "x", offset: 0, length: 2, sha256: sha256(original(serial)), format: .csv),
      textDigest: "\(serial)", textLength: serial)
    cable.sentAt = Timestamp(year: 2008, month: serial, day: 1)
    let text = names.joined(separator: " met ")
    cable.paragraphs = [Paragraph(ordinal: 1, number: 1, text: text + " in the harbour.")]
    var start = 0
    for name in names {
      let place = Person.Place(ordinal: 1, paragraph: 1, start: start, length: name.count)
      cable.persons.append(
        Person(
          name: name, variants: [name], titles: ["Minister of Roads"],
          mentions: [.init(name, place: place)]))
      start += name.count + 5
    }
    return cable
  }

  private func run(
    _ arguments: [String], columns: Int? = nil
  ) async -> (status: Status, output: String, errors: String) {
    let session = Session(columns: columns) { $0 == "LANG" ? "C.UTF-8" : nil }
    let status = await Reftel.run(arguments + ["--archive", path], session)
    return (status, session.out.collected, session.errors.collected)
  }

  @Test func `lists whom cables name`() async {
    let (status, output, _) = await run(["people"])
    #expect(status == .done)
    #expect(
      output.split(separator: "\n").map { $0.prefix { $0 != "\t" } }
        == ["ines-flor", "pablo-reyna", "paulo-reina"])
  }

  @Test(arguments: [
    (["people", "--year", "2007"], Status.nothingFound, ""),
    (["people", "--from", "2008-03", "--format", "ids"], .done, "ines-flor\npaulo-reina\n"),
    (["people", "--to", "2008-02", "--format", "ids"], .done, "pablo-reyna\nines-flor\n"),
    (["people", "--together", "reyna", "flor", "--format", "ids"], .done, "08LIMA1\n"),
    (["search", "person:reyna", "--format", "ids", "--sort", "id"], .done, "08LIMA1\n08LIMA2\n"),
    (
      ["search", "harbour", "--facets", "person", "--format", "csv"], .done,
      "facet,value,count,meaning\r\nperson,Ines Flor,2,ines-flor\r\n"
        + "person,Pablo Reyna,2,pablo-reyna\r\nperson,Paulo Reina,1,paulo-reina\r\n"
    ),
  ])
  func `answers`(arguments: [String], status: Status, output: String) async {
    let outcome = await run(arguments)
    #expect(outcome.status == status)
    #expect(outcome.output == output)
  }

  @Test func `tells of one person`() async throws {
    let (status, output, _) = await run(["people", "reyna", "pablo"])
    #expect(status == .done)
    for line in ["Pablo Reyna  pablo-reyna", "Minister of Roads", "Ines Flor", "2008"] {
      #expect(output.contains(line))
    }
    let json = await run(["people", "pablo-reyna", "--format", "json"]).output
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(object["schema"] as? String == "reftel.person/1")
    #expect(object["cables"] as? Int == 2)
  }

  @Test(arguments: [
    (["people", "Reyan"], Status.nothingFound, "no person 'Reyan'; did you mean 'Pablo Reyna'?"),
    (["people", "merge", "Flor"], .misuse, "people merge needs two names"),
    (["people", "merge", "Flor", "Xyzzy"], .nothingFound, "no person 'Xyzzy'"),
    (["people", "undo", "9"], .nothingFound, "no decision 9 is in force"),
    (["people", "--year", "09"], .misuse, "a year has four digits"),
    (["people", "split", "Ines Flor", "nonsense"], .misuse, "names no cable"),
  ])
  func `says what is wrong`(arguments: [String], status: Status, message: String) async {
    let outcome = await run(arguments)
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(message))
  }

  @Test func `merges, logs and undoes`() async {
    #expect(
      await run(["people", "merge", "Pablo Reyna", "Paulo Reina", "--reason", "he says so"])
        .status == .done)
    #expect(await run(["search", "person:reina", "--count"]).output == "3\n")
    let log = await run(["people", "log"]).output
    #expect(log.contains("'Pablo Reyna' and 'Paulo Reina' are one\the says so"))
    #expect(await run(["people", "undo", "1"]).status == .done)
    #expect(await run(["search", "person:reina", "--count"]).output == "1\n")
  }

  @Test func `takes decisions to another archive`() async throws {
    let file = path + ".tsv"
    defer { try? FileManager.default.removeItem(atPath: file) }
    _ = await run(["people", "merge", "Pablo Reyna", "Paulo Reina", "--reason", "a\tb\\\nc"])
    _ = await run(["people", "ignore", "Ines Flor"])
    #expect(await run(["people", "export", file]).status == .done)
    let table = try DecisionTable(fileAt: file)
    #expect(table.decisions.map(\.word) == ["merge", "ignore"])
    #expect(table.decisions[0].reason == "a\tb\\\nc")
    _ = await run(["people", "undo", "1"])
    #expect(await run(["people", "import", file]).errors.contains("2 read, 1 new"))
    #expect(await run(["search", "person:reina", "--count"]).output == "3\n")
  }

  @Test(arguments: ["graphml", "gexf"])
  func `draws who is named with whom`(format: String) async throws {
    let (status, output, _) = await run(["people", "graph", "--format", format])
    #expect(status == .done)
    let parser = XMLDocumentCheck(output)
    #expect(parser.isWellFormed)
    #expect(output.contains("ines-flor"))
  }

  @Test func `is marked in the text of a cable`() async {
    let plain = await run(["show", "08LIMA1", "--color", "never"], columns: 80)
    #expect(plain.output.contains("Pablo Reyna met Ines Flor in"))
    let painted = await run(["show", "08LIMA1", "--color", "always"], columns: 80)
    #expect(painted.output.contains("\u{1B}[35mPablo Reyna\u{1B}[0m met \u{1B}[35mInes Flor"))
  }
}

/// Whether every element that begins also ends.
private struct XMLDocumentCheck {
  let isWellFormed: Bool

  init(_ text: String) {
    var open: [Substring] = []
    var isGood = true
    for tag in text.split(separator: "<").dropFirst() {
      let inside = tag.prefix { $0 != ">" }
      if inside.hasPrefix("?") || inside.hasSuffix("/") { continue }
      let name = inside.prefix { $0 != " " }
      if name.hasPrefix("/") {
        isGood = isGood && open.popLast() == name.dropFirst()
      } else {
        open.append(name)
      }
    }
    isWellFormed = isGood && open.isEmpty
  }
}
