internal import Cables

/// Text of a cable in the one form that the parser reads: UTF-8, line feeds only.
struct DecodedText {
  private(set) var bytes: [UInt8]
  /// What had to be mended.
  private(set) var findings: [Finding] = []

  /// Mends `raw`; text that is right already is not copied.
  init(_ raw: [UInt8]) {
    bytes = raw
    if !decodeUTF16() {
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
      decodeForeignBytes()
    }
    removeNULs()
    if bytes.contains(UInt8(ascii: "\r")) { bytes = DecodedText.lineFeeds(bytes) }
    breakLines(at: "\u{2028}")
    breakLines(at: "\u{2029}")
  }

  /// Unicode's own separators of lines and paragraphs become `LF`.
  private mutating func breakLines(at separator: String) {
    var start = 0
    while let place = bytes.firstIndex(of: separator, from: start) {
      bytes.replaceSubrange(place..<place + separator.utf8.count, with: [UInt8(ascii: "\n")])
      start = place + 1
    }
  }

  /// Only text that says so by its mark is UTF-16.
  private mutating func decodeUTF16() -> Bool {
    let littleEndian = bytes.starts(with: [0xFF, 0xFE])
    guard littleEndian || bytes.starts(with: [0xFE, 0xFF]) else { return false }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { place in
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      return littleEndian ? first | second << 8 : first << 8 | second
    }
    bytes = Array(String(decoding: units, as: UTF16.self).utf8)
    findings.append(Finding("encoding", "the text is UTF-16 and was read as such"))
    return true
  }

  /// Reads as Windows-1252 what cannot be UTF-8.
  ///
  /// Byte by byte, because dumps were pasted together: one quotation mark of a word processor
  /// must not spoil the paragraph signs of the rest.
  private mutating func decodeForeignBytes() {
    // `bytes` itself cannot be looked at while it is changed.
    let raw = bytes
    guard (try? UTF8Span(validating: raw.span)) == nil else { return }
    bytes = []
    bytes.reserveCapacity(raw.count + 64)
    var foreign = 0
    var firstPlace: Int?
    var place = 0
    while place < raw.count {
      let length = raw.span.lengthOfScalar(at: place)
      if length == 0 {
        foreign += 1
        firstPlace = firstPlace ?? bytes.count
        bytes += Windows1252.utf8(of: raw[place])
        place += 1
      } else {
        for index in place..<(place + length) { bytes.append(raw[index]) }
        place += length
      }
    }
    findings.append(
      Finding(
        "encoding", "\(foreign) bytes are not UTF-8 and were read as Windows-1252",
        line: firstPlace.map { end in 1 + bytes[..<end].count { $0 == UInt8(ascii: "\n") } }))
  }

  private mutating func removeNULs() {
    guard bytes.contains(0) else { return }
    let before = bytes.count
    bytes.removeAll { $0 == 0 }
    findings.append(Finding("nul-bytes", "\(before - bytes.count) NUL bytes were left out"))
  }

  /// `CR LF` and a lone `CR` become `LF`.
  static func lineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (place, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\r") {
        let next = place + 1 < bytes.count ? bytes[place + 1] : 0
        if next != UInt8(ascii: "\n") { result.append(UInt8(ascii: "\n")) }
      } else {
        result.append(byte)
      }
    }
    return result
  }
}

extension Span<UInt8> {
  /// Bytes of the well-formed UTF-8 sequence that begins at `place`, or 0 (Unicode, table 3-7).
  fileprivate func lengthOfScalar(at place: Int) -> Int {
    let second: ClosedRange<UInt8>
    let length: Int
    switch self[place] {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: (second, length) = (0x80...0xBF, 2)
    case 0xE0: (second, length) = (0xA0...0xBF, 3)
    case 0xED: (second, length) = (0x80...0x9F, 3)
    case 0xE1...0xEF: (second, length) = (0x80...0xBF, 3)
    case 0xF0: (second, length) = (0x90...0xBF, 4)
    case 0xF4: (second, length) = (0x80...0x8F, 4)
    case 0xF1...0xF3: (second, length) = (0x80...0xBF, 4)
    default: return 0
    }
    guard place + length <= count, second.contains(self[place + 1]) else { return 0 }
    for index in (place + 2)..<max(place + length, place + 2) {
      guard (0x80...0xBF).contains(self[index]) else { return 0 }
    }
    return length
  }
}
