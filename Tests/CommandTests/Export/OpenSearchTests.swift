import Foundation
import Testing

@testable import reftel

struct `Bulk lines for OpenSearch` {
  @Test func `are pairs of an action and a document of the mapping`() throws {
    let path = try SampleLibrary.scratch("bulk.ndjson")
    #expect(try SampleLibrary.run("export", "-f", "opensearch", "-o", path).status == 0)
    let mapping = try value(try String(contentsOfFile: path + ".mapping.json", encoding: .utf8))
    let fields = try #require(mapping["mappings"]?["properties"])
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.hasSuffix("}\n"))
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.count == 2 * 68)
    for start in stride(from: 0, to: lines.count, by: 2) {
      let action = try value(lines[start])["index"]
      let document = try value(lines[start + 1])
      #expect(action?["_index"]?.string == "cables")
      #expect(action?["_id"]?.string == document["id"]?.string)
      #expect(unknown(in: document, fields: fields) == [])
    }
    #expect(Set(lines).count == lines.count)
  }

  private func value(_ text: String) throws -> JSON { try #require(JSONParser.value(of: text)) }

  /// Members of a document that a strict mapping would refuse.
  private func unknown(in document: JSON, fields: JSON) -> [String] {
    guard case .object(let members) = document else { return [] }
    return members.flatMap { member -> [String] in
      guard let field = fields[member.key] else { return [member.key] }
      guard let inner = field["properties"] else { return [] }
      let values = if case .array(let values) = member.value { values } else { [member.value] }
      return values.flatMap { unknown(in: $0, fields: inner) }
    }
  }
}
