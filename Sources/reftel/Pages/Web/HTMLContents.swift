import Cables
import Storage

/// The table of what a document or a folder of pages holds.
struct HTMLContents {
  let hits: [Hit]
  let links: CableLinks

  var text: String {
    let rows = hits.map { hit in
      "<tr><td>\(links.anchor(hit.id, hit.id.description))</td>"
        + "<td>\(escapedForHTML(hit.sentAt.map(day(of:)) ?? ""))</td>"
        + "<td>\(escapedForHTML(hit.post))</td>"
        + "<td>\(escapedForHTML(hit.subject ?? ""))</td></tr>\n"
    }
    return "<nav><table class=\"contents\">\n" + rows.joined() + "</table></nav>\n"
  }
}
