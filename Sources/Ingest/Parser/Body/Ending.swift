import Cables

/// What stands after the last paragraph: the signature, and what follows it.
struct Ending {
  /// Surnames under the text, each once.
  private(set) var signers: [String] = []
  /// The line that holds them, as printed.
  private(set) var signature: String?
  /// Lines after the signature, and end marks.
  private(set) var annex: [Bytes] = []

  /// Takes the end off the lines of the last paragraph.
  init(takenFrom lines: inout [Bytes]) {
    takeEndMarks(&lines)
    if let index = Self.signatureLine(in: lines) {
      sign(lines[index].trimmed)
      annex = lines[(index + 1)...].filter { !$0.trimmed.isEmpty } + annex
      lines.removeSubrange(index...)
    } else if let last = lines.indices.last, let start = Self.gluedSignature(in: lines[last]) {
      sign(lines[last][start...].trimmed)
      lines[last] = lines[last][..<start]
    }
    while let last = lines.last, last.trimmed.isEmpty { lines.removeLast() }
  }

  private mutating func sign(_ line: Bytes) {
    signature = line.squeezed
    let name = line.filter { $0 != .hash }[...].squeezed
    signers = [name.hasSuffix(".") ? String(name.dropLast()) : name]
  }

  /// Takes `NNNN`, `#0419`, `>`, a web footer or a classification off the end.
  private mutating func takeEndMarks(_ lines: inout [Bytes]) {
    var taken: [Bytes] = []
    while let last = lines.last?.trimmed {
      guard last.isEmpty || Self.isEndMark(last) else { break }
      if !last.isEmpty { taken.append(lines[lines.count - 1]) }
      lines.removeLast()
    }
    annex = taken.reversed()
  }

  private static func isEndMark(_ line: Bytes) -> Bool {
    if line.allSatisfy({ $0 == UInt8(ascii: "N") }) || Rule.isRule(line) { return true }
    if line.elementsEqual(">".utf8) || line.elementsEqual("\\".utf8) { return true }
    if line.first == .hash, line.dropFirst().allSatisfy(\.isDigit) { return true }
    if line.first == UInt8(ascii: "="), line.first("CABLE ENDS") != nil { return true }
    if line.first(" - CLASSIFICATION: ") != nil { return true }
    return Captions.areOnly(line) || line.first("HTTP") != nil || line.first("WEB SITE") != nil
      || line.first("WEBSITE") != nil && line.has("VISIT", at: line.startIndex)
  }

  /// The line that is a signature: a name in capitals alone, near the end.
  private static func signatureLine(in lines: [Bytes]) -> Int? {
    guard let last = lines.indices.last else { return nil }
    if isName(lines[last], smallToo: last > 0 && lines[last - 1].trimmed.isEmpty) { return last }
    // Notes can follow it (00HANOI2480).
    return lines.indices.suffix(40).last { index in
      index > 0 && isName(lines[index], smallToo: false)
        && (lines[index + 1].trimmed.isEmpty || index + 1 == last)
        && (lines[index - 1].trimmed.isEmpty || lines[index - 1].trimmed.last == .dot)
    }
  }

  /// Words that stand alone in capitals and are no names.
  private static let notNames: Set<String> = [
    "END", "TEXT", "UNQUOTE", "QUOTE", "SUMMARY", "COMMENT", "ANNEX", "NOTE", "ACTION", "BT",
    "STOP", "BACKGROUND", "CONCLUSION", "APPENDIX", "ATTACHMENT", "ENCLOSURE", "NONE", "TABLE",
    "NNNN",
  ]

  /// Whether a line is a surname: `RODLEY`, `DE PREE`, `O'DONOHUE`, `STRAUSZ-HUPE`, `HORAN##`.
  private static func isName(_ line: Bytes, smallToo: Bool) -> Bool {
    let line = line.trimmed
    let name = line.filter { $0 != .hash && $0 != UInt8(ascii: "*") }[...].trimmed
    let words = name.split(separator: .space)
    guard (1...3).contains(words.count), (3...26).contains(name.count),
      name.first?.isLetter ?? false, !Captions.areOnly(name),
      name.allSatisfy({
        $0.isLetter || $0 == .apostrophe || $0 == .dash || $0 == .space || $0 == .dot
      }),
      !words.contains(where: { notNames.contains(String(decoding: $0, as: UTF8.self)) }),
      words.contains(where: { $0.count >= 3 })
    else { return false }
    if name.isCapitals { return true }
    // Title case wants more care: one word, or a particle before it.
    return smallToo && words.count <= 2 && name.last != .dot
      && words.allSatisfy { $0.first?.isCapital ?? false }
  }

  /// Where a surname begins that was run into the last line: `… System. SCOBEY`.
  private static func gluedSignature(in line: Bytes) -> Int? {
    var end = line.endIndex
    while let byte = line.at(end - 1), byte.isSpace || byte == .hash { end -= 1 }
    var start = end
    while let byte = line.at(start - 1), byte.isCapital || byte == .apostrophe || byte == .dash {
      start -= 1
    }
    guard end - start >= 3, start > line.startIndex, line[start - 1].isBlank,
      isName(line[start..<end], smallToo: false)
    else { return nil }
    let before = line[..<start].trimmed
    guard let stop = before.last else { return nil }
    let ends: [UInt8] = [.dot, .closing, UInt8(ascii: "\""), UInt8(ascii: "!"), UInt8(ascii: "?")]
    let isEndFrame =
      before.count > 11
      && (before.suffix(11).first("END COMMENT") ?? before.suffix(11).first("END SUMMARY")) != nil
    return ends.contains(stop) || isEndFrame ? start : nil
  }
}
