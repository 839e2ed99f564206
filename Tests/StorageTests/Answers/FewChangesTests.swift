import Cables
import SQLite
import Testing

@testable import Storage

struct `Few changes` {
  private let file = TemporaryFile()

  /// What follows from all cables together, as text.
  private func settled() throws -> [String] {
    let connection = try Connection(path: file.path, access: .readOnly)
    var rows: [String] = []
    for table in [
      "reference", "missing_cable", "missing_year", "block", "block_count", "block_tag",
      "block_post",
    ] {
      let found = try connection.fetch("SELECT * FROM \(SQL(stringLiteral: table))") { row in
        try (0..<row.columnCount).map { "\(try row.column($0) as Value)" }.joined(separator: " ")
      }
      rows += found.map { "\(table) \($0)" }.sorted()
    }
    return rows
  }

  /// Puts cables in, settles as after few changes or after any, and leaves the import unfinished.
  private func add(_ cables: [Cable], few: Bool?, isCutOff: Bool = false) throws {
    var writer = try ArchiveWriter(path: file.path)
    try writer.beginImport(program: "tests", at: .day(1))
    let source = try writer.beginSource(path: "x.csv", format: .csv, size: 1, sha256: "x")
    for cable in cables { _ = try writer.add(cable, original: packed(cable), to: source) }
    try writer.commit()
    guard !isCutOff else { return }
    try writer.connection.settleReferences(few: few)
    try writer.connection.settleTallies()
  }

  /// Settles everything anew, as if all of it had just come.
  private func settleAnew() throws {
    let writer = try ArchiveWriter(path: file.path)
    try writer.connection.execute(
      "INSERT OR REPLACE INTO unweighed_cable (cable_id) SELECT id FROM cable")
    try writer.connection.settleReferences(few: false)
    try writer.connection.settleTallies(anew: true)
  }

  @Test(arguments: 1...12)
  func `give what settling everything anew gives`(seed: UInt64) throws {
    var cables = RandomCables(seed: seed)
    try add(cables.next(60), few: nil)
    for step in 0..<12 {
      let isCutOff = step % 5 == 3
      try add(
        cables.next(Int.random(in: 1...6, using: &cables.random)), few: true, isCutOff: isCutOff)
      guard !isCutOff else {
        #expect(try !Archive(path: file.path).connection.isTallied())
        #expect(try Archive(path: file.path).wrongTallies().isEmpty)
        continue
      }
      #expect(try Archive(path: file.path).connection.isTallied())
      let few = try settled()
      try settleAnew()
      let anew = try settled()
      #expect(few == anew, "step \(step)")
    }
  }

  @Test func `of a block that are many are counted with all of it`() throws {
    let count = ChangedCables.most + 2
    let texts = ["Some.", "Some more words.", "Some more words than before."]
    for (place, text) in texts.enumerated() {
      try add(
        (1...count).map { .sample("09PARIS\($0)", text: "\(text) \($0)") }, few: nil,
        isCutOff: place == 1)
    }
    let few = try settled()
    try settleAnew()
    #expect(try settled() == few)
  }

  @Test func `take a block that is not counted for what it is`() throws {
    var cables = RandomCables(seed: 1)
    try add(cables.next(20), few: nil)
    try add(cables.next(4), few: true, isCutOff: true)
    try Connection(path: file.path, access: .readWrite).executeScript("DELETE FROM block")
    try add(cables.next(4), few: true)
    let few = try settled()
    try settleAnew()
    #expect(try settled() == few)
  }

  @Test func `do not give the size of a text that has changed`() throws {
    try add([.sample("09PARIS1"), .sample("09PARIS2")], few: nil)
    try add(
      [.sample("09PARIS1", text: "The minister said no, and then left.")], few: nil, isCutOff: true)
    let archive = try Archive(path: file.path)
    #expect(try TextSizes.ofAllBlocks(on: archive.connection) == [0, 0, 4])
  }

  @Test func `of a text that is not the current one are counted when it is read again`() throws {
    let (first, second) = (
      Cable.sample("09PARIS1"), Cable.sample("09PARIS1", text: "Much fuller text.")
    )
    try add([first, second], few: nil)
    var longer = first
    longer.paragraphs.append(Paragraph(ordinal: 2, number: 2, text: "More."))
    var writer = try ArchiveWriter(path: file.path)
    try writer.beginImport(program: "tests", at: .day(2))
    let stored = StoredOriginal(
      version: 1, cable: 1, bytes: first.sampleOriginal, sha256: "", isProven: true,
      textDigest: first.textDigest, places: [])
    try writer.reread(longer, of: stored, original: packed(longer))
    try writer.commit()
    try writer.connection.settleTallies()
    let few = try settled()
    try settleAnew()
    #expect(try settled() == few)
  }
}

/// Cables of a few posts and three years that cite each other, many of them more than once.
private struct RandomCables {
  var random: SeededGenerator
  private var length = 0

  init(seed: UInt64) { random = SeededGenerator(state: seed) }

  mutating func next(_ count: Int) -> [Cable] { (0..<count).map { _ in next() } }

  private mutating func next() -> Cable {
    length += 1
    // Most often fuller than any before, so that it replaces a cable that is held.
    let words = Int.random(in: 0..<8, using: &random) == 0 ? 1 : length
    var cable = Cable.sample(
      id(), text: String(repeating: "word ", count: words) + "\(length)",
      references: (0..<Int.random(in: 0...3, using: &random)).map { _ in id() })
    // One post under two names, so that two ids have one number.
    if cable.id.post == "TAIPEI" { cable.post = Cable.sample("91AITTAIPEI1").post }
    if Int.random(in: 0..<9, using: &random) > 0 { cable.sentAt = day(of: cable.id) }
    for index in cable.references.indices {
      let year = [cable.id.year, cable.id.year - 1].randomElement(using: &random) ?? 0
      let target = cable.references[index].target ?? cable.id
      cable.references[index].yearFrom =
        [.stated, .citingCable, .previousYear, .series].randomElement(using: &random)
      guard cable.references[index].yearFrom != .stated else { continue }
      cable.references[index].target = CableID(
        year: year, post: target.post, serial: target.serial)
    }
    cable.tags = ["PREL", "ECON", "PGOV"].filter { _ in Bool.random(using: &random) }
      .map { TagUse(code: $0, printed: $0) }
    if Bool.random(using: &random) { cable.captions = ["SIPDIS"] }
    if Bool.random(using: &random) { cable.classification = Classification(.secret, controls: []) }
    return cable
  }

  private mutating func id() -> String {
    let post = ["QUITO", "TAIPEI", "AITTAIPEI"].randomElement(using: &random) ?? ""
    return
      "\(Int.random(in: 90...92, using: &random))\(post)\(Int.random(in: 1...40, using: &random) * 25)"
  }

  /// Numbers rise with the days, more or less.
  private mutating func day(of id: CableID) -> Timestamp? {
    let day = min(max(id.serial / 3 + Int.random(in: -20...20, using: &random), 0), 335)
    return Timestamp(year: id.year, month: day / 28 + 1, day: day % 28 + 1)
  }
}
