import Storage

/// What may stand in each place of a command line, taken from the tables of the commands.
struct CompletionTable {
  /// What the operands of a command are.
  enum Kind: String {
    case none, files, ids, query, tags, posts, people, years, topics, shells, saved
  }

  struct Entry {
    let name: String
    let summary: String
    let options: [OptionEntry]
    let operands: Kind
  }

  struct OptionEntry {
    let name: String
    let short: String?
    let help: String
    let takesValue: Bool
    let choices: [String]
    /// What the archive, or the disk, has for the value.
    let kind: Kind
  }

  let commands: [Entry]

  init() { commands = Reftel.commands.map { CompletionTable.entry($0) } }

  /// Words before a colon of a query.
  static let fields = (Field.Name.allCases.map(\.rawValue) + ["query"]).map { $0 + ":" }

  /// Values of `class:` and `has:`.
  static let levels = Secrecy.allCases.map(\.rawValue).joined(separator: " ")
  static let features = Field.Feature.allCases.map(\.rawValue).joined(separator: " ")

  /// Topics of help and commands.
  static var topics: [String] {
    Reftel.commands.map { $0.name } + Topic.allCases.map(\.rawValue)
  }

  /// A script with each `@NAME@` in it replaced by what belongs there.
  static func filled(_ script: [UInt8], _ parts: [String: String]) -> String {
    let pieces = String(decoding: script, as: UTF8.self)
      .split(separator: "@", omittingEmptySubsequences: false).map(String.init)
    // A sign that frames no name stays.
    var text = pieces[0]
    var isOpen = true
    for piece in pieces.dropFirst() {
      if isOpen, let part = parts[piece] {
        text += part
        isOpen = false
      } else {
        text += (isOpen ? "@" : "") + piece
        isOpen = true
      }
    }
    return text
  }

  private static func entry<Given: Command>(_ command: Given.Type) -> Entry {
    let options = command.allOptions.map { option in
      OptionEntry(
        name: option.name, short: option.short, help: option.help,
        takesValue: option.value != nil, choices: option.choices,
        kind: values[option.value ?? ""] ?? .none)
    }
    let help = OptionEntry(
      name: "--help", short: "-h", help: "show help", takesValue: false, choices: [],
      kind: .none)
    return Entry(
      name: command.name, summary: command.summary, options: options + [help],
      operands: kind(of: command))
  }

  /// By the word that help has for the value of an option.
  private static let values: [String: Kind] = [
    "PATH": .files, "FILE": .files, "FOLDER": .files, "POST": .posts, "CODE": .tags,
    "YEAR": .years,
  ]

  /// By the word that help has for the operands.
  private static func kind(of command: any Command.Type) -> Kind {
    switch command.name {
    case "posts": return .posts
    case "people": return .people
    case "completions": return .shells
    case "manual": return .topics
    case "save": return .saved
    default: break
    }
    let usage = command.operands.usage
    let kinds: [(String, Kind)] = [
      ("ID", .ids), ("PATH", .files), ("FILE", .files), ("QUERY", .query), ("CODE", .tags),
      ("YEAR", .years),
    ]
    return kinds.first { usage.contains($0.0) }?.1 ?? .none
  }
}

/// A shell that completes command lines.
enum Shell: String, CaseIterable {
  case bash, zsh, fish

  /// The script that the shell reads.
  func script(_ table: CompletionTable) -> String {
    switch self {
    case .bash: BashCompletion(table: table).text
    case .zsh: ZshCompletion(table: table).text
    case .fish: FishCompletion(table: table).text
    }
  }
}
