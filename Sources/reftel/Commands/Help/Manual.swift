import Files

/// The `manual` command.
struct Manual: Command {
  static let name = "manual"
  static let summary = "print pages of the manual for man, or write all of them"
  static let operands = Operands.perhaps("COMMAND")
  static let hasTimeLimit = false
  static let formats: [Format] = []
  static let options: [Option<Manual>] = [
    .text("--output", short: "-o", "FOLDER", "write every page into FOLDER", \.output),
    .flag("--markdown", "in Markdown, as the documentation has them", \.markdown),
  ]
  static let examples = [
    Example("manual search | man -l -", "the page of a command"),
    Example("manual -o ~/.local/share/man/man1", "every page, where man finds them"),
  ]

  var output: String?
  var markdown = false
  var common = CommonOptions()
  var operands: [String] = []

  func run(_ session: Session) async throws -> Status {
    if let output {
      try write(to: output)
      return .done
    }
    guard let name = operands.first else {
      try session.out.write(markdown ? CommandReference.index : ManualPage.ofProgram.text)
      return .done
    }
    guard let command = Reftel.commands.first(where: { $0.name == name }) else {
      throw UsageError("command", name, among: Reftel.commands.map { $0.name })
    }
    try session.out.write(
      markdown ? CommandReference(of: command).text : ManualPage(of: command).text)
    return .done
  }

  private func write(to folder: String) throws {
    try inFile(folder) { () throws(WriteError) in try createFolders(folder) }
    if markdown {
      try writeFile("\(folder)/README.md", CommandReference.index.utf8)
      for command in Reftel.commands {
        try writeFile("\(folder)/\(command.name).md", CommandReference(of: command).text.utf8)
      }
    } else {
      try writeFile("\(folder)/reftel.1", ManualPage.ofProgram.text.utf8)
      for command in Reftel.commands {
        let page = ManualPage(of: command)
        try writeFile("\(folder)/\(page.name).1", page.text.utf8)
      }
    }
  }
}
