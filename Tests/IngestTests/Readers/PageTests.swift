import Cables
import Ingest
import Testing

struct `A published page` {
  @Test func `says all about its cable`() throws {
    let cable = try #require(readings(of: page(header: "H", body: "B").utf8).cables.first)
    #expect(cable.words == "H\n\nB" && cable.source.format == .html)
    #expect(cable.metadata.id == "08NOWHERE12")
    #expect(cable.metadata.created?.description == "2008-01-31T12:12:00Z")
    #expect(cable.metadata.classification == "UNCLASSIFIED//FOR OFFICIAL USE ONLY")
    #expect(cable.metadata.origin == "Embassy Nowhere")
  }

  @Test func `may have four columns and relative links`() throws {
    let text = page(header: "H", body: "B").replacing("<th>Released</th>\n", with: "")
      .replacing("<td>\n<a href='/reldate'>2010-12-01 11:11</a>\n</td>\n", with: "")
      .replacing("href='/", with: "href='../../").replacing("\n", with: "\r\n")
    let cable = try #require(readings(of: text.utf8).cables.first)
    #expect(cable.metadata.origin == "Embassy Nowhere")
    #expect(cable.metadata.classification == "UNCLASSIFIED//FOR OFFICIAL USE ONLY")
  }

  @Test(arguments: [
    ("a&#x000A;b &#x000A;", "a\nb \n"), ("a&#x000a;b", "a\nb"),
    ("<a id='par1' href='#par1'>¶</a>1. (U)", "¶1. (U)"),
    ("TAGS: <a href='/tag/PREL_0.html'>PREL</a> <a href=\"x\">XX</a>", "TAGS: PREL XX"),
    ("R&D and &not &the", "R&D and &not &the"), ("<Nowhere> & <b>", "<Nowhere> & <b>"),
    ("AT&T &amp; &lt;", "AT&T &amp; &lt;"), ("<Radio> &quot;x&quot;", "<Radio> &quot;x&quot;"),
    ("R&amp;D &quot;x&quot; &lt;y&gt; &#39;", "R&D \"x\" <y> '"), ("&amp;lt;", "&lt;"),
    ("a<br>b<br/>c<br />d", "a\nb\nc\nd"), ("a<BR>\nb", "a\nb"), ("a\nb", "a\nb"),
    ("<a hotel> by the sea", "<a hotel> by the sea"), ("a < b", "a < b"), ("&", "&"),
    ("<a ", "<a "),
    ("\u{2028}“¶”", "\n“¶”"), ("", ""),
  ])
  func `loses what its builder put in and nothing else`(block: String, text: String) {
    let texts = readings(of: page(header: "H", body: block).utf8).texts
    #expect(texts == ["H\n\n\(text)"])
  }

  @Test func `loses no character of any text`() {
    var random = SystemRandomNumberGenerator()
    let pieces = ["a", "&", "<", ">", "\"", "¶1. ", "\n", " ", "&amp;", "<b", "é", ";", "#x", "'"]
    for _ in 0..<200 {
      let text = (0..<40).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      // One bare ampersand makes it an early page, on which nothing is escaped.
      let block = ("& " + text).replacing("\n", with: "&#x000A;")
        .replacing("¶", with: "<a id='par1' href='#par1'>¶</a>")
      #expect(readings(of: page(header: "H", body: block).utf8).texts == ["H\n\n& " + text])
      // On a later page all is.
      let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        .replacing("\"", with: "&quot;").replacing("\n", with: "<br>")
      #expect(readings(of: page(header: "H", body: escaped).utf8).texts == ["H\n\n" + text])
    }
  }

  @Test func `may end within its text`() throws {
    let text = page(header: "H", body: "Bread is")
    let cut = text[..<(text.firstRange(of: "</pre></code>\n</div>")?.lowerBound ?? text.endIndex)]
    let cable = try #require(readings(of: cut.utf8).cables.first)
    #expect(cable.words == "H\n\nBread is" && cable.findings.map(\.code) == ["page-cut"])
  }

