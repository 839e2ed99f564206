import Foundation
import Testing

/// Each test has an archive of its own, made by the program itself.
final class `The archive of the sample cables` {
  private let folder = NSTemporaryDirectory() + "reftel-\(UUID().uuidString)"
  private let imported: RunningReftel.Outcome

  /// The folder of sample cables, found from this file up.
  private static let samples = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("SampleData").path

  var path: String { folder + "/archive.sqlite" }

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    imported = try RunningReftel()([
      "import", Self.samples, "--format", "json", "--archive", folder + "/archive.sqlite",
    ])
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func run(_ arguments: String...) throws -> RunningReftel.Outcome {
    try RunningReftel()(arguments + ["--archive", path])
  }

  func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  func results(_ text: String) throws -> [[String: Any]] {
    try #require(try object(text)["results"] as? [[String: Any]])
  }

  // MARK: Import

  @Test func `is made by one import, which tells of what is no cable`() throws {
    #expect(imported.status == 65)
    let counts = try object(imported.output)
    #expect(counts["schema"] as? String == "reftel.import/1")
    #expect(counts["read"] as? Int == 70)
    #expect(counts["new"] as? Int == 68)
    #expect(counts["new_versions"] as? Int == 1)
    #expect(counts["unchanged"] as? Int == 1)
    #expect(counts["rejected"] as? Int == 4)
    for name in ["README.md", "expected.tsv", "damaged/note.txt", "dump/damaged.csv:28"] {
      #expect(imported.errors.contains("\(Self.samples)/\(name): "))
    }
  }

  @Test func `says how many references of the dumps' own column were found`() throws {
    let counts = try object(imported.output)
    let listed = try #require(counts["dump_references"] as? Int)
    let found = try #require(counts["dump_references_found"] as? Int)
    #expect(found > 0 && found <= listed)
    let problems = try run("problems", "--limit", "0", "--format", "json")
    let missed = try results(problems.output).filter { $0["code"] as? String == "dump-reference" }
    #expect(missed.count <= listed - found)
  }

  @Test func `says which cables have a field, and lists those that lack it`() throws {
    let rows = try results(try run("status", "--coverage", "--format", "json").output)
    let subjects = rows.filter { $0["field"] as? String == "subject" }
    #expect(subjects.compactMap { $0["cables"] as? Int }.reduce(0, +) == 68)
    let lacking = subjects.compactMap { $0["lacking"] as? Int }.reduce(0, +)
    let absent = try run("problems", "--field", "subject", "--limit", "0", "--format", "json")
    #expect(try results(absent.output).count == lacking)
    #expect(absent.status == (lacking > 0 ? 0 : 1))
  }

  @Test func `is not needed to tell what a post was called`() throws {
    let outcome = try RunningReftel()([
      "posts", "--aliases", "Peking", "--format", "json", "--archive", "/nowhere",
    ])
    let rows = try results(outcome.output)
    let names = rows.filter { $0["kind"] as? String == "code" }
    #expect(names.compactMap { $0["alias"] as? String } == ["PEKING", "BEIJING"])
    #expect(names.first?["until"] as? Int == 1979)
    #expect(Set(rows.compactMap { $0["code"] as? String }) == ["BEIJING"])
  }

  @Test func `is not changed by the same import again`() throws {
    let again = try run("import", Self.samples, "--format", "json")
    #expect(again.status == 65)
    let counts = try object(again.output)
    #expect(counts["new"] as? Int == 0)
    #expect(counts["new_versions"] as? Int == 0)
    #expect(counts["unchanged"] as? Int == 70)
    #expect(counts["references_found"] as? Int == 0)
    #expect(try object(try run("status", "--format", "json").output)["cables"] as? Int == 68)
  }

  @Test func `tells its size`() throws {
    let outcome = try run("status", "--format", "json")
    #expect(outcome.status == 0)
    let status = try object(outcome.output)
    #expect(status["schema"] as? String == "reftel.status/1")
    #expect(status["path"] as? String == path)
    #expect(status["cables"] as? Int == 68)
    #expect(status["versions"] as? Int == 69)
    #expect(status["imports"] as? Int == 1)
    #expect(status["references_malformed"] as? Int == 0)
  }

  // MARK: Search

  @Test(arguments: [
    (["horsepower"], ["08HANOI911", "08HOCHIMINHCITY729", "10HANOI19"]),
    (["subject:squall OR subject:storm"], ["09PHNOMPENH633"]),
    (["post:CHIANGMAI", "year:2008"], ["08CHIANGMAI122"]),
    (["post:LISBON", "year:1979"], ["79LISBON3377"]),
  ])
  func `is searched`(query: [String], expected: [String]) throws {
    let outcome = try RunningReftel()(
      ["search"] + query + ["--format", "ids", "--archive", path])
    let found = outcome.output.split(separator: "\n").map(String.init)
    #expect(Set(expected).isSubset(of: found), "\(outcome.errors)")
    #expect(outcome.status == 0)
  }

  @Test func `has no cable of what nobody wrote`() throws {
    let outcome = try run("search", "xylophone", "--format", "ids")
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
  }

  // MARK: One cable

