/// Lists of integers as JSON: `[[1,20],[4,4,-3]]`.
///
/// An import writes half a million of them for every twenty thousand cables, so that digits are not
/// made by way of strings.
struct IntegerLists {
  private var bytes = [UInt8(ascii: "[")]

  /// Begins the next list.
  mutating func begin() {
    if bytes.count > 1 { bytes += [UInt8(ascii: "]"), UInt8(ascii: ",")] }
    bytes.append(UInt8(ascii: "["))
  }

  /// Adds a number, or `null`, to the list begun last.
  mutating func append(_ number: Int?) {
    if bytes.last != UInt8(ascii: "[") { bytes.append(UInt8(ascii: ",")) }
    guard let number else {
      bytes += "null".utf8
      return
    }
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let magnitude = number.magnitude
    var power: UInt = 1
    while magnitude / power >= 10 { power *= 10 }
    while power > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(magnitude / power % 10))
      power /= 10
    }
  }

  var json: String {
    String(decoding: bytes + (bytes.count > 1 ? [93, 93] : [93]), as: UTF8.self)
  }
}
