/// A count as a bar in a line of text.
struct Bar {
  let text: String

  /// A bar of `columns` for `highest`; a count above nothing has at least the thinnest line.
  init(_ count: Int, of highest: Int, columns: Int, drawsBoxes: Bool) {
    guard count > 0, highest > 0, columns > 0 else {
      text = ""
      return
    }
    guard drawsBoxes else {
      text = String(repeating: "#", count: max(1, count * columns / highest))
      return
    }
    let eighths = max(1, count * columns * 8 / highest)
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    text = String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
  }
}
