/// A name reduced to what is compared: capitals and digits of ASCII, nothing else.
///
/// ```swift
/// Spelling("Rio de Jan").text    // RIODEJAN
/// Spelling("N’Djamena").text     // NDJAMENA
/// Spelling("Düsseldorf").text    // DUSSELDORF
/// ```
struct Spelling: Hashable, Sendable {
  let bytes: [UInt8]

  var text: String { String(decoding: bytes, as: UTF8.self) }

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  init(_ printed: some StringProtocol) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(printed.utf8.count)
    var previous: UInt8 = 0
    for byte in printed.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): bytes.append(byte & 0xDF)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        bytes.append(byte)
      case 0x80...0xBF where previous == 0xC3: bytes.append(Spelling.plain[Int(byte & 0x1F)])
      default: break
      }
      previous = byte
    }
    self.bytes = bytes
  }

  /// The plain letters of U+00C0–U+00DF, and of the small letters 32 places further on.
  private static let plain = Array("AAAAAAACEEEEIIIIDNOOOOOXOUUUUYTS".utf8)

  /// The same name with the letters that digits were struck for: `C0L0MB0` is `COLOMBO`.
  func lettered(oneAs letter: UInt8) -> Spelling {
    Spelling(
      bytes: bytes.map {
        switch $0 {
        case UInt8(ascii: "0"): UInt8(ascii: "O")
        case UInt8(ascii: "1"): letter
        default: $0
        }
      })
  }

  var hasDigits: Bool { bytes.contains { $0 <= UInt8(ascii: "9") } }

  /// What follows a prefix, where something follows.
  func dropping(_ prefix: [UInt8]) -> Spelling? {
    guard bytes.count > prefix.count, bytes.starts(with: prefix) else { return nil }
    return Spelling(bytes: Array(bytes.dropFirst(prefix.count)))
  }
}
