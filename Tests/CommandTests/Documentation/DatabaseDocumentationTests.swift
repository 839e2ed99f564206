import Foundation
import SQLite
import Testing

@testable import reftel

struct `An archive for other programs` {
  private static let docs = URL(fileURLWithPath: SampleLibrary.samples)
    .deletingLastPathComponent().appendingPathComponent("docs")

  /// The examples of a page in one language.
  private static func blocks(_ language: String, in page: String) -> [String] {
    let text = (try? String(contentsOf: docs.appendingPathComponent(page), encoding: .utf8)) ?? ""
    return text.components(separatedBy: "```\(language)\n").dropFirst()
      .map { $0.components(separatedBy: "```")[0] }
  }

  @Test(arguments: blocks("sql", in: "sql.md"))
  func `answers the questions of the documentation`(sql: String) throws {
    let connection = try Connection(path: try SampleLibrary.path(), access: .readOnly)
    // Rows of any number of columns are only counted.
    var rows = 0
    try connection.prepare(sql).run([]) { _ in rows += 1 }
    #expect(rows > 0)
  }

  @Test(arguments: blocks("python", in: "sql.md"))
  func `is read by the Python of the documentation`(code: String) throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/python3") else { return }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [
      "-c",
      """
      import sys
      try:
        exec(sys.argv[1])
      except ModuleNotFoundError:
        pass
      """, code.replacingOccurrences(of: "archive.sqlite", with: try SampleLibrary.path()),
    ]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func `is described to Datasette as it is`() throws {
    let outcome = try SampleLibrary.run("datasette-metadata")
    let metadata = try #require(JSONParser.value(of: outcome.output))
    let database = try #require(metadata["databases"]?["archive"])
    guard case .object(let tables)? = database["tables"],
      case .object(let queries)? = database["queries"]
    else {
      Issue.record("there are no tables or queries")
      return
    }
    let connection = try Connection(path: try SampleLibrary.path(), access: .readOnly)
    for table in tables {
      let names = try connection.fetch("SELECT name FROM pragma_table_xinfo(\(table.key))") { row in
        try row.column(0) as String
      }
      #expect(!names.isEmpty, "\(table.key)")
      var columns = [table.value["label_column"], table.value["sort_desc"]]
      if case .array(let facets)? = table.value["facets"] { columns += facets }
      for column in columns.compactMap({ $0?.string }) { #expect(names.contains(column)) }
    }
    for query in queries {
      let sql = try #require(query.value["sql"]?.string)
      _ = try connection.prepare(sql)
    }
  }
}
