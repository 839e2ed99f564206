import Foundation
import Testing

@testable import reftel

/// The shells are run where they are installed; the scripts themselves are always looked at.
struct `A completion script` {
  private static func path(_ shell: Shell) -> String? {
    ["/usr/bin", "/bin", "/usr/local/bin"].map { "\($0)/\(shell.rawValue)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// What `shell` prints for a script, with the program and the samples at hand.
  private func answer(_ shell: Shell, _ lines: String) throws -> String? {
    guard let path = Self.path(shell) else { return nil }
    let script = try SampleLibrary.scratch("script")
    let text = shell.script(CompletionTable()) + "\n" + lines
    try Data(text.utf8).write(to: URL(fileURLWithPath: script))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = (shell == .zsh ? ["-f"] : []) + [script]
    let folder = RunningReftel.binary.deletingLastPathComponent().path
    process.environment = [
      "PATH": "\(folder):/usr/bin:/bin", "LANG": "C.UTF-8",
      "REFTEL_ARCHIVE": try SampleLibrary.path(), "HOME": SampleLibrary.folder,
    ]
    let output = script + ".out"
    _ = FileManager.default.createFile(atPath: output, contents: nil)
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
    try process.run()
    process.waitUntilExit()
    return try String(contentsOfFile: output, encoding: .utf8)
  }

  private static let lines: [(String, String)] = [
    ("reftel diff 09PHNOMPENH63", "09PHNOMPENH633"), ("reftel exp", "export"),
    ("reftel search --batch-not-there --sort ol", "oldest"),
    ("reftel search post:CHIA", "CHIANGMAI"),
    ("reftel tags PRE", "PREL"), ("reftel cite --style ri", "ris"),
    ("reftel help exit", "exit-codes"), ("reftel people oum", "oum-sarath"),
    ("reftel people kirst", "kirsten-osterberg"),
    ("reftel search person:oum", "oum-sarath"),
    ("reftel search signer:del", "ruth-delacroix-bell"),
    ("reftel search class:con", "confidential"), ("reftel search has:mis", "missing-refs"),
    ("reftel people --post HAN", "HANOI"), ("reftel people --tag KCO", "KCOR"),
    ("reftel missing --year 197", "1975"),
  ]

  @Test(arguments: lines)
  func `is obeyed by bash`(line: String, expected: String) throws {
    let found = try answer(
      .bash,
      """
      COMP_LINE='\(line)'; COMP_POINT=${#COMP_LINE}; _reftel; printf '%s\\n' "${COMPREPLY[@]}"
      """)
    if let found { #expect(found.split(separator: "\n").contains { $0.hasSuffix(expected) }) }
  }

  @Test(arguments: [
    "reftel people --year 17", "reftel people --limit o", "reftel people --post zzz",
    "reftel missing --limit 0",
  ])
  func `puts no person where bash wants the value of an option`(line: String) throws {
    let found = try answer(
      .bash,
      """
      _reftel_years() { :; }; _reftel_ask() { echo only-one; }
      COMP_LINE='\(line)'; COMP_POINT=${#COMP_LINE}; _reftel; printf '%s' "${COMPREPLY[@]}"
      """)
    if let found { #expect(found.isEmpty) }
  }

  @Test(arguments: lines)
  func `is obeyed by fish`(line: String, expected: String) throws {
    let found = try answer(.fish, "complete -C '\(line)'\n")
    if let found {
      let words = found.split(separator: "\n").compactMap { $0.split(separator: "\t").first }
      #expect(words.contains { $0.hasSuffix(expected) })
    }
  }

  @Test(arguments: lines)
  func `is obeyed by zsh`(line: String, expected: String) throws {
    // What the line editor would be given; it keeps what begins as the word does.
    let found = try answer(
      .zsh,
      """
      compadd() { [[ $1 == -l ]] && print -l $names || print -l -- "$@" }
      words=(${(s: :)${:-'\(line)'}}); CURRENT=${#words}; _reftel
      """)
    if let found { #expect(found.split(separator: "\n").contains { $0.hasSuffix(expected) }) }
  }

  @Test(arguments: Shell.allCases)
  func `knows every command and option`(shell: Shell) {
    let script = shell.script(CompletionTable())
    for command in CompletionTable().commands {
      #expect(script.contains(command.name))
      for option in command.options {
        let name = shell == .fish ? "-l \(option.name.dropFirst(2))" : option.name
        #expect(script.contains(name))
      }
    }
  }
}

struct `The manual` {
  @Test func `has a page for each command`() {
    for command in Reftel.commands {
      let page = ManualPage(of: command)
      #expect(page.name == "reftel-\(command.name)")
      #expect(page.text.hasPrefix(".TH REFTEL-\(command.name.uppercased()) 1"))
      #expect(page.text.utf8.allSatisfy { $0 < 0x80 })
    }
    for topic in Topic.allCases {
      #expect(ManualPage.ofProgram.text.contains(".SH \(topic.title.uppercased())\n"))
    }
  }

  @Test(arguments: [
    ("--limit", "\\-\\-limit"), (".b 'x'", "\\&.b \\(aqx\\(aq"), ("a\\n", "a\\en"),
    ("PATH…", "PATH\\[u2026]"),
  ])
  func `says what stands there`(text: String, roff: String) {
    #expect(ManualPage.roff(text) == roff)
  }

  @Test func `is what the documentation says`() throws {
    let folder = URL(fileURLWithPath: SampleLibrary.samples).deletingLastPathComponent()
      .appendingPathComponent("docs/commands")
    func page(_ name: String) throws -> String {
      try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }
    // 'make docs' writes them.
    #expect(try page("README.md") == CommandReference.index)
    for command in Reftel.commands {
      #expect(try page("\(command.name).md") == CommandReference(of: command).text)
    }
  }
}
