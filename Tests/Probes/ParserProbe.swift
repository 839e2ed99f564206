import Cables
import Ingest

/// Parses the bytes as the text of a telegram, with a head of its own or without.
public struct ParserProbe: Probe {
  private let specimen: Specimen
  private let parser = CableParser()

  public init() throws { specimen = try Specimen() }

  public func violations(of bytes: [UInt8]) -> [String] {
    do {
      return try specimen.readings(of: bytes, as: .telegram).flatMap { reading -> [String] in
        guard case .cable(var raw) = reading else { return [] }
        if case .success(let parsed) = parser.read(raw) { return violations(in: parsed, of: raw) }
        // As a dump would tell them, so that a text without a head is parsed, too.
        raw.metadata.id = "09PHNOMPENH402"
        raw.metadata.created = Timestamp(year: 2009, month: 6, day: 26, hour: 8, minute: 8)
        switch parser.read(raw) {
        case .success(let parsed): return violations(in: parsed, of: raw)
        case .failure(let reject): return ["a text with an id is rejected: \(reject.reason)"]
        }
      }
    } catch {
      return ["\(error)"]
    }
  }

  private func violations(in parsed: ParsedCable, of raw: RawCable) -> [String] {
    let cable = parsed.cable
    var violations = gaps(in: parsed) + mentions(in: cable) + inventions(in: cable, raw.text)
    if case .success(let again) = parser.read(raw), again.cable != cable {
      violations.append("the same text gives two cables")
    }
    if cable.paragraphs.map(\.ordinal) != Array(1...cable.paragraphs.count + 1).dropLast() {
      violations.append("the paragraphs are not numbered from 1")
    }
    return violations
  }

  /// Each character lies in one span.
  private func gaps(in parsed: ParsedCable) -> [String] {
    let text = parsed.text
    func isBlank(_ place: Int) -> Bool { text[place] == 0x20 || 0x09...0x0D ~= text[place] }
    var violations: [String] = []
    var end = 0
    for span in parsed.spans {
      if span.range.isEmpty || span.range.lowerBound < end || span.range.upperBound > text.count {
        return violations + ["a span is empty, overlaps another or lies outside: \(span)"]
      }
      if !(end..<span.range.lowerBound).allSatisfy(isBlank) {
        violations.append("no span holds what stands before \(span)")
      }
      end = span.range.upperBound
    }
    if !(end..<text.count).allSatisfy(isBlank) { violations.append("no span holds the end") }
    return violations
  }

  /// What a mention says stands in its paragraph, stands there.
  private func mentions(in cable: Cable) -> [String] {
    var violations: [String] = []
    let texts = cable.paragraphs.map { Array($0.text.unicodeScalars) }
    func check(_ text: String, ordinal: Int, start: Int, length: Int) {
      guard texts.indices.contains(ordinal - 1), start >= 0, length > 0,
        start + length <= texts[ordinal - 1].count
      else { return violations.append("a mention lies outside its paragraph: \(text)") }
      let printed = texts[ordinal - 1][start..<(start + length)].filter(Self.isWord)
      if printed != text.unicodeScalars.filter(Self.isWord) {
        violations.append("another text stands at the place of '\(text)'")
      }
    }
    for mention in cable.referenceMentions {
      check(
        mention.text, ordinal: mention.ordinal, start: mention.start, length: mention.length)
    }
    for mention in cable.persons.flatMap(\.mentions) {
      guard let place = mention.place else { continue }
      check(mention.text, ordinal: place.ordinal, start: place.start, length: place.length)
    }
    return violations
  }

  /// The paragraphs hold no character more often than the text, and each holds its own in their
  /// order; where one was broken, what stood between its parts may come before or after.
  private func inventions(in cable: Cable, _ text: [UInt8]) -> [String] {
    var counts = [Int](repeating: 0, count: 256)
    for byte in text { counts[Int(byte)] += 1 }
    for byte in cable.paragraphs.flatMap({ $0.text.utf8 }) where byte > 0x20 {
      counts[Int(byte)] -= 1
    }
    if !counts.allSatisfy({ $0 >= 0 }) { return ["the paragraphs hold what the text does not"] }
    return cable.paragraphs.filter { !Self.holds(text, $0.text) }.map {
      "paragraph \($0.ordinal) does not stand in the text in its order"
    }
  }

  /// Whether all characters of `part` stand in `text`, one after the other.
  private static func holds(_ text: [UInt8], _ part: String) -> Bool {
    var rest = text[...]
    for byte in part.utf8 where byte > 0x20 {
      guard let place = rest.firstIndex(of: byte) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  /// A name is kept without the hyphen that broke it at the end of a line.
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }
}
