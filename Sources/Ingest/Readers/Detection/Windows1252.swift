/// The character set of Windows in western Europe and America.
enum Windows1252 {
  /// What 80–9F stand for; the five that stand for nothing stay the control characters of that
  /// number, as in the Encoding Standard of the web, so that no byte is lost.
  private static let middle: [Unicode.Scalar] = [
    "\u{20AC}", "\u{81}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{2C6}", "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8D}", "\u{17D}", "\u{8F}",
    "\u{90}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{2DC}", "\u{2122}", "\u{161}", "\u{203A}", "\u{153}", "\u{9D}", "\u{17E}", "\u{178}",
  ]

  static func scalar(of byte: UInt8) -> Unicode.Scalar {
    (0x80...0x9F).contains(byte) ? middle[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }

  static func utf8(of byte: UInt8) -> [UInt8] { Array(UTF8.encode(scalar(of: byte)) ?? .init()) }
}
