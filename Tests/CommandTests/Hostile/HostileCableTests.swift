import Testing

@testable import reftel

struct `A hostile cable` {
  private func run(_ line: [String], columns: Int?) async throws -> (String, String, Status) {
    let path = try HostileLibrary.path()
    let session = Session(columns: columns) { name in
      ["REFTEL_ARCHIVE": path, "LANG": "C.UTF-8", "TERM": "xterm-256color"][name]
    }
    let status = await Reftel.run(line, session)
    return (session.out.collected, session.errors.collected, status)
  }

  @Test(arguments: HostileLibrary.commandLines)
  func `steers no terminal`(line: [String]) async throws {
    let colored = ["--color", "always", "--link", "https://cables.example/{id}"]
    let isCommand = Reftel.commands.contains { $0.name == line[0] }
    let (output, errors, _) = try await run(line + (isCommand ? colored : []), columns: 80)
    #expect(!output.isEmpty || !errors.isEmpty)
    for text in [Self.withoutOurs(output), errors] {
      #expect(!text.unicodeScalars.contains { $0 != "\n" && HostileLibrary.controls.contains($0) })
    }
  }

  @Test(arguments: HostileLibrary.commandLines)
  func `steers no terminal as data either`(line: [String]) async throws {
    let command = Reftel.commands.first { $0.name == line[0] }
    let formats: [Format] = [.csv, .json, .ndjson, .pgcopy, .markdown]
    for format in command?.formats.filter(formats.contains) ?? [] {
      let output = try await run(line + ["--format", format.rawValue], columns: 80).0
      #expect(!Self.steers(output), "\(format)")
    }
  }

  @Test func `is given as it came in a pipe alone`() async throws {
    let line = ["show", "08PARIS1", "--raw"]
    #expect(try await !Self.steers(run(line, columns: 80).0))
    #expect(try await Self.steers(run(line, columns: nil).0))
  }

  private static func steers(_ text: String) -> Bool {
    // RFC 4180 ends a line so.
    text.replacing("\r\n", with: "\n").unicodeScalars.contains {
      !["\n", "\t"].contains($0) && HostileLibrary.controls.contains($0)
    }
  }

  @Test(arguments: HostileLibrary.commandLines)
  func `is written out in a pipe`(line: [String]) async throws {
    let (output, errors, _) = try await run(line, columns: nil)
    for text in [output, errors] {
      #expect(
        !text.unicodeScalars.contains {
          !["\n", "\t"].contains($0) && HostileLibrary.controls.contains($0)
        })
    }
  }

  @Test func `shows what it would have done`() async throws {
    let (output, _, status) = try await run(["show", "08PARIS1", "--color", "always"], columns: 80)
    #expect(status == .done)
    #expect(output.contains("\\u{1B}[2J") && output.contains("\\u{9B}"))
  }

  @Test(arguments: HostileLibrary.commandLines)
  func `has no formula in a table`(line: [String]) async throws {
    let command = Reftel.commands.first { $0.name == line[0] }
    guard let command, command.formats.contains(.csv), !line.contains("--explain") else { return }
    let (output, _, _) = try await run(line + ["--format", "csv"], columns: nil)
    let fields = Self.fields(output)
    #expect(!fields.contains { Self.isFormula($0) }, "\(fields.filter(Self.isFormula))")
  }

  @Test func `has no formula in an export, unless they are wanted`() async throws {
    let guarded = try await run(["export", "id:08*", "--format", "csv"], columns: nil).0
    #expect(!Self.fields(guarded).contains { Self.isFormula($0) })
    #expect(Self.fields(guarded).contains("'=1+1"))
    let kept = try await run(
      ["export", "id:08*", "--format", "csv", "--keep-formulas"], columns: nil
    ).0
    #expect(Self.fields(kept).contains("=1+1"))
  }

  @Test(arguments: [
    ["show", "08PARIS2"], ["export", "id:08*"], ["timeline", "xqhostile"], ["chain", "08PARIS2"],
  ])
  func `puts no element into a page`(line: [String]) async throws {
    let command = try #require(Reftel.commands.first { $0.name == line[0] })
    // A picture of a chain is drawn by Graphviz, which need not be there.
    let formats = command.formats.filter {
      [.html, .markdown, .graphml, .gexf, .mermaid].contains($0)
        || $0 == .svg && line[0] == "timeline"
    }
    #expect(!formats.isEmpty)
    for format in formats {
      let page = try await run(line + ["--format", format.rawValue], columns: nil).0
      #expect(!page.isEmpty)
      var words = ["<script", "<img", "href=\"javascript:"]
      if format == .markdown { words.append("](javascript:") }
      for word in words {
        #expect(!page.replacing("\\" + word, with: "").contains(word), "\(word) in \(format)")
      }
      #expect(!page.contains("\u{1B}"))
    }
  }

  /// The text without the colours and links that are ours.
  private static func withoutOurs(_ text: String) -> String {
    var rest = text[...]
    var result = ""
    while let escape = rest.firstIndex(of: "\u{1B}") {
      result += rest[..<escape]
      rest = rest[escape...]
      if let color = rest.prefixMatch(of: /\u{1B}\[[0-9;]*m/) {
        rest = rest[color.range.upperBound...]
      } else if let link = rest.prefixMatch(
        of: /\u{1B}\]8;;(https:\/\/cables\.example\/[0-9A-Z]*)?\u{1B}\\/)
      {
        rest = rest[link.range.upperBound...]
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result + rest
  }

  private static func isFormula(_ field: String) -> Bool {
    guard let first = field.unicodeScalars.first else { return false }
    return ["=", "+", "-", "@", "\t", "\r"].contains(first) && Double(field) == nil
  }

  /// The fields of all records of CSV.
  private static func fields(_ csv: String) -> [String] {
    var fields: [String] = []
    var field = ""
    var isQuoted = false
    for scalar in csv.unicodeScalars {
      if scalar == "\"" {
        isQuoted.toggle()
      } else if !isQuoted, [",", "\n"].contains(scalar) {
        fields.append(field)
        field = ""
      } else if isQuoted || scalar != "\r" {
        field.unicodeScalars.append(scalar)
      }
    }
    return fields + [field]
  }
}
