import Cables

/// The line that opens the text: classification, section, post and serial number.
///
/// `UNCLAS SECTION 01 OF 02 PHNOM PENH 000419`, `C O N F I D E N T I A L STATE 002634 NOFORN`.
struct ClassificationLine {
  var level: Classification.Level
  /// What stands between section and serial: a name of a post, perhaps misspelt.
  var postName: String?
  var serial: Int?
  var section: Int?
  var sections: Int?
  /// Captions on the same line.
  var captions: [String] = []
  /// Where the text goes on: at the line's end, or where a field follows on the same line.
  let end: Int

  /// Reads a line; nil for one that is no classification line.
  init?(_ line: Bytes) {
    guard let written = WrittenLevel(at: line) else { return nil }
    level = written.level
    end = Self.end(of: line)
    var rest = line[written.end..<end].trimmed
    if rest.first == .slash { rest = rest.drop { $0 == .slash } }
    readSection(&rest)
    readLeadingCaptions(&rest)
    readSection(&rest)
    guard readPostAndSerial(&rest) else { return nil }
    guard !rest.isEmpty else { return }
    guard let captions = Captions.read(rest) else { return nil }
    self.captions += captions
  }

  /// Where a whole body on one line goes on with its first field.
  private static func end(of line: Bytes) -> Int {
    guard line.count > 40 else { return line.endIndex }
    let fields = [" E.O. 1", " EO 1", " TAGS:", " SUBJECT:"].compactMap { line.first($0) }
    return fields.min() ?? line.endIndex
  }

  /// `SECTION 01 OF 02`, also `SEC` and with letters for digits (`GF`, `O1`).
  private mutating func readSection(_ rest: inout Bytes) {
    let word = rest.prefix { $0.isLetter }
    guard rest.has("SEC", at: rest.startIndex), !rest.has("SECRET", at: rest.startIndex),
      !rest.has("SECDEF", at: rest.startIndex), !rest.has("SECSTATE", at: rest.startIndex)
    else { return }
    let first = rest.skip(from: word.endIndex, while: \.isBlank)
    let of = rest.skip(from: first, while: { !$0.isBlank })
    let connective = rest.skip(from: rest.skip(from: of, while: \.isBlank), while: { !$0.isBlank })
    let total = rest.skip(from: connective, while: \.isBlank)
    let end = rest.skip(from: total, while: { !$0.isBlank })
    guard let section = Self.number(rest[first..<of]), let sections = Self.number(rest[total..<end])
    else { return }
    self.section = section
    self.sections = sections
    rest = rest[end...].trimmed
  }

  private static func number(_ bytes: Bytes) -> Int? {
    let digits = bytes.map { $0 == UInt8(ascii: "O") ? UInt8(ascii: "0") : $0 }[...]
    guard digits.count <= 3 else { return nil }
    return digits.number(digits.range)
  }

  private mutating func readLeadingCaptions(_ rest: inout Bytes) {
    while true {
      let word = rest.prefix { !$0.isBlank }
      guard !word.isEmpty, Captions.words.contains(word.text) else { return }
      captions.append(word.text)
      rest = rest[word.endIndex...].trimmed
    }
  }

  /// Reads `PHNOM PENH 000419`; false when what stands there is prose.
  private mutating func readPostAndSerial(_ rest: inout Bytes) -> Bool {
    guard !rest.isEmpty else { return true }
    let digits = rest.firstIndex(where: \.isDigit) ?? rest.endIndex
    let name = rest[..<digits].trimmed
    guard digits < rest.endIndex else {
      // No number: captions alone, or a name alone.
      if Captions.read(rest) != nil { return true }
      postName = name.squeezed
      rest = rest[rest.endIndex...]
      return name.count < 30 && name.allSatisfy { $0.isLetter || $0.isBlank || $0 == .dot }
    }
    let end = rest.skip(from: digits) { $0.isDigit || $0 == UInt8(ascii: "O") }
    let printed = rest[digits..<end].map { $0.isDigit ? $0 : UInt8(ascii: "0") }[...]
    guard name.count < 30, name.split(separator: .space).count <= 5,
      let number = printed.number(printed.range)
    else { return false }
    postName = name.isEmpty ? nil : name.squeezed
    serial = number
    rest = rest[end...].trimmed
    return true
  }
}