  @Test func `keeps the notice that it is an extract`() {
    let notice = "This record is a partial extract of the original cable."
    #expect(readings(of: page(header: notice, body: "B").utf8).texts == ["\(notice)\n\nB"])
  }
}

struct `Another web page` {
  @Test(arguments: [
    ("<p>TAGS: PREL</p><p>Bread</p>", "TAGS: PREL\n\nBread\n\n"),
    ("TAGS:   PREL\n and<br>more", "TAGS: PREL and\nmore\n"),
    ("<pre>TAGS: A\n  B\n\nC</pre>", "TAGS: A\n  B\n\nC\n"),
    ("<pre>TAGS: A&#13;\n&#13;\nB&#xD;C</pre>", "TAGS: A\n\nB\nC\n"),
    ("TAGS: <b>R</b>&amp;<i>D</i> &para;", "TAGS: R&D ¶\n"),
    ("<script>x()</script><style>y</style>TAGS: A", "TAGS: A\n"),
    ("<table><tr><td>TAGS:</td><td>A</td></tr><tr><td>B</td></tr></table>", "TAGS: A\nB\n"),
    ("TAGS: A<p>unclosed <b>bold<div>x", "TAGS: A\nunclosed bold\nx\n\n"),
    ("<!-- not this -->TAGS: é ¶", "TAGS: é ¶\n"),
  ])
  func `reads as a browser shows it`(body: String, text: String) {
    #expect(readings(of: "<html><body>\(body)</body></html>".utf8).texts == [text])
  }

  @Test func `is no cable without the marks of one`() {
    let rejects = readings(of: "<html><body><p>All about bread</p></body></html>".utf8).rejects
    #expect(rejects.map(\.reason) == ["a web page without a telegram on it"])
  }

  @Test func `is not followed into its depths`() {
    let deep = "<html>" + String(repeating: "<div>", count: 100_000) + "TAGS: PREL"
    let read = readings(of: deep.utf8)
    #expect(read.cables.isEmpty && read.rejects.map(\.kind) == [.damaged])
  }

  @Test func `is not kept without the end of a text`() {
    let long = "<html><pre>TAGS: PREL\n" + String(repeating: "bread\n", count: 2_000_000)
    let read = readings(of: (long + "</pre><p>Tuthill</p></html>").utf8)
    #expect(read.cables.isEmpty && read.rejects.map(\.kind) == [.damaged])
  }

  @Test func `fetches and expands nothing`() {
    let bomb = """
      <!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "&x;&x;">]>
      <html><body>TAGS: &x;&y;</body></html>
      """
    #expect(readings(of: bomb.utf8).texts.contains { $0.contains("root:") } == false)
  }
}

/// A page in the layout of the archive that published the cables.
private func page(header: String, body: String) -> String {
  """
  <!DOCTYPE html>
  <html><body><div>
  <table class='cable'>
  <tr>
  <th>Reference ID</th>
  <th>Created</th>
  <th>Released</th>
  <th>Classification</th>
  <th>Origin</th>
  </tr>
  <tr>
  <td>
  <a href='/cable/2008/01/08NOWHERE12.html'>08NOWHERE12</a>
  </td>
  <td>
  <a href='/date/2008-01_0.html'>2008-01-31 12:12</a>
  </td>
  <td>
  <a href='/reldate'>2010-12-01 11:11</a>
  </td>
  <td>
  <a href='/classification' title='x'>UNCLASSIFIED//FOR OFFICIAL USE ONLY</a>
  </td>
  <td>
  <a href='/origin'>Embassy Nowhere</a>
  </td>
  </tr>
  </table>
  <code><pre>\(header)</pre></code>
  <code><pre>\(body)</pre></code>
  </div></body></html>
  """
}
