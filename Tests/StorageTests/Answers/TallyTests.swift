import Cables
import SQLite
import Testing

@testable import Storage

struct `What is counted ahead` {
  private let file = TemporaryFile()

  private var cables: [Cable] {
    [
      .full,
      .sample("09PARIS1", references: ["09PARIS1", "09ROME5", "09ROME5"]),
      .sample("08ROME2", text: "Some more words.", references: ["09PARIS1", "08OSLO3"]),
    ]
  }

  /// Everything that rests on the counts, as text.
  private func answers() throws -> [String] {
    let archive = try Archive(path: file.path)
    var status = try archive.status()
    status.fileSize = 0
    let lists = ["\(try archive.tags())", "\(try archive.posts())", "\(try archive.years())"]
    return ["\(status)"] + lists
  }

  private func forget() throws {
    try Connection(path: file.path, access: .readWrite).executeScript("DELETE FROM block")
  }

  @Test func `is what counting now would say`() throws {
    try archive(cables, at: file.path)
    #expect(try Archive(path: file.path).connection.isTallied())
    let ahead = try answers()
    try forget()
    #expect(try !Archive(path: file.path).connection.isTallied())
    #expect(try answers() == ahead)
  }

  @Test func `is kept in step with further imports`() throws {
    try archive([cables[0]], at: file.path)
    try archive([cables[1], cables[2]], at: file.path, file: "file 2")
    // A fuller text of a cable that is held, with other tags.
    var fuller = Cable.sample("09PARIS1", text: "The minister said no, and then left.")
    fuller.tags = [TagUse(code: "ECON", printed: "ECON")]
    try archive([fuller], at: file.path, file: "file 3")
    #expect(try Archive(path: file.path).wrongTallies().isEmpty)
    let ahead = try answers()
    try forget()
    #expect(try answers() == ahead)
    let known = try TextSizes.read(.allCables, on: Archive(path: file.path).connection)
    try ArchiveWriter(path: file.path).connection.settleTallies(anew: true)
    #expect(try TextSizes.ofAllBlocks(on: Archive(path: file.path).connection) == known)
  }

  @Test func `is not believed while an import is under way`() throws {
    try archive([cables[0]], at: file.path)
    var writer = try ArchiveWriter(path: file.path)
    try writer.beginImport(program: "tests", at: .day(3))
    let source = try writer.beginSource(path: "b.csv", format: .csv, size: 1, sha256: "b")
    _ = try writer.add(cables[2], original: packed(cables[2]), to: source)
    try writer.commit()
    let archive = try Archive(path: file.path)
    #expect(try !archive.connection.isTallied())
    #expect(try archive.status().cables == 2)
    #expect(try archive.posts().map(\.cables) == [1, 1])
  }

  @Test(arguments: [
    "UPDATE block_count SET count = count + 1 WHERE name = 'cables'",
    "UPDATE block_tag SET cables = 9 WHERE tag = 'PHUM'",
    "DELETE FROM block_post WHERE post = 'PARIS'",
    "UPDATE block SET text_sizes = zeroblob(length(text_sizes))",
  ])
  func `is found out where it is wrong, and made anew`(damage: String) throws {
    try archive(cables, at: file.path)
    #expect(try Archive(path: file.path).wrongTallies().isEmpty)
    try Connection(path: file.path, access: .readWrite).executeScript(damage)
    #expect(try Archive(path: file.path).wrongTallies() == [0..<16_384])
    try ArchiveWriter(path: file.path).connection.settleTallies(anew: true)
    #expect(try Archive(path: file.path).wrongTallies().isEmpty)
  }

  @Test(arguments: [Int.max, -5])
  func `takes the row of no cable for damage`(row: Int) throws {
    try archive(cables, at: file.path)
    try Connection(path: file.path, access: .readWrite).execute(
      "INSERT INTO uncounted_cable VALUES (\(row))")
    #expect(throws: ArchiveError.self) {
      try ArchiveWriter(path: file.path).connection.settleTallies()
    }
  }

  @Test(arguments: [[], [0], [1], [300, 0, 70_000], [.max, 16_384]])
  func `keeps the sizes of texts as bytes`(sizes: [UInt32]) {
    #expect(TextSizes.numbers(TextSizes.bytes(sizes)) == sizes)
  }
}

struct `A tally of values` {
  @Test func `counts a cable once for each value`() {
    var tally = FacetTally<String>()
    for (value, cable) in [("a", 1), ("b", 1), ("a", 1), ("a", 2), ("c", 3), ("a", 3), ("c", 4)] {
      tally.add(value, of: cable)
    }
    let all = Dictionary(uniqueKeysWithValues: tally.most(0).map { ($0.value, $0.cables) })
    #expect(all == ["a": 3, "b": 1, "c": 2])
    #expect(tally.most(1).map { $0.value } == ["a"])
  }

  @Test func `keeps those that are equal to the last`() {
    var tally = FacetTally<Int>()
    for value in [1, 1, 2, 3, 4] { tally.add(value, of: value) }
    #expect(tally.most(2).count == 4)
  }
}
