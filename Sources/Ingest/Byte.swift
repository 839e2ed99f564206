extension UInt8 {
  var isDigit: Bool { self &- 0x30 < 10 }
  var isLetter: Bool { isCapital || isSmall }
  var isBlank: Bool { self == .space || self == 0x09 }
  var isSpace: Bool { self == .space || self &- 0x09 < 5 }
  var isCapital: Bool { self &- 0x41 < 26 }
  var isSmall: Bool { self &- 0x61 < 26 }
  /// Of a character outside ASCII.
  var isExtended: Bool { self >= 0x80 }
  var capital: UInt8 { isSmall ? self & 0xDF : self }

  static let newline = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")
  static let dot = UInt8(ascii: ".")
  static let comma = UInt8(ascii: ",")
  static let colon = UInt8(ascii: ":")
  static let semicolon = UInt8(ascii: ";")
  static let slash = UInt8(ascii: "/")
  static let dash = UInt8(ascii: "-")
  static let hash = UInt8(ascii: "#")
  static let apostrophe = UInt8(ascii: "'")
  static let opening = UInt8(ascii: "(")
  static let closing = UInt8(ascii: ")")
  static let openingBracket = UInt8(ascii: "[")
  static let closingBracket = UInt8(ascii: "]")
}
