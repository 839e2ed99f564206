import Storage

/// A timeline as a picture in SVG.
struct TimelinePicture {
  private static let (width, height) = (960, 360)
  private static let (left, right, top, bottom) = (60, 20, 50, 50)

  let timeline: Timeline
  let title: String

  var lines: [String] {
    let (width, height) = (TimelinePicture.width, TimelinePicture.height)
    return [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\" "
        + "width=\"\(width)\" height=\"\(height)\" font-family=\"sans-serif\" font-size=\"12\">",
      "<title>\(escapedForHTML(title))</title>",
      "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>",
      "<text x=\"\(TimelinePicture.left)\" y=\"28\" font-size=\"16\">\(escapedForHTML(title))</text>",
    ] + scale + bars + ["</svg>"]
  }

  private var room: (width: Double, height: Double) {
    (
      Double(TimelinePicture.width - TimelinePicture.left - TimelinePicture.right),
      Double(TimelinePicture.height - TimelinePicture.top - TimelinePicture.bottom)
    )
  }

  private func height(of count: Int) -> Double {
    room.height * Double(count) / Double(max(1, timeline.highest))
  }

  private var base: Double { Double(TimelinePicture.height - TimelinePicture.bottom) }

  /// Lines at round counts, no more than six.
  private var scale: [String] {
    var step = 1
    while timeline.highest / step > 5 {
      let isOne = String(step).hasPrefix("1")
      step = isOne ? step * 2 : String(step).hasPrefix("2") ? step / 2 * 5 : step * 2
    }
    return stride(from: 0, through: timeline.highest, by: step).flatMap { count in
      let y = TimelinePicture.number(base - height(of: count))
      return [
        "<line x1=\"\(TimelinePicture.left)\" x2=\"\(TimelinePicture.width - TimelinePicture.right)\""
          + " y1=\"\(y)\" y2=\"\(y)\" stroke=\"#ddd\"/>",
        "<text x=\"\(TimelinePicture.left - 8)\" y=\"\(y)\" text-anchor=\"end\" dy=\"4\">\(count)"
          + "</text>",
      ]
    }
  }

  private var bars: [String] {
    let step = room.width / Double(max(1, timeline.periods.count))
    // Labels of about eight characters need some 60 units each.
    let every = max(1, Int((60 / step).rounded(.up)))
    return timeline.periods.enumerated().flatMap { index, entry -> [String] in
      let x = Double(TimelinePicture.left) + step * Double(index)
      let (name, height) = (entry.period ?? "", height(of: entry.count))
      var lines: [String] = []
      if entry.count > 0 {
        lines.append(
          "<rect x=\"\(TimelinePicture.number(x))\" y=\"\(TimelinePicture.number(base - height))\" "
            + "width=\"\(TimelinePicture.number(max(0.5, step * 0.9)))\" "
            + "height=\"\(TimelinePicture.number(height))\" fill=\"#4a6fa5\">"
            + "<title>\(name): \(entry.count)</title></rect>")
      }
      if index % every == 0 {
        let middle = TimelinePicture.number(x + step * 0.45)
        lines.append(
          "<text x=\"\(middle)\" y=\"\(TimelinePicture.number(base + 18))\" "
            + "text-anchor=\"middle\">\(name)</text>")
      }
      return lines
    }
  }

  /// With two decimals, which no eye tells from more.
  private static func number(_ value: Double) -> String {
    String((value * 100).rounded() / 100)
  }
}