  @Test func `shows a cable`() throws {
    let outcome = try run("show", "09PHNOMPENH633")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("09PHNOMPENH633\nSTORM AT THE LANDING\n"))
    #expect(outcome.output.contains("(reftel [09PHNOMPENH402])"))
    let cable = try object(try run("show", "09PHNOMPENH633", "--format", "json").output)
    #expect(cable["schema"] as? String == "reftel.cable/1")
    #expect(cable["serial"] as? Int == 633)
    #expect(cable["signed_by"] as? [String] == ["DELACROIX-BELL"])
  }

  @Test func `does not show a cable that it lacks`() throws {
    let outcome = try run("show", "04STATE253071")
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("04STATE253071"))
  }

  @Test(arguments: [
    ("09 Phnom Penh 000402", "09PHNOMPENH402", "held"), ("09STATE41207", "09STATE41207", "held"),
    ("2004 STATE 253071", "04STATE253071", "missing"),
  ])
  func `knows ids of any shape`(text: String, id: String, status: String) throws {
    let outcome = try run("id", text, "--format", "json")
    #expect(outcome.status == 0)
    let found = try results(outcome.output)
    #expect(found.map { $0["id"] as? String } == [id])
    #expect(found.map { $0["status"] as? String } == [status])
  }

  // MARK: References

  @Test func `knows both ends of a reference`() throws {
    let cites = try run("refs", "09STATE60118", "--cites", "--format", "ids")
    #expect(cites.status == 0)
    #expect(
      cites.output.split(separator: "\n") == [
        "09BANGKOK1049", "09PHNOMPENH268", "09VIENTIANE198", "09STATE41207",
      ])
    let citing = try run("refs", "09STATE41207", "--cited-by", "--format", "ids")
    #expect(
      Set(citing.output.split(separator: "\n")) == [
        "09BANGKOK1049", "09PHNOMPENH268", "09VIENTIANE198", "09STATE60118",
      ])
  }

  @Test func `follows the deepest chain to a cable that is missing`() throws {
    let outcome = try run("chain", "10BANGKOK388", "--format", "json")
    #expect(outcome.status == 0)
    #expect(try object(outcome.output)["schema"] as? String == "reftel.chain/1")
    let nodes = try results(outcome.output)
    let steps = Set(
      nodes.map { "\($0["parent"] as? String ?? "") \($0["id"] as? String ?? "")" })
    let chain = [
      "", "10BANGKOK388", "10VIENTIANE88", "10PHNOMPENH61", "10BANGKOK114", "09BANGKOK3188",
      "09PHNOMPENH871", "09VIENTIANE455", "09STATE60118", "09BANGKOK1049", "09STATE41207",
      "08BANGKOK3611", "08PHNOMPENH706", "07PHNOMPENH1402", "07STATE152004", "06PHNOMPENH1833",
      "06BANGKOK6071", "06CHIANGMAI172", "05HANOI1190", "04STATE253071",
    ]
    for (parent, id) in zip(chain, chain.dropFirst()) {
      #expect(steps.contains("\(parent) \(id)"))
    }
    let missing = nodes.filter { $0["id"] as? String == "04STATE253071" }
    #expect(!missing.isEmpty && missing.allSatisfy { $0["held"] as? Bool == false })
  }

  @Test(arguments: ["08HANOI911", "08HOCHIMINHCITY729", "07BANGKOK2511"])
  func `comes to an end where references go in a circle`(id: String) throws {
    let outcome = try run("chain", id, "--format", "ids")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix(id))
  }

  @Test func `lists what is cited and missing, the most cited first`() throws {
    let outcome = try run("missing", "--format", "json")
    #expect(outcome.status == 0)
    let found = try results(outcome.output)
    let citations = found.compactMap { $0["citations"] as? Int }
    #expect(Array(citations.prefix(4)) == [4, 2, 2, 1])
    #expect(found.first?["id"] as? String == "04STATE253071")
    let ids = Set(found.compactMap { $0["id"] as? String })
    #expect(ids.isSuperset(of: ["04STATE253071", "07JAKARTA1177", "08RANGOON644", "03MAPUTO877"]))
  }

  // MARK: Failures

  @Test func `is not searched with a wrong option`() throws {
    let outcome = try run("search", "boat", "--limt", "5")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("--limit"))
    #expect(outcome.output.isEmpty)
  }

  @Test func `is not found where it is not`() throws {
    let outcome = try RunningReftel()(["search", "boat", "--archive", folder + "/other.sqlite"])
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("reftel import"))
  }

  @Test(arguments: ["A list of boats.\n", ""])
  func `is no other file`(text: String) throws {
    let other = folder + "/boats.txt"
    try Data(text.utf8).write(to: URL(fileURLWithPath: other))
    let outcome = try RunningReftel()(["status", "--archive", other])
    #expect(outcome.status == 78)
    #expect(outcome.output.isEmpty)
    #expect(try Data(contentsOf: URL(fileURLWithPath: other)) == Data(text.utf8))
  }

  /// Where the header of a SQLite file keeps `user_version` and `application_id`.
  @Test(arguments: [60, 68])
  func `is not opened with the mark of a newer release or another program`(offset: Int) throws {
    let url = URL(fileURLWithPath: path)
    var bytes = try Data(contentsOf: url)
    bytes.replaceSubrange(offset..<offset + 4, with: [0, 0, 0x27, 0x0F])
    try bytes.write(to: url)
    let outcome = try run("status")
    #expect(outcome.status == 78)
    #expect(outcome.output.isEmpty)
    #expect(try Data(contentsOf: url) == bytes)
  }
}
