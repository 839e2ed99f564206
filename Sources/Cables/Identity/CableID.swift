/// The name a telegram is known by: year, post and serial number.
///
/// A post numbers its telegrams from 1 each January, so the three together name one telegram.
///
/// ```swift
/// CableID("09PHNOMPENH419")  // year 2009, post PHNOMPENH, serial 419
/// ```
public struct CableID: Hashable, Sendable, CustomStringConvertible {
  /// Four digits; 1966–2065, the century being implied in print.
  public let year: Int
  /// The code of the post, such as `PHNOMPENH`.
  public let post: String
  public let serial: Int

  public init(year: Int, post: String, serial: Int) {
    self.year = year
    self.post = post
    self.serial = serial
  }

  /// Reads the canonical form: two digits, letters, a number without leading zeros.
  public init?(_ canonical: String) {
    let bytes = Array(canonical.utf8)
    let letters = bytes.dropFirst(2).prefix { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    guard bytes.count > 3, letters.count > 1,
      let year = Int(canonical.prefix(2)),
      let serial = Int(canonical.dropFirst(2 + letters.count)), serial > 0
    else { return nil }
    self.init(
      year: CableID.fullYear(year), post: String(decoding: letters, as: UTF8.self), serial: serial)
    guard description == canonical else { return nil }
  }

  public var description: String {
    "\(year / 10 % 10)\(year % 10)\(post)\(serial)"
  }

  /// The year that two digits mean: the series begins in 1966 (`66BUENOSAIRES2481`).
  public static func fullYear(_ twoDigits: Int) -> Int {
    twoDigits >= 66 ? 1900 + twoDigits : 2000 + twoDigits
  }
}

extension CableID: Comparable {
  public static func < (left: CableID, right: CableID) -> Bool {
    (left.year, left.post, left.serial) < (right.year, right.post, right.serial)
  }
}
