import Cables

/// Handling instructions, which stand beside the classification and on lines of their own.
enum Captions {
  /// Words that are captions wherever they stand in the head (5 FAH-2 H-440).
  static let words: Set<String> = [
    "SENSITIVE", "SIPDIS", "NOFORN", "EXDIS", "NODIS", "LIMDIS", "STADIS", "TERREP", "NOTAL",
    "DISSEM", "NOCONTRACT", "ORCON", "PROPIN", "EFTO", "FOUO", "SBU", "EYES", "ONLY", "CHEROKEE",
    "MEDIATOR", "ROGER", "CHANNEL", "AGRICULTURE", "DOCKLAMP", "DEXDIS", "CODIS", "PERSONAL",
  ]

  /// The captions of a line that holds nothing else; nil for any other line.
  ///
  /// A "corrected copy" is one caption with the words that follow it.
  static func read(_ line: Bytes) -> [String]? {
    let line = line.trimmed
    guard !line.isEmpty, line.count < 80 else { return nil }
    if isCorrectedCopy(line) { return [unspaced(line)] }
    guard let found = known(in: line), !found.isEmpty else { return nil }
    return joined(found)
  }

  /// The words of a line; nil at the first that is no caption.
  private static func known(in line: Bytes) -> [String]? {
    let parts = { (byte: UInt8) in byte.isBlank || byte == .slash || byte == .comma }
    var found: [String] = []
    var start = line.skip(from: line.startIndex, while: parts)
    while start < line.endIndex {
      let end = line.skip(from: start) { !parts($0) }
      let word = byInitial.first(in: line, at: start) { $0.utf8.count == end - start }
      guard let word, line[start..<end].isCapitals else { return nil }
      found.append(word)
      start = line.skip(from: end, while: parts)
    }
    return found
  }

  private static let byInitial = WordsByInitial(words)

  /// Whether a line holds only captions or only a classification, as page tops do.
  static func areOnly(_ line: Bytes) -> Bool {
    if let level = WrittenLevel(at: line) {
      let rest = line[level.end...].trimmed
      return line.isCapitals && (rest.isEmpty || read(rest) != nil)
    }
    return read(line) != nil
  }

  /// Captions of two words are one.
  private static func joined(_ words: [String]) -> [String] {
    var captions: [String] = []
    for word in words {
      if word == "CHANNEL" || word == "ONLY", let last = captions.popLast() {
        captions.append("\(last) \(word)")
      } else {
        captions.append(word)
      }
    }
    return captions
  }

  private static func isCorrectedCopy(_ line: Bytes) -> Bool {
    let letters = line.lazy.filter(\.isLetter)
    return letters.first == UInt8(ascii: "C")
      && letters.prefix(13).elementsEqual("CORRECTEDCOPY".utf8)
  }

  /// `C O R R E C T E D  C O P Y (SUBJECT LINE)` with its first two words closed up.
  private static func unspaced(_ line: Bytes) -> String {
    var letters = 0
    let end = line.firstIndex { byte in
      letters += byte.isLetter ? 1 : 0
      return letters == "CORRECTEDCOPY".utf8.count
    }
    let rest = line[((end ?? line.endIndex - 1) + 1)...].drop { $0 == .dash || $0.isBlank }
    return rest.isEmpty ? "CORRECTED COPY" : "CORRECTED COPY \(rest.squeezed)"
  }
}
