import Cables

/// The large parts of a telegram: transmission header, classification line, and all below it.
struct TelegramLayout {
  /// Lines before the classification line.
  let header: [Bytes]
  let line: ClassificationLine?
  /// What follows the classification line; the whole text where there is none.
  let body: Bytes
  /// Where the classification stands, on one line or, of a labelled header, on several.
  private(set) var spans: [TextSpan] = []
  /// Lines of a second copy of the text, or of the beginning that stands before the whole.
  private(set) var repeated: [Bytes] = []

  init(_ text: Bytes) {
    var header: [Bytes] = []
    var fallback: (ClassificationLine, header: [Bytes], range: Range<Int>)?
    for line in text.lines {
      if let read = ClassificationLine(line) {
        if read.serial != nil {
          let body = RepeatedText(text[read.end...], after: read)
          var read = read
          read.captions += body.captions.filter { !read.captions.contains($0) }
          self.init(header: header, line: read, body: body.kept)
          spans = [TextSpan(.classification, line.startIndex..<read.end)]
          repeated = body.repeated
          return
        }
        // A level alone opens the text only where no line with a serial does.
        if fallback == nil, header.contains(where: { !$0.trimmed.isEmpty }) {
          fallback = (read, header, line.range)
        }
      }
      if Self.isField(line.trimmed) { break }
      header.append(line)
    }
    if let labelled = Self.labelled(header) {
      self.init(header: labelled.header, line: labelled.line, body: text[labelled.body...])
      spans = labelled.levels.map { TextSpan(.classification, $0.range) }
      return
    }
    let late = Self.lateLine(in: text[(header.last?.endIndex ?? text.startIndex)...])
    if let late {
      let (addresses, body) = Self.parted(header, of: text)
      self.init(header: addresses, line: late.line, body: body)
      spans = [TextSpan(.classification, late.range)]
    } else if let fallback {
      self.init(
        header: fallback.header, line: fallback.0, body: text[fallback.range.upperBound...])
      spans = [TextSpan(.classification, fallback.range)]
    } else {
      let (addresses, body) = Self.parted(header, of: text)
      self.init(header: addresses, line: nil, body: body)
    }
  }

  private init(header: [Bytes], line: ClassificationLine?, body: Bytes) {
    self.header = header
    self.line = line
    self.body = body
  }

  /// A field of the head: below it no classification line is to be expected.
  private static func isField(_ line: Bytes) -> Bool {
    line.has("SUBJECT:", at: line.startIndex) || line.has("SUBJ:", at: line.startIndex)
  }

  /// The parts of a telegram of 2010 and later, whose header has a label a line: `MRN: 10 STATE
  /// 12`.
  ///
  /// Its classification stands alone above, and the body begins with the first label of the head.
  private static func labelled(
    _ lines: [Bytes]
  ) -> (header: [Bytes], line: ClassificationLine?, levels: [Bytes], body: Int)? {
    guard lines.contains(where: { $0.trimmed.has("MRN:", at: $0.trimmed.startIndex) }) else {
      return nil
    }
    let end = lines.firstIndex { line in
      ["E.O.:", "TAGS:", "REFERENCE:"].contains {
        line.trimmed.has($0, at: line.trimmed.startIndex)
      }
    }
    let above = lines[..<(end ?? lines.count)]
    let level = lines.lazy.compactMap { ClassificationLine($0) }.first
    let header = above.filter { ClassificationLine($0) == nil }
    let levels = above.filter { ClassificationLine($0) != nil }
    guard let body = end.map({ lines[$0].startIndex }) ?? lines.last?.endIndex else { return nil }
    return (header, level, levels, body)
  }

  /// A classification line that stands below fields of the head, as in a text printed twice.
  private static func lateLine(
    in text: Bytes
  ) -> (line: ClassificationLine, range: Range<Int>)? {
    for line in text.lines {
      if let read = ClassificationLine(line), read.serial != nil, read.postName != nil {
        return (read, line.range)
      }
    }
    return nil
  }

  /// The header, which without a classification line ends at the empty line after its addresses,
  /// and all below it; no line is in both.
  private static func parted(_ lines: [Bytes], of text: Bytes) -> (header: [Bytes], body: Bytes) {
    let group = lines.firstIndex { DateTimeGroup($0) != nil }
    let end = group.map { lines[$0...].firstIndex { $0.trimmed.isEmpty } ?? lines.count } ?? 0
    let start = end < lines.count ? lines[end].startIndex : lines.last?.endIndex
    return (Array(lines[..<end]), text[(start ?? text.startIndex)...])
  }
}
