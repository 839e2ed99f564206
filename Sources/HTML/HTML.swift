internal import CHTML

/// The words of an HTML page as lines of UTF-8; nil for a page that cannot be read to its end.
///
/// Lines end where a browser ends them: at block elements, at `<br>` and at line feeds within
/// `<pre>`. Nothing is fetched, no entity is read from elsewhere.
package func text(ofPage page: [UInt8]) -> [UInt8]? {
  _ = library
  guard page.count < Int32.max, let parser = htmlNewParserCtxt() else { return nil }
  defer { htmlFreeParserCtxt(parser) }
  let options =
    HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
    | HTML_PARSE_NONET.rawValue
  let document = page.withUnsafeBytes { buffer in
    htmlCtxtReadMemory(
      parser, buffer.baseAddress, Int32(buffer.count), nil, "UTF-8", Int32(options))
  }
  guard let document else { return nil }
  defer { xmlFreeDoc(document) }
  // Past its depth limit, which stays on, the parser stops and hands over what it had.
  guard parser.pointee.disableSAX == 0 else { return nil }
  var lines = PageLines()
  PageWalk.visit(document, with: &lines)
  return lines.bytes
}

// Two threads that meet the library for the first time together can wait for each other for ever,
// so that one has to begin.
private let library: Void = xmlInitParser()
