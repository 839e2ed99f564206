import Terminal

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
      try write(CommandReference.index, to: "\(folder)/README.md")
      for command in Reftel.commands {
        try write(CommandReference(of: command).text, to: "\(folder)/\(command.name).md")
      }
    } else {
      try write(ManualPage.ofProgram.text, to: "\(folder)/reftel.1")
      for command in Reftel.commands {
        let page = ManualPage(of: command)
        try write(page.text, to: "\(folder)/\(page.name).1")
      }
    }
  }

  private func write(_ text: String, to path: String) throws {
    try inFile(path) { () throws(WriteError) in
      let file = try AtomicFile(path)
      do throws(WriteError) {
        try file.descriptor.write(Array(text.utf8))
      } catch {
        file.discard()
        throw error
      }
      try file.commit()
    }
  }
}
