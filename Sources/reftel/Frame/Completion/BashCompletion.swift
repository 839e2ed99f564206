/// The script by which bash completes the command line.
struct BashCompletion {
  let table: CompletionTable

  var text: String {
    CompletionTable.filled(
      PackageResources.completion_bash,
      [
        "FIELDS": CompletionTable.fields.joined(separator: " "),
        "LEVELS": CompletionTable.levels, "FEATURES": CompletionTable.features,
        "OPERANDS": operands,
        "OPTIONS": options,
        "VALUES": values,
        "COMMANDS": table.commands.map(\.name).joined(separator: " "),
      ])
  }

  private var operands: String {
    let lines = table.commands.compactMap { command in
      BashCompletion.answer(command.operands).map { "    \(command.name)) \($0) ;;" }
    }
    let topics = CompletionTable.topics.joined(separator: " ")
    return (lines + ["    help) echo \(topics) ;;"]).joined(separator: "\n")
  }

  /// What prints the words that a command may go on with.
  private static func answer(_ kind: CompletionTable.Kind) -> String? {
    switch kind {
    case .none: nil
    case .files: "echo /"
    case .ids: "_reftel_ids \"$2\""
    case .query: "_reftel_query \"$2\""
    case .tags: "_reftel_ask tags --format ids"
    case .posts: "_reftel_ask posts --format ids"
    case .people: "_reftel_people \"$2\""
    case .years: "_reftel_ask years --format ids"
    case .saved: "_reftel_ask save --format ids"
    case .topics: "echo \(Reftel.commands.map { $0.name }.joined(separator: " "))"
    case .shells: "echo \(Shell.allCases.map(\.rawValue).joined(separator: " "))"
    }
  }

  private var options: String {
    table.commands.map { command in
      "    \(command.name)) echo \(command.options.map(\.name).joined(separator: " ")) ;;"
    }.joined(separator: "\n")
  }

  private var values: String {
    table.commands.flatMap { command in
      command.options.compactMap { option -> String? in
        let listed = option.choices.isEmpty ? nil : "echo \(option.choices.joined(separator: " "))"
        guard option.takesValue else { return nil }
        // Of a value that nobody can guess nothing is printed, and no operand stands there.
        let answer = listed ?? BashCompletion.answer(option.kind) ?? ":"
        let names = [option.name, option.short].compactMap(\.self)
        let places = names.map { "\"\(command.name) \($0)\"" }.joined(separator: "|")
        return "    \(places)) \(answer) ;;"
      }
    }.joined(separator: "\n")
  }
}
