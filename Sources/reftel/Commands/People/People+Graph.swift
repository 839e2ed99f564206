import Storage

extension People {
  /// Draws who is named with whom.
  func drawGraph(_ session: Session) throws -> Status {
    guard operands.count == 1 else { throw UsageError("people graph takes options only") }
    let filter = try filter()
    let archive = try session.archive(common)
    session.configure(common, pages: false)
    session.protectTerminal()
    let found = try archive.coMentions(in: filter, limit: limit, atLeast: least)
    let graph = CoMentionGraph(found)
    switch common.format ?? .graphml {
    case .graphml: for line in graph.graphML { try session.out.line(line) }
    case .gexf: for line in graph.gexf { try session.out.line(line) }
    default:
      var listing = Listing(
        "people-graph", query: JSON(filter?.text),
        columns: [
          .init(key: "left", style: .id), .init(key: "right", style: .id),
          .init(key: "cables", alignsRight: true),
        ])
      listing.rows = found.edges.map { edge in
        Listing.Row(
          id: edge.left, [.string(edge.left), .string(edge.right), .number(edge.cables)])
      }
      return try session.print(listing, as: common.format)
    }
    return found.edges.isEmpty ? .nothingFound : .done
  }
}
