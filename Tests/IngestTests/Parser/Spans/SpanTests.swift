import Cables
import Ingest
import Testing

struct `The spans of a telegram` {
  @Test(arguments: SampleCables.all)
  func `cover each character of a sample once, and leave none unread`(sample: SampleCable) throws {
    let parsed = try CableParser().read(sample.raw).get()
    #expect(Self.gaps(in: parsed).isEmpty)
    let unread = parsed.spans.filter { $0.part == .unread }
    let words = unread.map { String(decoding: parsed.text[$0.range], as: UTF8.self) }
    #expect(words.isEmpty, "\(words)")
  }

  @Test(arguments: SampleCables.all)
  func `hold the words of each paragraph, and no other`(sample: SampleCable) throws {
    let parsed = try CableParser().read(sample.raw).get()
    for paragraph in parsed.cable.paragraphs where paragraph.number != nil {
      let spans = parsed.spans.filter { $0.part == .paragraph && $0.ordinal == paragraph.ordinal }
      // A marking alone, as over an entire text, has no words.
      guard !spans.isEmpty else { continue }
      let text = spans.flatMap { parsed.text[$0.range] }.filter { $0 > 0x20 }
      #expect(text == paragraph.text.utf8.filter { $0 > 0x20 }, "\(paragraph.number ?? 0)")
    }
  }

  @Test(.timeLimit(.minutes(1)), arguments: 1...24)
  func `cover each character of any text once`(seed: UInt64) throws {
    var damage = Damage(seed: seed)
    let parser = CableParser()
    for sample in SampleCables.all.shuffled(using: &damage.random).prefix(6) {
      var raw = sample.raw
      // So that a text without a head of its own is read, too.
      raw.metadata.id = sample.cable.id.description
      for _ in 0..<4 {
        damage.strike(&raw.text)
        let parsed = try parser.read(raw).get()
        #expect(Self.gaps(in: parsed).isEmpty, "seed \(seed), \(sample)")
      }
    }
  }

  /// Places that no span or two spans hold, and spans that begin or end with white space.
  private static func gaps(in parsed: ParsedCable) -> [Range<Int>] {
    let isBlank = { (place: Int) in parsed.text[place] == 0x20 || 0x09...0x0D ~= parsed.text[place]
    }
    var gaps: [Range<Int>] = []
    var end = 0
    for span in parsed.spans {
      if span.range.isEmpty || span.range.lowerBound < end || isBlank(span.range.lowerBound) {
        gaps.append(span.range)
        continue
      }
      if !(end..<span.range.lowerBound).allSatisfy(isBlank) {
        gaps.append(end..<span.range.lowerBound)
      }
      end = span.range.upperBound
    }
    if !(end..<parsed.text.count).allSatisfy(isBlank) { gaps.append(end..<parsed.text.count) }
    return gaps
  }
}
