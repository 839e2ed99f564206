/// Help, made from the tables of the commands.
enum Help {
  static var overview: String {
    let names = Reftel.commands.map { $0.name } + Topic.allCases.map(\.rawValue)
    let column = (names.map(\.count).max() ?? 0) + 2
    var lines = [
      "Reftel, an archive of diplomatic cables.", "", "Usage: reftel COMMAND [options] [arguments]",
      "", "Commands:",
    ]
    lines += Reftel.commands.flatMap { row($0.name, $0.summary, column) }
    lines += ["", "Topics:"]
    lines += Topic.allCases.flatMap { row($0.rawValue, $0.summary, column) }
    lines += ["", "'reftel help COMMAND' and 'reftel help TOPIC' tell more."]
    return joined(lines)
  }

  private static func row(_ name: String, _ summary: String, _ column: Int) -> [String] {
    wrapped(summary, to: 78 - column).enumerated().map { index, line in
      "  \(padded(index == 0 ? name : "", to: column))\(line)"
    }
  }

  static func short(_ command: any Command.Type) -> String {
    joined(usage(command) + [""] + options(command))
  }

  /// Examples come first: most readers need nothing else.
  static func full(_ command: any Command.Type) -> String {
    var lines = ["reftel \(command.name): \(command.summary)"]
    if !command.examples.isEmpty {
      lines += ["", "Examples:"]
      for example in command.examples {
        lines += ["  reftel \(example.line)", "      \(example.meaning)"]
      }
    }
    return joined(lines + [""] + usage(command) + [""] + options(command))
  }

  private static func usage(_ command: any Command.Type) -> [String] {
    let operands = command.operands.usage
    return ["Usage: reftel \(command.name) [options]" + (operands.isEmpty ? "" : " \(operands)")]
  }

  private static func options(_ command: any Command.Type) -> [String] {
    ["Options:"] + rows(of: command)
  }

  private static func rows<Given: Command>(of command: Given.Type) -> [String] {
    let rows =
      command.allOptions.map { option in
        ((option.short.map { "\($0), " } ?? "    ") + option.usage, option.help)
      } + [("-h, --help", "show this; --help with examples")]
    let column = (rows.map(\.0.count).max() ?? 0) + 2
    return rows.flatMap { name, help in
      let lines = wrapped(help, to: 78 - column)
      return lines.enumerated().map { index, line in
        "  " + padded(index == 0 ? name : "", to: column) + line
      }
    }
  }

  private static func joined(_ lines: [String]) -> String {
    lines.map { $0 + "\n" }.joined()
  }
}
