import Testing

@testable import Ingest

struct `A text printed twice` {
  private func repeated(_ text: String) throws -> RepeatedText {
    RepeatedText(text.slice, after: try #require(ClassificationLine("UNCLAS LISBON 000123".slice)))
  }

  @Test func `is read from its whole copy`() throws {
    let text = try repeated("\n1. A bo...\nid: 7\nUNCLAS LISBON 000123 SIPDIS\n\n1. A boat sank.\n")
    #expect(text.kept.trimmed.text == "1. A boat sank.")
    #expect(text.repeated.map(\.text).contains("1. A bo..."))
    #expect(text.captions == ["SIPDIS"])
  }

  @Test func `is read from its first copy where the second is cut`() throws {
    let text = try repeated("\n1. A boat sank.\n\nUNCLAS LISBON 000123\n1. A b...")
    #expect(text.kept.trimmed.text == "1. A boat sank.")
  }

  @Test(arguments: ["UNCLAS LISBON 000124", "UNCLAS SECTION 02 OF 02 LISBON 000123", "UNCLAS"])
  func `is none under another line`(line: String) throws {
    let text = "\n1. A boat sank.\n\n\(line)\n\n2. Another left."
    #expect(try repeated(text).kept.text == text)
  }
}
