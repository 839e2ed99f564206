/// A document of HTML that needs no other file.
struct HTMLDocument {
  let title: String

  var opening: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(escapedForHTML(title))</title>
    <style>
    \(String(decoding: PackageResources.cable_css, as: UTF8.self))</style>
    </head>
    <body>

    """
  }

  static let closing = "</body>\n</html>\n"

  func page(_ lines: [String]) -> String {
    opening + lines.map { $0 + "\n" }.joined() + HTMLDocument.closing
  }
}
