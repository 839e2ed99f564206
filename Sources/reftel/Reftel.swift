import Files
import Terminal

@main
enum Reftel {
  static let version = "0.1.0"

  static let commands: [any Command.Type] = [
    Import.self, Parse.self, Search.self, Refs.self, Path.self, Missing.self,
    Explain.self, CiteCheck.self, Identify.self, Show.self, Save.self, ShowChain.self,
    ShowThread.self, ShowReplies.self, ShowSeries.self, Hubs.self, Tags.self,
    Posts.self, People.self, Years.self, ShowTimeline.self, Diff.self, Cite.self, Export.self,
    ShowStatus.self,
    Problems.self, DatasetteMetadata.self, ServeAssistant.self, Completions.self, Manual.self,
    Check.self, Backup.self, Recover.self,
  ]

  static func main() async {
    Signals.reportClosedPipes()
    let session = Session()
    let status = await run(Array(CommandLine.arguments.dropFirst()), session)
    end(status.rawValue)
  }

  /// Runs one command line and says how it went; nothing below this point exits.
  static func run(_ arguments: [String], _ session: Session) async -> Status {
    do {
      let status = try await answer(arguments, session)
      try session.finish()
      return status
    } catch {
      let written = Result { try session.finish() }
      if case .failure(let problem as WriteError) = written, !problem.isClosedPipe {
        session.note("cannot write the results: \(problem)")
      }
      return session.report(error)
    }
  }

  private static func answer(_ arguments: [String], _ session: Session) async throws -> Status {
    guard let first = arguments.first else {
      try session.out.write(Help.overview)
      return .misuse
    }
    switch first {
    case "help": return try help(Array(arguments.dropFirst()), session)
    case "--help", "-h":
      try session.out.write(Help.overview)
      return .done
    case "--version":
      try session.out.line("reftel \(version)")
      return .done
    default: break
    }
    guard let command = command(first) else {
      if first.hasPrefix("-"), isOption(first) {
        throw UsageError("'\(printable(first))' comes after the command; see 'reftel help'")
      }
      throw UsageError(first.hasPrefix("-") ? "option" : "command", first, among: words)
    }
    switch try command.read(Array(arguments.dropFirst())) {
    case .shortHelp(let command): try session.out.write(Help.short(command))
    case .help(let command): try session.out.write(Help.full(command))
    case .run(let command): return try await command.run(session)
    }
    return .done
  }

  private static func help(_ arguments: [String], _ session: Session) throws -> Status {
    guard let word = arguments.first(where: { !$0.hasPrefix("-") }) else {
      try session.out.write(Help.overview)
      return .done
    }
    if let command = command(word) {
      try session.out.write(Help.full(command))
    } else if let topic = Topic(rawValue: word) {
      try session.out.write(topic.text)
    } else {
      throw UsageError("command or topic", word, among: words + Topic.allCases.map(\.rawValue))
    }
    return .done
  }

  private static func command(_ name: String) -> (any Command.Type)? {
    commands.first { $0.name == name }
  }

  /// Whether some command has the option, with or without a value joined to it.
  private static func isOption(_ word: String) -> Bool {
    let name = word.prefix { $0 != "=" }
    return CompletionTable().commands.contains { command in
      command.options.contains { $0.name == name || $0.short.map { $0 == name } ?? false }
    }
  }

  private static var words: [String] {
    commands.map { $0.name } + ["help", "--help", "--version"]
  }
}
