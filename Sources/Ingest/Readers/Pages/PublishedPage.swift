internal import Cables

/// A cable as it was published on the web: a table about it, a block of header, a block of body.
///
/// The pages are not HTML: their text was never escaped, so that `<` and `&` may be the cable's
/// own. Only what the page builder put in is taken out again.
struct PublishedPage {
  private(set) var text: [UInt8] = []
  private(set) var metadata = RawCable.Metadata()
  private(set) var findings: [Finding] = []

  private static let blockStart = "<code><pre>"
  private static let blockEnd = "</pre></code>"

  /// Nil where `page`, decoded already, has no such blocks.
  init?(_ page: [UInt8]) {
    guard let first = page.firstIndex(of: PublishedPage.blockStart) else { return nil }
    let blocks = blocks(in: page, from: first)
    let markup = PageMarkup(of: blocks)
    text = Array(blocks.map(markup.text(of:)).joined(separator: Array("\n\n".utf8)))
    metadata = PageTable.metadata(in: page, before: first)
  }

  /// The content of each block as it stands; the last may lack its end.
  private mutating func blocks(in page: [UInt8], from first: Int) -> [ArraySlice<UInt8>] {
    var blocks: [ArraySlice<UInt8>] = []
    var next: Int? = first
    while let start = next.map({ $0 + PublishedPage.blockStart.utf8.count }), blocks.count < 2 {
      let end = page.firstIndex(of: PublishedPage.blockEnd, from: start)
      if end == nil {
        findings.append(Finding("page-cut", "the page ends within the text of the cable"))
      }
      blocks.append(page[start..<(end ?? page.count)])
      next = end.flatMap { page.firstIndex(of: PublishedPage.blockStart, from: $0) }
    }
    return blocks
  }
}
