import Cables

/// The subject, on one line, and the portion marking before it.
struct SubjectField {
  var text: String?
  var marking: String?
  /// Where the lines after the subject begin.
  let end: Int

  /// Reads what follows `SUBJECT:`.
  ///
  /// It goes on to an empty line, a rule, or, after a line in capitals, a line of prose.
  init(_ value: Bytes) {
    var start = value.skip(from: value.startIndex, while: \.isSpace)
    if let marking = Marking(in: value, at: start) {
      self.marking = marking.text
      start = marking.end
    }
    var end = value.endIndex
    var first: Bytes?
    for line in value[start...].lines {
      let trimmed = line.trimmed
      if trimmed.isEmpty && first == nil { continue }
      if Self.ends(before: trimmed, after: first) {
        end = line.startIndex
        break
      }
      first = first ?? trimmed
    }
    self.end = end
    // A dump of one style ends each line of the text with a backslash (06GENEVA2654).
    let text = value[start..<end].squeezed.replacing(" \\ ", with: " ")
    let bare = text.hasSuffix(" \\") ? String(text.dropLast(2)) : text
    self.text = bare.isEmpty ? nil : bare
  }

  private static func ends(before line: Bytes, after first: Bytes?) -> Bool {
    guard let first else { return false }
    if line.isEmpty || line.elementsEqual("\\".utf8) || Rule.isRule(line) { return true }
    if Captions.areOnly(line) { return true }
    return first.isCapitals && line.count(where: \.isSmall) > line.count(where: \.isCapital)
  }
}

/// A row of dashes or the like, as stands above and below a heading.
enum Rule {
  /// Whether a line is nothing but a rule, perhaps broken at its 45th column.
  static func isRule(_ line: Bytes) -> Bool {
    let marks = line.trimmed
    guard marks.count >= 3, let mark = marks.first else { return false }
    let allowed: [UInt8] = [.dash, UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "*")]
    return allowed.contains(mark) && marks.allSatisfy { allowed.contains($0) || $0.isBlank }
  }
}
