/// The script by which fish completes the command line.
struct FishCompletion {
  let table: CompletionTable

  var text: String {
    CompletionTable.filled(
      PackageResources.completion_fish,
      [
        "FIELDS": CompletionTable.fields.joined(separator: " "),
        "LEVELS": CompletionTable.levels, "FEATURES": CompletionTable.features,
        "LINES": lines.joined(separator: "\n"),
      ])
  }

  private var lines: [String] {
    var lines = table.commands.map { command in
      "complete -c reftel -n __fish_use_subcommand -a \(command.name) "
        + "-d \(FishCompletion.quoted(command.summary))"
    }
    lines.append("complete -c reftel -n __fish_use_subcommand -a help -d 'tell more'")
    let topics = CompletionTable.topics.joined(separator: " ")
    lines.append("complete -c reftel -n '__reftel_command help' -a '\(topics)'")
    for command in table.commands {
      let place = "complete -c reftel -n '__reftel_command \(command.name)'"
      if let answer = FishCompletion.answer(command.operands) { lines.append("\(place) \(answer)") }
      lines += command.options.map { "\(place) \(FishCompletion.option($0))" }
    }
    return lines
  }

  private static func option(_ option: CompletionTable.OptionEntry) -> String {
    var line = "-l \(option.name.dropFirst(2))"
    if let short = option.short { line += " -s \(short.dropFirst())" }
    line += " -d \(quoted(option.help))"
    if option.kind == .files { return line + " -rF" }
    guard option.takesValue else { return line }
    let listed = option.choices.isEmpty ? nil : "-a '\(option.choices.joined(separator: " "))'"
    return line + " -x" + ((listed ?? answer(option.kind)).map { " \($0)" } ?? "")
  }

  private static func answer(_ kind: CompletionTable.Kind) -> String? {
    switch kind {
    case .none: nil
    case .files: "-F"
    case .ids: "-a '(__reftel_ids (commandline -ct))'"
    case .query: "-a '(__reftel_query)'"
    case .tags: "-a '(__reftel_ask tags --format ids)'"
    case .posts: "-a '(__reftel_ask posts --format ids)'"
    case .people: "-a '(__reftel_people (commandline -ct))'"
    case .years: "-a '(__reftel_ask years --format ids)'"
    case .saved: "-a '(__reftel_ask save --format ids)'"
    case .topics: "-a '\(Reftel.commands.map { $0.name }.joined(separator: " "))'"
    case .shells: "-a '\(Shell.allCases.map(\.rawValue).joined(separator: " "))'"
    }
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.map { "\\'".contains($0) ? "\\\($0)" : "\($0)" }.joined() + "'"
  }
}
