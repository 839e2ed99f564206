/// The name under the text: of the chief of mission, or of whoever is in charge.
enum Signature {
  /// Words that stand alone in capitals and are no names.
  private static let notNames: Set<String> = [
    "END", "TEXT", "UNQUOTE", "QUOTE", "SUMMARY", "COMMENT", "ANNEX", "NOTE", "ACTION", "BT",
    "STOP", "BACKGROUND", "CONCLUSION", "APPENDIX", "ATTACHMENT", "ENCLOSURE", "NONE", "TABLE",
    "NNNN", "CONTINUED", "GAP", "TEXTUAL",
  ]

  /// Small words that names have in front of their last.
  private static let particles: Set<String> = ["van", "von", "de", "der", "den", "del", "la", "di"]

  /// Whether a line is a surname: `RODLEY`, `DE PREE`, `O'DONOHUE`, `STRAUSZ-HUPE`, `McGEE`,
  /// `HORAN##`; `smallToo` one in small letters, `Sobel`.
  static func isName(_ line: Bytes, smallToo: Bool) -> Bool {
    let line = line.trimmed
    guard line.count <= 40 else { return false }
    let name = bare(line)
    let words = name.split(separator: .space)
    guard (1...3).contains(words.count), (3...30).contains(name.count),
      name.first?.isLetter ?? false, !Captions.areOnly(name), isSpelt(name),
      words.contains(where: { $0.count >= 3 }),
      !words.contains(where: {
        notNames.contains(String(decoding: $0.map(\.capital), as: UTF8.self))
      })
    else { return false }
    if isInCapitals(name) { return true }
    return smallToo && name.last != .dot
      && words.allSatisfy {
        $0.first?.isCapital ?? false || particles.contains(String(decoding: $0, as: UTF8.self))
      }
  }

  /// The letters of a name, without what transmission put behind it: `#`, `*`, `\`.
  static func bare(_ line: Bytes) -> Bytes {
    let signs: [UInt8] = [.hash, UInt8(ascii: "*"), UInt8(ascii: "\\")]
    return line.filter { !signs.contains($0) }[...].trimmed
  }

  /// Whether it has only what names are spelt with, and is no row of X for a name taken out.
  private static func isSpelt(_ name: Bytes) -> Bool {
    var last: UInt8 = .space
    for byte in name {
      guard byte.isLetter || byte == .apostrophe || byte == .dash || byte == .space || byte == .dot,
        byte != .dot || last != .dot
      else { return false }
      last = byte
    }
    return !name.allSatisfy { $0.capital == UInt8(ascii: "X") }
  }

  /// Whether it has capitals only, but for the small letter of `McGEE` and `LaROCCO`.
  private static func isInCapitals(_ name: Bytes) -> Bool {
    if name.isCapitals { return true }
    let small = name.count(where: \.isSmall)
    return small <= 2 && name.count(where: \.isCapital) > 2 * small
      && !(name.last?.isSmall ?? true)
  }

  /// Where a surname begins that was run into the last line: `… System. SCOBEY`, `… it sank.
  /// Sobel`.
  static func start(inEndOf line: Bytes) -> Int? {
    var end = line.endIndex
    while let byte = line.at(end - 1), byte.isSpace || byte == .hash || byte == UInt8(ascii: "\\") {
      end -= 1
    }
    if line.at(end - 1) == .dot { end -= 1 }
    var start = end
    while let byte = line.at(start - 1), byte.isLetter || byte == .apostrophe || byte == .dash {
      start -= 1
    }
    let name = line[start..<end]
    guard end - start >= 3, start > line.startIndex, line[start - 1].isBlank,
      isName(name, smallToo: name.count > 3 && end == line.trimmed.endIndex),
      // Two blanks set it off from whatever is before.
      isInCapitals(name) && line.at(start - 2)?.isBlank ?? false
        || closesText(line[..<start].trimmed, smallName: !isInCapitals(name))
    else { return nil }
    return start
  }

  /// Whether a text is at its end where a name follows it.
  private static func closesText(_ text: Bytes, smallName: Bool) -> Bool {
    guard let stop = text.last else { return false }
    if text.suffix(4).allSatisfy({ $0.capital == UInt8(ascii: "X") }), text.count > 8 {
      return true
    }
    if smallName { return Title.endsSentence(text) }
    let words = text.suffix(40).split(whereSeparator: \.isSpace).suffix(2)
    // "End Summary SCOBEY", and "http://www.example.org/boats.html SCOBEY".
    if let end = words.first, end.trimmed.elementsEqual(ignoringCase: "END") { return true }
    if words.last?.contains(.slash) ?? false { return true }
    let ends: [UInt8] = [.dot, .closing, UInt8(ascii: "\""), UInt8(ascii: "!"), UInt8(ascii: "?")]
    return ends.contains(stop)
  }
}
