import Cables
import Storage

/// A telegram that an archive lacks, as an entry of a list that asks for it.
struct RequestEntry {
  let cable: MissingCable
  let quotations: [Quotation]

  /// In Markdown.
  func lines(number: Int) -> [String] {
    let post = PostRegistry.standard.post(code: cable.id.post)?.name ?? cable.id.post
    var lines = [
      "", "\(number). **\(cable.id)** (\(MarkdownPage.plain(post)) \(cable.id.serial), \(window))",
    ]
    if let subject = quotations.compactMap(\.subject).first {
      lines.append("   - subject as quoted: \(MarkdownPage.plain(subject))")
    }
    let level = cable.highestLevel.map { "; highest classification \($0.name)" } ?? ""
    lines.append(
      "   - cited by \(cable.citations): "
        + quotations.prefix(5).map(\.citing.description).joined(separator: ", ")
        + (quotations.count > 5 ? " and others" : "") + level)
    if let speaking = quotations.first(where: { $0.sentence != nil }),
      let sentence = speaking.sentence
    {
      let place = speaking.paragraph.map { ", paragraph \($0)" } ?? ""
      lines.append("   - \"\(MarkdownPage.plain(sentence))\" (\(speaking.citing)\(place))")
    } else if let text = quotations.first?.text {
      lines.append("   - cited as: \(MarkdownPage.plain(text))")
    }
    return lines
  }

  /// When it was sent, as near as the numbers around it tell.
  private var window: String {
    switch (cable.notBefore?.prefix(10), cable.notAfter?.prefix(10)) {
    case (let first?, let last?): "sent \(first) to \(last)"
    case (let first?, nil): "sent \(first) or later in \(cable.id.year)"
    case (nil, let last?): "sent \(last) or earlier in \(cable.id.year)"
    case (nil, nil): "sent in \(cable.id.year)"
    }
  }
}
