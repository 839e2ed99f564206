/// The `save` command.
struct Save: Command {
  static let name = "save"
  static let summary = "give a query a name, or list those that have one"
  static let operands = Operands(usage: "[NAME QUERY…]", count: 0...Int.max)
  static let hasTimeLimit = false
  static let takesDashedWords = true
  static let options: [Option<Save>] = [
    .flag("--delete", "forget the query of this name", \.delete)
  ]
  static let examples = [
    Example("save trafficking 'tag:KTIP OR trafficking'", "a name for a query"),
    Example("search query:trafficking year:2009", "the name used"),
    Example("save", "the names there are"),
    Example("save --delete trafficking", "a name forgotten"),
  ]

  var delete = false
  var common = CommonOptions()
  var operands: [String] = []

  func run(_ session: Session) async throws -> Status {
    var saved = try session.savedQueries()
    guard let name = operands.first else { return try list(saved, session) }
    guard SavedQueries.isName(name) else {
      throw UsageError("'\(printable(name))' is no name: letters, digits, '-' and '_' are")
    }
    if delete {
      guard saved[name] != nil else {
        throw Failure(.nothingFound, "no saved query '\(name)'; 'reftel save' lists them")
      }
      saved.set(name, to: nil)
      try saved.write()
      return .done
    }
    let words = Array(operands.dropFirst())
    guard !words.isEmpty else {
      guard let query = saved[name] else {
        throw Failure(.nothingFound, "no saved query '\(name)'; 'reftel save' lists them")
      }
      try session.out.line(printable(query))
      return .done
    }
    let text = words.joined(separator: " ")
    guard !text.contains(where: \.isNewline) else {
      throw UsageError("a saved query stands on one line")
    }
    // What could not be searched is not worth a name.
    _ = try session.query(words)
    guard !mentions(name, in: text) else {
      throw UsageError("the query '\(name)' would stand for itself")
    }
    saved.set(name, to: text)
    try saved.write()
    return .done
  }

  private func mentions(_ name: String, in text: String) -> Bool {
    text.split { $0.isWhitespace || "()".contains($0) }.contains("query:\(name)")
  }

  private func list(_ saved: SavedQueries, _ session: Session) throws -> Status {
    session.configure(common, pages: true)
    var listing = Listing(
      "save", columns: [.init(key: "name", style: .id), .init(key: "query", isElastic: true)])
    listing.emptiness = "no query has a name yet; 'reftel save NAME QUERY' gives one"
    listing.rows = saved.entries.map { entry in
      Listing.Row(id: entry.key, [.string(entry.key), .string(entry.value)])
    }
    return try session.print(listing, as: common.format)
  }
}
