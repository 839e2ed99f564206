import Foundation
import Testing

@testable import reftel

struct `Where a fact comes from` {
  @Test func `is shown to the byte`() throws {
    let outcome = try SampleLibrary.run("show", "03MAPUTO1298", "--where", "--format", "json")
    let page = try #require(JSONParser.value(of: outcome.output))
    guard case .array(let versions)? = page["versions"],
      case .array(let fields)? = page["fields"], case .array(let places)? = versions[0]["places"],
      case .string(let path)? = places[0]["path"]
    else {
      Issue.record("no places: \(outcome.output)")
      return
    }
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    #expect(versions[0]["sha256"] == .string(try sum(of: path)))
    #expect(fields.count > 10)
    for field in fields {
      guard case .number(let start)? = field["file_offset"],
        case .number(let length)? = field["length"], case .string(let text)? = field["text"]
      else { continue }
      #expect(String(decoding: bytes[start..<start + length], as: UTF8.self) == text)
    }
    #expect(fields.contains { $0["part"] == "subject" && $0["file_offset"] != .null })
  }

  @Test func `goes with an export`() throws {
    let path = try SampleLibrary.scratch("origin.json")
    let table = try SampleLibrary.run(
      "export", "tag:EWWT", "--format", "csv", "--provenance", path)
    #expect(table.output.hasPrefix("id,"))
    let origin = try #require(
      JSONParser.value(of: try String(contentsOfFile: path, encoding: .utf8)))
    #expect(origin["query"] == "tag:EWWT" && origin["program"] == "reftel 0.1.0")
    guard case .string(let fingerprint)? = origin["archive"] else {
      Issue.record("no fingerprint")
      return
    }
    #expect(try SampleLibrary.run("status").output.contains(fingerprint))
    for format in ["markdown", "html", "bibtex", "biblatex"] {
      let text = try SampleLibrary.run("export", "tag:EWWT", "--format", format).output
      #expect(text.contains(fingerprint) && text.contains("tag:EWWT"))
    }
  }

  @Test func `is not told of an export that failed`() throws {
    let path = try SampleLibrary.scratch("origin.json")
    let outcome = try SampleLibrary.run(
      "export", "tag:EWWT", "-o", "/dev/null/x", "--provenance", path)
    #expect(outcome.status == 73 && !FileManager.default.fileExists(atPath: path))
  }

  @Test(arguments: [40, 80])
  func `is shown on a terminal with all of the digest`(columns: Int) async throws {
    let session = Session(columns: columns)
    var show = Show()
    show.common.archive = try SampleLibrary.path()
    show.common.color = .never
    show.operands = ["03MAPUTO1298"]
    show.isAskedWhere = true
    #expect(try await show.run(session) == .done)
    let lines = session.out.collected.split(separator: "\n")
    #expect(lines[0].hasPrefix("version 1, shown, "))
    #expect(lines[1].hasPrefix("  sha256 ") && lines[1].count == 9 + 64)
    #expect(lines[2].count <= columns && lines[3].hasPrefix("    from byte 0, "))
    #expect(lines.contains { $0.hasPrefix("executive_order  ") })
    // With less room the heading is cut before the numbers are.
    #expect(columns < 80 || lines.contains { $0.hasPrefix("PART  ") && $0.contains("ORDINAL") })
  }

  @Test func `is named by a status that a terminal shows whole`() async throws {
    let session = Session(columns: 80)
    var status = ShowStatus()
    status.common.archive = try SampleLibrary.path()
    status.common.color = .never
    #expect(try await status.run(session) == .done)
    let lines = session.out.collected.split(separator: "\n").map(String.init)
    let place = try #require(lines.firstIndex(of: "fingerprint"))
    #expect(lines[place + 1].count == 2 + 64 && !lines[place + 1].contains("…"))
  }

  @Test func `does not make an entry of a query`() throws {
    let text = try SampleLibrary.run("export", "id:09*", "OR", "@misc{x", "-f", "bibtex").output
    #expect(!text.contains("@misc{x"))
  }

  private func sum(of path: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
    process.arguments = [path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(String(decoding: output, as: UTF8.self).prefix(64))
  }
}
