/// A page of the manual, in the language of `man`, made from the tables of the commands.
struct ManualPage {
  /// `reftel-search`.
  let name: String
  let text: String

  /// The page of one command.
  init<Given: Command>(of command: Given.Type) {
    name = "reftel-\(command.name)"
    let operands = command.operands.usage
    var lines = ManualPage.head(name)
    lines += [".SH NAME", "\(name) \\- \(ManualPage.roff(command.summary))", ".SH SYNOPSIS"]
    lines.append(
      ".B reftel \(command.name)\n[\\fIoptions\\fR]"
        + (operands.isEmpty ? "" : " \\fI\(ManualPage.roff(operands))\\fR"))
    if !command.examples.isEmpty { lines.append(".SH EXAMPLES") }
    for example in command.examples {
      lines += [".TP", "\\fBreftel \(ManualPage.roff(example.line))\\fR"]
      lines.append(ManualPage.roff(example.meaning))
    }
    lines.append(".SH OPTIONS")
    for option in command.allOptions {
      let names = [option.short, option.name].compactMap(\.self)
        .map { "\\fB\(ManualPage.roff($0))\\fR" }.joined(separator: ", ")
      let value = option.value.map { " \\fI\(ManualPage.roff($0))\\fR" } ?? ""
      lines += [".TP", names + value, ManualPage.roff(option.help)]
    }
    lines += [".SH SEE ALSO", ".BR reftel (1)"]
    text = lines.joined(separator: "\n") + "\n"
  }

  /// The page of the program: its commands, the query language, settings and exit statuses.
  static var ofProgram: ManualPage { ManualPage() }

  private init() {
    name = "reftel"
    var lines = ManualPage.head(name)
    lines += [
      ".SH NAME", "reftel \\- an archive of diplomatic cables", ".SH SYNOPSIS",
      ".B reftel\n\\fICOMMAND\\fR [\\fIoptions\\fR] [\\fIarguments\\fR]", ".SH COMMANDS",
    ]
    for command in Reftel.commands {
      lines += [".TP", "\\fBreftel\\-\(command.name)\\fR(1)", ManualPage.roff(command.summary)]
    }
    for topic in Topic.allCases {
      lines += [".SH \(topic.title.uppercased())", ".nf"]
      lines += topic.text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { ManualPage.roff(String($0)) }
      lines.append(".fi")
    }
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func head(_ name: String) -> [String] {
    [".TH \(name.uppercased()) 1 \"\" \"Reftel \(Reftel.version)\" \"Reftel\""]
  }

  /// Text in which no sign of `troff` is at work.
  static func roff(_ text: String) -> String {
    var result = text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" : ""
    for character in text.unicodeScalars {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      // Else a typographic quotation mark or accent would be printed.
      case "'": result += "\\(aq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      case "\u{80}"...: result += "\\[u\(hexadecimal(character))]"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }

  /// At least four digits, as `troff` names a character.
  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
