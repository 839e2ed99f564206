/// Lines of text as a page's elements build them.
struct PageLines {
  private(set) var bytes: [UInt8] = []
  /// How many `<pre>` are open.
  private var preformatted = 0
  /// White space was met and waits for a word.
  private var gap = false
  /// The last byte was a carriage return, which ended its line.
  private var returned = false

  private static let hidden: Set<String> = [
    "script", "style", "head", "noscript", "template", "nav", "iframe", "object", "select",
  ]
  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt",
    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main",
    "ol", "p", "pre", "section", "table", "tr", "ul",
  ]

  /// Whether the element's content is text.
  mutating func open(element: UnsafeBufferPointer<UInt8>) -> Bool {
    let name = String(decoding: element, as: UTF8.self)
    if PageLines.hidden.contains(name) { return false }
    if PageLines.blocks.contains(name) { endLine() }
    if name == "br" { append(lineFeed: true) }
    if name == "td" || name == "th" { gap = true }
    if name == "pre" { preformatted += 1 }
    return true
  }

  mutating func close(element: UnsafeBufferPointer<UInt8>) {
    let name = String(decoding: element, as: UTF8.self)
    if name == "pre" { preformatted -= 1 }
    if PageLines.blocks.contains(name) { endLine() }
    // A paragraph is set off by an empty line.
    if name == "p", bytes.last == PageLines.lineFeed { append(lineFeed: true) }
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    for byte in text {
      let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
      // Where text has one, it was written `&#13;`, by programs that keep a file's line ends.
      let isReturn = byte == PageLines.carriageReturn
      if isSpace, preformatted == 0 {
        gap = true
      } else if byte == PageLines.lineFeed || isReturn {
        if !returned || isReturn { append(lineFeed: true) }
      } else {
        if gap, let last = bytes.last, last != PageLines.lineFeed { bytes.append(0x20) }
        gap = false
        bytes.append(byte)
      }
      returned = isReturn
    }
  }

  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private mutating func append(lineFeed: Bool) {
    gap = false
    bytes.append(PageLines.lineFeed)
  }

  private mutating func endLine() {
    gap = false
    if let last = bytes.last, last != PageLines.lineFeed { bytes.append(PageLines.lineFeed) }
  }
}
