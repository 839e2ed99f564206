internal import CHTML

/// Goes through the nodes of a page in the order of the text, without recursion.
enum PageWalk {
  static func visit(_ document: htmlDocPtr, with lines: inout PageLines) {
    let root = xmlDocGetRootElement(document)
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
    after node: xmlNodePtr, below root: xmlNodePtr?, _ lines: inout PageLines
  ) -> xmlNodePtr? {
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
  private static func enter(_ node: xmlNodePtr, _ lines: inout PageLines) -> Bool {
    switch node.pointee.type {
    case XML_TEXT_NODE:
      if let content = node.pointee.content { lines.append(bytes(content)) }
      return false
    case XML_ELEMENT_NODE:
      return lines.open(element: bytes(node.pointee.name))
    default:
      return false
    }
  }

  private static func leave(_ node: xmlNodePtr, _ lines: inout PageLines) {
    if node.pointee.type == XML_ELEMENT_NODE { lines.close(element: bytes(node.pointee.name)) }
  }

  private static func bytes(_ string: UnsafePointer<xmlChar>?) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: string, count: string.map { Int(xmlStrlen($0)) } ?? 0)
  }
}
