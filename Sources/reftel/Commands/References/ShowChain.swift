import Cables
import Files
import Storage
import Terminal

/// The `chain` command.
struct ShowChain: Command {
  static let name = "chain"
  static let summary = "draw the tree of references from a cable"
  static let operands = Operands.one("ID")
  static let formats: [Format] = [
    .tree, .json, .dot, .svg, .graphml, .gexf, .mermaid, .ndjson, .csv, .ids, .text,
  ]
  static let options: [Option<ShowChain>] = [
    .choice(
      "--direction", short: "-d", "DIRECTION",
      "back to what it cites, forward to what cites it, or both", \.direction,
      of: Chain.Direction.allCases.map(\.rawValue), from: Chain.Direction.init(rawValue:)),
    .number("--depth", "N", "go N steps; all without", \.depth),
  ]
  static let examples = [
    Example("chain 09PHNOMPENH419", "what it builds on, step by step"),
    Example("chain 09PHNOMPENH419 --direction both --depth 2", "its neighbourhood"),
    Example("chain 09PHNOMPENH419 --format svg > chain.svg", "a picture"),
  ]

  var direction = Chain.Direction.back
  var depth: Int?
  var common = CommonOptions()
  var operands: [String] = []

  func run(_ session: Session) async throws -> Status {
    let archive = try session.archive(common)
    session.configure(common, pages: true)
    let id = try session.id(operands[0], in: archive)
    let chain = try archive.chain(from: id, direction: direction, depth: depth)
    if chain.isTruncated { session.note("the tree goes on; --depth makes it smaller") }
    let isHeld = try archive.held(id)
    if !isHeld { try session.reportMissing(id, in: archive) }
    try print(chain, of: id, session)
    return chain.nodes.count > 1 || isHeld ? .done : .nothingFound
  }

  private func print(_ chain: Chain, of id: CableID, _ session: Session) throws {
    let graph = CitationGraph(chain)
    let lines: [String]
    switch common.format ?? .tree {
    case .svg: return try draw(graph, session)
    case .dot, .mermaid, .graphml, .gexf: lines = graph.lines(as: common.format ?? .dot)
    case .tree, .text:
      lines = ChainTree(chain: chain, drawsBoxes: session.drawsBoxes, palette: session.palette)
        .lines.map { line in session.columns.map { line.cut(to: $0) } ?? line.text }
    default:
      var listing = Listing("chain", query: .string(id.description), columns: ShowChain.columns)
      listing.rows = chain.nodes.map { ShowChain.row($0, chain) }
      _ = try session.print(listing, as: common.format)
      return
    }
    for line in lines { try session.out.line(line) }
  }

  /// Lets Graphviz draw, straight to where the results go.
  private func draw(_ graph: CitationGraph, _ session: Session) throws {
    guard isInstalled("dot"), let program = Pager("exec dot -Tsvg") else {
      throw Failure(
        .failed,
        "a picture needs Graphviz: 'apt install graphviz' (Debian), 'dnf install graphviz', "
          + "'brew install graphviz'; or take --format dot")
    }
    let text = GraphvizPage(graph: graph).lines.map { $0 + "\n" }.joined()
    // A program that ends early tells by its status, and then with its own words.
    let written = Result { () throws(WriteError) in try program.input.write(Array(text.utf8)) }
    guard program.finish() else { throw Failure(.failed, "Graphviz could not draw the picture") }
    try written.get()
  }

  private static let columns: [Listing.Column] = [
    .init(key: "id"), .init(key: "parent"), .init(key: "depth"), .init(key: "direction"),
    .init(key: "held"), .init(key: "sent_at", isMoment: true), .init(key: "post"),
    .init(key: "subject"),
    .init(key: "letter"), .init(key: "paragraphs"), .init(key: "mark"), .init(key: "cut"),
  ]

  private static func row(_ node: Chain.Node, _ chain: Chain) -> Listing.Row {
    Listing.Row(
      id: node.id.description,
      [
        .string(node.id.description), JSON(node.parent.map { chain.nodes[$0].id.description }),
        .number(node.depth), .string(node.direction.rawValue), .bool(node.isHeld),
        JSON(node.sentAt), .string(node.post), JSON(node.subject), JSON(node.letter),
        JSON(node.paragraphs), JSON(node.mark?.rawValue), .bool(node.isCut),
      ])
  }
}
