import Storage

extension Tool {
  /// Those whose command this program has.
  static var all: [Tool] {
    table.filter { tool in Reftel.commands.contains { $0.name == tool.command.first } }
  }

  private static let id = Parameter(
    name: "id", kind: .string,
    meaning: "a cable, as 09PHNOMPENH419 or in any shape in which cables are cited")
  private static let query = Parameter(
    name: "query", kind: .string,
    meaning: "words and fields, such as: trafficking tag:KTIP year:2009 post:\"Phnom Penh\"")
  private static let limit = Parameter(
    name: "limit", kind: .integer, meaning: "no more than this many cables (20)",
    option: "--limit")

  private static let table = [
    Tool(
      name: "search",
      meaning: """
        Finds diplomatic cables by words and fields. Fields: tag: post: country: to: date: year: \
        before: after: class: caption: subject: summary: comment: person: id: cites: cited-by: \
        has:. OR and NOT are in capitals. Each result has its best paragraph, which can be cited.
        """,
      command: ["search", "--format", "json"],
      parameters: [
        query, limit,
        Parameter(name: "offset", kind: .integer, meaning: "pass over so many", option: "--offset"),
        Parameter(
          name: "sort", kind: .string, meaning: "the order of results", option: "--sort",
          choices: Sort.allCases.map(\.rawValue)),
      ]),
    Tool(
      name: "show",
      meaning: "Shows a cable: head, references with their state, numbered paragraphs, cited by.",
      command: ["show"],
      parameters: [
        id,
        Parameter(
          name: "paragraph", kind: .integer, meaning: "only the paragraph with this number",
          option: "--paragraph"),
        Parameter(
          name: "format", kind: .string, meaning: "text for reading, json for every field",
          option: "--format", choices: ["text", "json", "markdown"]),
      ]),
    Tool(
      name: "refs", meaning: "Lists what a cable cites and what cites it, held or missing.",
      command: ["refs", "--format", "json"], parameters: [id]),
    Tool(
      name: "chain", meaning: "Follows references from a cable, step by step, as a tree.",
      command: ["chain", "--format", "json"],
      parameters: [
        id,
        Parameter(
          name: "direction", kind: .string,
          meaning: "back to what it cites, forward to what cites it", option: "--direction",
          choices: Chain.Direction.allCases.map(\.rawValue)),
        Parameter(name: "depth", kind: .integer, meaning: "so many steps", option: "--depth"),
      ]),
    Tool(
      name: "people", meaning: "Tells of a person: names, offices, and the cables that name them.",
      command: ["people", "--format", "json"],
      parameters: [Parameter(name: "name", kind: .string, meaning: "a name in any spelling")]),
    Tool(
      name: "timeline", meaning: "Counts the cables that match by year, month or day.",
      command: ["timeline", "--format", "json"],
      parameters: [
        query,
        Parameter(
          name: "by", kind: .string, meaning: "the length of the periods", option: "--by",
          choices: TimeUnit.allCases.map(\.rawValue)),
      ]),
    Tool(
      name: "cite", meaning: "Cites a cable, with paragraphs as in 09PHNOMPENH419¶6.",
      command: ["cite", "--format", "json"],
      parameters: [
        id,
        Parameter(
          name: "style", kind: .string, meaning: "the style (chicago)", option: "--style",
          choices: CitationStyle.allCases.map(\.rawValue)),
      ]),
  ]
}
