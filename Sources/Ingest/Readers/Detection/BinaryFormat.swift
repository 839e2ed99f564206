/// Formats that are no text, by the bytes they begin with.
enum BinaryFormat {
  private static let packed: [Signature] = [
    (0, [0x50, 0x4B, 0x03, 0x04]),  // ZIP
    (0, [0x50, 0x4B, 0x05, 0x06]),  // ZIP without members
    (0, [0x1F, 0x8B]),  // gzip
    (0, Array("BZh".utf8)),
    (0, [0xFD, 0x37, 0x7A, 0x58, 0x5A]),  // xz
    (0, [0x28, 0xB5, 0x2F, 0xFD]),  // Zstandard
    (0, [0x04, 0x22, 0x4D, 0x18]),  // LZ4
    (0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),  // 7z
    (0, Array("Rar!".utf8)),
    (257, Array("ustar".utf8)),
  ]

  private static let foreign: [(signature: Signature, name: String)] = [
    ((0, Array("SQLite format 3".utf8)), "an SQLite database"),
    ((0, Array("%PDF-".utf8)), "a PDF document"),
    ((0, Array("{\\rtf".utf8)), "an RTF document"),
    ((0, [0xD0, 0xCF, 0x11, 0xE0]), "a document of an old office program"),
    ((0, [0x89, 0x50, 0x4E, 0x47]), "a PNG image"),
    ((0, [0xFF, 0xD8, 0xFF]), "a JPEG image"),
    ((0, Array("GIF8".utf8)), "a GIF image"),
    ((0, Array("II*\0".utf8)), "a TIFF image"),
    ((0, Array("MM\0*".utf8)), "a TIFF image"),
    ((0, Array("RIFF".utf8)), "a RIFF sound or image"),
    ((0, [0x7F, 0x45, 0x4C, 0x46]), "a program"),
  ]

  private typealias Signature = (offset: Int, bytes: [UInt8])

  /// Whether a file that begins with `prefix` holds others, or is one compressed.
  static func isPacked(_ prefix: [UInt8]) -> Bool {
    packed.contains { stands($0, in: prefix) }
  }

  private static func stands(_ signature: Signature, in prefix: [UInt8]) -> Bool {
    prefix.dropFirst(signature.offset).starts(with: signature.bytes)
  }

  /// What `prefix` is, or nil for text.
  static func name(of prefix: [UInt8]) -> String? {
    if let known = foreign.first(where: { stands($0.signature, in: prefix) }) { return known.name }
    // UTF-16 is text, though half of its bytes are NUL.
    if prefix.starts(with: [0xFF, 0xFE]) || prefix.starts(with: [0xFE, 0xFF]) { return nil }
    let controls = prefix.count { $0 < 0x20 && !$0.isSpace && $0 != 0x1B }
    return controls * 10 > prefix.count ? "binary data" : nil
  }
}
