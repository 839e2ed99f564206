internal import CHTML
internal import Glibc

/// Goes through the nodes of a page in the order of the text, without recursion.
enum PageWalk {
  typealias Node = UnsafeMutablePointer<htmlNode>

  static func visit(_ root: Node?, with lines: inout PageLines) {
    var node = root
    while let current = node {
      let descends = enter(current, &lines)
      if descends, let child = current.pointee.children {
        node = child
        continue
      }
      node = next(after: current, below: root, &lines)
    }
  }

  /// The node after `node` and all it holds; leaves the elements that end between.
  private static func next(
    after node: Node, below root: Node?, _ lines: inout PageLines
  ) -> Node? {
    var current = node
    while true {
      leave(current, &lines)
      if current == root { return nil }
      if let sibling = current.pointee.next { return sibling }
      guard let parent = current.pointee.parent else { return nil }
      current = parent
    }
  }

  /// Whether what `node` holds is text of the page.
  private static func enter(_ node: Node, _ lines: inout PageLines) -> Bool {
    switch Int(node.pointee.type) {
    case htmlText:
      if let content = node.pointee.content { lines.append(bytes(content)) }
      return false
    case htmlElement:
      return lines.open(element: bytes(node.pointee.name))
    default:
      return false
    }
  }

  private static func leave(_ node: Node, _ lines: inout PageLines) {
    if Int(node.pointee.type) == htmlElement { lines.close(element: bytes(node.pointee.name)) }
  }

  private static func bytes(_ string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    let raw = UnsafeRawBufferPointer(start: string, count: string.map(strlen) ?? 0)
    return raw.assumingMemoryBound(to: UInt8.self)
  }
}
