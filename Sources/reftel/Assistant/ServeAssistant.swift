import Terminal

/// The `mcp` command.
struct ServeAssistant: Command {
  static let name = "mcp"
  static let summary = "answer an assistant by the Model Context Protocol"
  static let operands = Operands.none
  static let hasTimeLimit = false
  static let formats: [Format] = []
  static let examples = [
    Example("mcp --archive kissinger", "the command line that an assistant is to start"),
    Example("mcp < requests.jsonl", "the same by hand: a request a line, an answer a line"),
  ]

  var common = CommonOptions()
  var operands: [String] = []

  func run(_ session: Session) async throws -> Status {
    let path = try session.archivePath(common)
    // An archive that is not there is better told now than at the first question.
    _ = try session.archive(common)
    let surroundings = session.environment
    let conversation = Conversation { line in
      let inner = Session(columns: nil) { name in
        name == Setting.archive.variable ? path : surroundings(name)
      }
      let status = await Reftel.run(line, inner)
      return (inner.out.collected, inner.errors.collected, status)
    }
    var reader = try LineReader("-")
    while let line = try reader.next() {
      guard line.contains(where: { !$0.isWhitespace }) else { continue }
      guard let answer = await conversation.answer(line) else { continue }
      try session.out.line(answer.text)
      try session.out.flush()
    }
    return .done
  }
}
