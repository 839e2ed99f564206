internal import CHTML
internal import Glibc

/// The words of an HTML page as lines of UTF-8; nil for a page that cannot be read to its end.
///
/// Lines end where a browser ends them: at block elements, at `<br>` and at line feeds within
/// `<pre>`. Nothing is fetched, no entity is read from elsewhere.
package func text(ofPage page: [UInt8]) -> [UInt8]? {
  guard case .success(let library) = loaded, page.count < Int32.max,
    let parser = library.htmlNewParserCtxt()
  else { return nil }
  defer { library.htmlFreeParserCtxt(parser) }
  let options = htmlRecover | htmlNoError | htmlNoWarning | htmlNoNet
  let document = page.withUnsafeBytes { buffer in
    library.htmlCtxtReadMemory(
      parser, buffer.baseAddress, Int32(buffer.count), nil, "UTF-8", Int32(options))
  }
  guard let document else { return nil }
  defer { library.xmlFreeDoc(document) }
  // Past its limits of depth and of one text's length, which stay on, the parser stops and hands
  // over what it had; it says nothing after that. libxml2 2.9 takes too long a text for a lack of
  // memory.
  if let error = library.xmlCtxtGetLastError(parser)?.pointee,
    error.level == htmlFatal || error.code == htmlNoMemory
  {
    return nil
  }
  var lines = PageLines()
  PageWalk.visit(library.xmlDocGetRootElement(document), with: &lines)
  return lines.bytes
}

/// Why no page can be read at all, where the library for it is not installed.
package var missingLibrary: String? {
  guard case .failure(let missing) = loaded else { return nil }
  return missing.reason
}

private struct MissingLibrary: Error {
  let reason: String
}

// Two threads that meet the library for the first time together can wait for each other for ever,
// so that one has to begin.
private let loaded: Result<htmlLibrary, MissingLibrary> = {
  var library = htmlLibrary()
  guard htmlLibraryLoad(&library) != 0 else {
    return .failure(MissingLibrary(reason: dlerror().map { String(cString: $0) } ?? "no libxml2"))
  }
  library.xmlInitParser()
  return .success(library)
}()
