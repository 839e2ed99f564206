import Files
import SQLite

/// How a record of a CSV dump writes a quotation mark that stands in its text.
enum QuotationMark: String, Sendable {
  case doubled = "\"\""
  case escaped = "\\\""

  /// The one that the record has more of, if any.
  static func common(in original: [UInt8]) -> QuotationMark? {
    let mark = UInt8(ascii: "\"")
    var (doubled, escaped) = (0, 0)
    var start = 0
    while let found = firstIndex(of: mark, in: original.span, start..<original.count) {
      let before = found > 0 ? original[found - 1] : mark
      start = found + 1
      if before == UInt8(ascii: "\\") {
        escaped += 1
      } else if before != UInt8(ascii: ","), start < original.count, original[start] == mark {
        // An empty field has two as well, behind a comma.
        doubled += 1
        start += 1
      }
    }
    guard max(doubled, escaped) > 0 else { return nil }
    return escaped >= doubled ? .escaped : .doubled
  }
}

extension QuotationMark: Storable {
  var value: Value { rawValue.value }

  /// Nil for any other text, which a damaged or a hostile archive may have.
  init?(_ value: Value) {
    guard case .text(let text) = value else { return nil }
    self.init(rawValue: text)
  }
}
