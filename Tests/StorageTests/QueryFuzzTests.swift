import Glibc
import Testing

@testable import Storage

struct `Any text` {
  @Test func `takes thousands of words and fields`() throws {
    let archive = try SampleArchive.make(SampleArchive.border)
    let words = (0..<3_000).map { "w\($0)" }
    #expect(try archive.count(Query.parse(words.joined(separator: " "))) == 0)
    #expect(
      try archive.count(Query.parse("border " + words.map { "-\($0)" }.joined(separator: " "))) == 2
    )
    let fields = words.map { "-tag:\($0)" }.joined(separator: " ")
    #expect(try archive.count(Query.parse(fields)) == 4)
    let mixed = words.map { "tag:\($0) OR" }.joined(separator: " ") + " border"
    #expect(try archive.count(Query.parse(mixed)) == 2)
  }

  @Test(arguments: ["", "tag:", "signer:", "to:", "caption:", "marking:", "post:", "subject:", "-"])
  func `may be as long as it likes`(label: String) throws {
    let archive = try SampleArchive.make(SampleArchive.border)
    let text = label + String(repeating: "x%", count: 60_000)
    #expect(throws: Never.self) { try archive.search(Query.parse(text)) }
  }

  /// A million take minutes: REFTEL_FUZZ_QUERIES asks for more than every run does.
  private static let count =
    getenv("REFTEL_FUZZ_QUERIES").flatMap { Int(String(cString: $0)) } ?? 20_000

  @Test(arguments: 2...20)
  func `with many brackets in one another is answered, or said to be too deep`(depth: Int) throws {
    let archive = try SampleArchive.make(SampleArchive.border)
    var brackets = "tag:A"
    var braces = "border"
    for _ in 0..<depth {
      brackets = "(tag:B OR -(tag:C \(brackets)))"
      braces = "cites:{\(braces) -tag:C}"
    }
    for text in [brackets, braces] {
      do {
        let query = Query.parse(text)
        if query.problems.isEmpty { _ = try archive.search(query) }
      } catch {
        #expect(depth > 3 && error as? ArchiveError == .tooDeep, "\(text)")
      }
    }
  }

  @Test func `never gives an error of SQL`() throws {
    let archive = try SampleArchive.make(SampleArchive.border)
    let alphabet = [
      "a", "border", "AND", "OR", "NOT", "NEAR/2", "NEAR(", "(", ")", "\"", "*", "-", ":", "^", "+",
      "'", ";", "%", "_", "\\", "\0", "é", "{", "}", ",", ".", " ", " ", " ", "tag:", "subject:",
      "to:", "caption:", "marking:", "body:", "rowid", "\u{201C}", "\u{201D}", "\u{301}", "漢", "\n",
      "post:", "country:", "signer:", "id:", "date:", "class:", "2009", "..",
    ]
    var random = SeededGenerator(state: 42)
    for _ in 0..<Self.count {
      let length = Int.random(in: 1...14, using: &random)
      let text = (0..<length).map { _ in alphabet.randomElement(using: &random) ?? "" }.joined()
      let query = Query.parse(text)
      if query.problems.isEmpty {
        #expect(throws: Never.self, "\(text)") { try archive.search(query) }
      }
      #expect(throws: Never.self, "\(text)") { try archive.count(Query.literal(text)) }
    }
  }
}

/// The same numbers in every run.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
