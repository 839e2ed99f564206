/// Damages a text as transmission, scanning and copying do, and worse; the same for the same seed.
struct Damage {
  var random: SeededNumbers

  init(seed: UInt64) { random = SeededNumbers(state: seed) }

  mutating func strike(_ text: inout [UInt8]) {
    switch Int.random(in: 0..<9, using: &random) {
    case 0: text.removeSubrange(range(of: text, upTo: 400))
    case 1: text.insert(contentsOf: text[range(of: text, upTo: 900)], at: place(in: text))
    case 2: swap(&text)
    case 3: text.removeSubrange(place(in: text)...)
    case 4: scatter(&text)
    case 5: wrap(&text, at: Int.random(in: 1...100, using: &random))
    case 6: text = text.map { $0 == 0x0A ? 0x20 : $0 }
    case 7:
      text.insert(
        contentsOf: Self.marks.randomElement(using: &random) ?? [], at: place(in: text))
    default: text = text.map { 0x61...0x7A ~= $0 ? $0 & 0xDF : $0 }
    }
  }

  /// Pieces that mean something to the parser, where they mean nothing.
  private static let marks = [
    "\n\n3. (SBU) ", "\n¶12. ", "QUOTE", "\nUNQUOTE\n", "\nNNNN\n", "\n------\n", "END SUMMARY.",
    "\nPAGE 02        LISBON  01234  011234Z\n", "\nLISBON 00001234  002 OF 003\n", "REF: A. ",
    "\nUNCLAS LISBON 000123\n", "TAGS: ", "SUBJECT: ", "\\\n", "\u{2028}", "Classified By: ",
  ].map { Array($0.utf8) }

  private mutating func place(in text: [UInt8]) -> Int {
    Int.random(in: 0...text.count, using: &random)
  }

  private mutating func range(of text: [UInt8], upTo length: Int) -> Range<Int> {
    let start = place(in: text)
    return start..<min(text.count, start + Int.random(in: 0...length, using: &random))
  }

  private mutating func swap(_ text: inout [UInt8]) {
    let moved = range(of: text, upTo: 500)
    let piece = Array(text[moved])
    text.removeSubrange(moved)
    text.insert(contentsOf: piece, at: place(in: text))
  }

  /// Any byte at all, which a reader would have mended.
  private mutating func scatter(_ text: inout [UInt8]) {
    for _ in 0..<20 where !text.isEmpty {
      text[Int.random(in: 0..<text.count, using: &random)] = UInt8.random(
        in: 0...255, using: &random)
    }
  }

  private func wrap(_ text: inout [UInt8], at width: Int) {
    var wrapped: [UInt8] = []
    for (index, byte) in text.filter({ $0 != 0x0A }).enumerated() {
      if index % width == 0, index > 0 { wrapped.append(0x0A) }
      wrapped.append(byte)
    }
    text = wrapped
  }
}

/// SplitMix64: the same row of numbers for the same start, on every machine.
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
