import Cables
import Storage

/// A tree of references, drawn with lines.
struct ChainTree {
  /// A line with what is painted apart from what is cut.
  struct Line {
    let branch: String
    let id: String
    let rest: String
    let style: Style
    let palette: Palette

    var text: String { branch + palette.paint(id, style) + rest }

    func cut(to columns: Int) -> String {
      let room = columns - width(of: branch + id)
      return room < 0
        ? reftel.cut(branch + id, to: columns)
        : branch + palette.paint(id, style) + reftel.cut(rest, to: room)
    }
  }

  let chain: Chain
  let drawsBoxes: Bool
  let palette: Palette

  var lines: [Line] {
    var isLast = [Bool](repeating: true, count: chain.nodes.count)
    var seen: Set<Int> = []
    // Read from the end, the first child of a parent that is met is its last.
    for index in chain.nodes.indices.reversed() {
      if let parent = chain.nodes[index].parent { isLast[index] = seen.insert(parent).inserted }
    }
    // The lines that go on past each depth.
    var open: [Bool] = []
    return chain.nodes.indices.map { index in
      let node = chain.nodes[index]
      guard node.depth > 0 else { return line(node, "") }
      open.removeLast(max(0, open.count - (node.depth - 1)))
      let branch = open.map { $0 ? bar : "   " }.joined() + (isLast[index] ? corner : fork)
      open.append(!isLast[index])
      return line(node, branch)
    }
  }

  private var bar: String { drawsBoxes ? "│  " : "|  " }
  private var fork: String { drawsBoxes ? "├─ " : "|- " }
  private var corner: String { drawsBoxes ? "└─ " : "`- " }

  private func line(_ node: Chain.Node, _ branch: String) -> Line {
    var rest = ""
    if let letter = node.letter { rest += " (\(printable(letter)))" }
    if let sentAt = node.sentAt { rest += "  \(day(of: sentAt))" }
    if let subject = node.subject { rest += "  \(printable(subject))" }
    let isRepeatedGap = !node.isHeld && node.mark != .missing
    let marks = (isRepeatedGap ? ["missing"] : []) + [node.mark?.rawValue].compactMap { $0 }
    if !marks.isEmpty { rest += "  [\(marks.joined(separator: ", "))]" }
    if node.isCut { rest += drawsBoxes ? "  …" : "  ..." }
    return Line(
      branch: branch, id: node.id.description, rest: rest,
      style: node.isHeld ? .id : .missing, palette: palette)
  }
}
