/// The script by which zsh completes the command line.
struct ZshCompletion {
  let table: CompletionTable

  var text: String {
    CompletionTable.filled(
      PackageResources.completion_zsh,
      [
        "FIELDS": CompletionTable.fields.joined(separator: " "),
        "LEVELS": CompletionTable.levels, "FEATURES": CompletionTable.features,
        "NAMES": names,
        "SUMMARIES": summaries,
        "VALUES": values,
        "OPTIONS": options,
        "OPERANDS": operands,
      ])
  }

  private var names: String { table.commands.map(\.name).joined(separator: " ") }

  private var summaries: String {
    table.commands.map { command in
      "      '\(command.name) -- \(command.summary.map { $0 == "'" ? "’" : $0 }.map(String.init).joined())'"
    }.joined(separator: "\n")
  }

  private var options: String {
    table.commands.map { command in
      "      \(command.name)) compadd -- \(command.options.map(\.name).joined(separator: " ")) ;;"
    }.joined(separator: "\n")
  }

  private var values: String {
    table.commands.flatMap { command in
      command.options.compactMap { option -> String? in
        let listed =
          option.choices.isEmpty ? nil : "compadd -- \(option.choices.joined(separator: " "))"
        guard let answer = listed ?? ZshCompletion.answer(option.kind) else { return nil }
        let names = [option.name, option.short].compactMap(\.self)
        let places = names.map { "'\(command.name) \($0)'" }.joined(separator: "|")
        return "    \(places)) \(answer); return ;;"
      }
    }.joined(separator: "\n")
  }

  private var operands: String {
    let lines = table.commands.compactMap { command in
      ZshCompletion.answer(command.operands).map { "    \(command.name)) \($0) ;;" }
    }
    let topics = CompletionTable.topics.joined(separator: " ")
    return (lines + ["    help) compadd -- \(topics) ;;"]).joined(separator: "\n")
  }

  private static func answer(_ kind: CompletionTable.Kind) -> String? {
    switch kind {
    case .none: nil
    case .files: "_files"
    case .ids: "compadd -- ${(f)\"$(_reftel_ids $word)\"}"
    case .query: "_reftel_query"
    case .tags: "compadd -- ${(f)\"$(_reftel_ask tags --format ids)\"}"
    case .posts: "compadd -- ${(f)\"$(_reftel_ask posts --format ids)\"}"
    case .people: "_reftel_people \"$word\""
    case .years: "compadd -- ${(f)\"$(_reftel_ask years --format ids)\"}"
    case .saved: "compadd -- ${(f)\"$(_reftel_ask save --format ids)\"}"
    case .topics: "compadd -- \(Reftel.commands.map { $0.name }.joined(separator: " "))"
    case .shells: "compadd -- \(Shell.allCases.map(\.rawValue).joined(separator: " "))"
    }
  }
}
