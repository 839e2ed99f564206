extension CableID {
  /// Reads an id that is not in canonical form, or that names its post wrongly.
  ///
  /// ```swift
  /// CableID(damaged: "1975DACCA00292_b")            // 75DACCA292
  /// CableID(damaged: "06EFTOANKARA4972")            // 06ANKARA4972
  /// CableID(damaged: "09SECTION01OF03SANJOSE525")   // 09SANJOSE525
  /// CableID(damaged: "09 Phnom Penh 000419")        // 09PHNOMPENH419
  /// ```
  package init?(damaged printed: String) {
    // `_b` and its like tell apart two documents that an archive filed under one id.
    let spelling = Spelling(printed.prefix { $0 != "_" })
    if let meant = DamagedIDs.meant[spelling.text] {
      self = meant
      return
    }
    guard let (year, name) = CableID.year(before: spelling.bytes[...]) else { return nil }
    let digits = name.reversed().prefix(while: CableID.isDigit).count
    let letters = CableID.withoutSection(name.dropLast(digits))
    guard let serial = Int(String(decoding: name.suffix(digits), as: UTF8.self)),
      (1...999_999).contains(serial),
      let match = PostRegistry.standard.find(String(decoding: letters, as: UTF8.self))
    else { return nil }
    self.init(year: year, post: match.code, serial: serial)
  }

  /// The year that an id opens with, in two or four digits, and what follows it.
  private static func year(before bytes: ArraySlice<UInt8>) -> (Int, ArraySlice<UInt8>)? {
    let digits = bytes.prefix(while: isDigit)
    guard let number = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
    let rest = bytes.dropFirst(digits.count)
    return switch (digits.count, number) {
    case (2, _): (fullYear(number), rest)
    case (4, 1966...2065): (number, rest)
    default: nil
    }
  }

  /// The name behind a section mark that was taken for part of it: `SECTION01OF03SANJOSE`.
  private static func withoutSection(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard name.starts(with: Array("SECTION".utf8)), let last = name.lastIndex(where: isDigit)
    else { return name }
    return name[(last + 1)...]
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
