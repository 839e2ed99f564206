import Foundation
import Testing

@testable import reftel

struct `The documentation` {
  private static let docs = URL(fileURLWithPath: SampleLibrary.samples)
    .deletingLastPathComponent().appendingPathComponent("docs")

  /// Lines of the examples of a page that run the program.
  private static func lines(of page: String) throws -> [String] {
    let text = try String(contentsOf: docs.appendingPathComponent(page), encoding: .utf8)
    return text.components(separatedBy: "```sh\n").dropFirst()
      .flatMap { $0.components(separatedBy: "```")[0].split(separator: "\n").map(String.init) }
      .filter { $0.hasPrefix("reftel ") }
  }

  /// The words of a line as a shell takes it, up to a pipe or a redirection.
  private static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in line {
      if let open = quote {
        if character == open { quote = nil } else { word?.append(character) }
      } else if "'\"".contains(character) {
        quote = character
        word = word ?? ""
      } else if "|<>".contains(character) {
        break
      } else if character == " " {
        if let whole = word { words.append(whole) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }

  @Test func `has examples for every command that can be read`() throws {
    for command in Reftel.commands {
      for example in command.examples {
        let words = Self.words(example.line)
        // An example may go on with another command.
        let named = Reftel.commands.first { $0.name == words.first }
        #expect(named != nil, "\(example.line)")
        #expect(throws: Never.self, "\(example.line)") {
          _ = try named?.read(Array(words.dropFirst()))
        }
      }
    }
  }

  @Test func `takes its reader on a tour that can be walked`() throws {
    let bash = "/bin/bash"
    guard FileManager.default.isExecutableFile(atPath: bash) else { return }
    let folder = try SampleLibrary.scratch("tour")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let program = RunningReftel.binary.deletingLastPathComponent().path
    // An import of its own, and a cable in several versions, have no fixed place there.
    let lines = try Self.lines(of: "tour.md").filter {
      !$0.hasPrefix("reftel import") && !$0.hasSuffix(" ID")
    }
    #expect(lines.count > 15)
    let script = lines.map { "\($0) >/dev/null || echo \"$?: \"'\($0.filter { $0 != "'" })'" }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: bash)
    process.arguments = ["-c", "cd '\(folder)'\n" + script.joined(separator: "\n")]
    process.environment = [
      "PATH": "\(program):/usr/bin:/bin", "LANG": "C.UTF-8", "XDG_CONFIG_HOME": folder,
      "REFTEL_ARCHIVE": try SampleLibrary.path(),
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(
      String(decoding: said, as: UTF8.self).isEmpty, "\(String(decoding: said, as: UTF8.self))")
  }
}
