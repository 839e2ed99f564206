/// A page of Markdown on one command, as `docs/commands` has it.
struct CommandReference {
  let name: String
  let text: String

  init(of command: any Command.Type) {
    name = command.name
    text = """
      # reftel \(command.name)

      \(command.summary.prefix(1).uppercased() + command.summary.dropFirst()).

      ```
      \(Help.full(command).split(separator: "\n", omittingEmptySubsequences: false)
        .dropFirst(2).joined(separator: "\n"))```

      """
  }

  /// The list of all commands.
  static var index: String {
    let rows = Reftel.commands.map { "| [`\($0.name)`](\($0.name).md) | \($0.summary) |" }
    return "# Commands\n\nMade by `make docs` from the tables that the program parses its command"
      + " line by.\n\n| command | does |\n| --- | --- |\n" + rows.joined(separator: "\n") + "\n"
  }
}
