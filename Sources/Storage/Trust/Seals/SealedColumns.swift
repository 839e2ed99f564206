import SQLite

/// Columns that a digest of V006 is taken of, in this order.
struct SealedColumns: Sendable {
  /// With commas between, as a statement has them.
  let list: String
  let count: Int32

  init(_ list: String) {
    self.list = list
    count = Int32(list.utf8.count { $0 == UInt8(ascii: ",") } + 1)
  }

  /// With the digest of the row behind them.
  var sealed: String { "\(list), row_digest" }

  /// Compares a row that begins with the columns and their digest.
  func prove(_ row: borrowing Row, _ subject: @autoclosure () -> String) throws {
    try RowDigest(row, upTo: count).prove(row.column(count), subject())
  }

  /// The place of a column among them.
  func place(of column: String) -> Int {
    let columns = list.split(separator: ",").map { $0.drop { $0 == " " || $0 == "\n" } }
    guard let place = columns.firstIndex(of: column[...]) else {
      preconditionFailure("\(column) is not sealed")
    }
    return place
  }

  /// Of `cable`.
  static let cable = SealedColumns(
    """
    id, canonical_id, year, post, serial, version_id, sent_at, precedence, classification,
    classification_level, transmission_id, routing_indicator, sections_of, sections_held,
    executive_order, declassify_on, classified_by_name, classified_by_title,
    classified_by_reasons, subject, subject_marking, signed_by
    """)
  static let tags = SealedColumns("ordinal, tag, printed")
  static let lines = SealedColumns("kind, ordinal, text")
  static let addressees = SealedColumns("kind, ordinal, route, name, precedence, mcn")
  static let mentions = SealedColumns(
    "ordinal, paragraph_ordinal, paragraph, text, start, length, status, targets")
  static let warnings = SealedColumns("ordinal, code, message, paragraph, line")
  static let paragraphs = SealedColumns(
    "ordinal, number, marking, kind, heading, text, inner_start, inner_length")
  /// Of `reference`, as the parser read it.
  static let reference = SealedColumns(
    "cable_id, ordinal, letter, kind, text, notal, and_previous, corrected, start, length")
  /// Of `reference`, as the archive takes it.
  static let weighed = SealedColumns(
    "target, year_from, read_target, read_year_from, rejected, candidates")
  static let person = SealedColumns(
    """
    id, slug, name, block, cables, is_partial, countries, first_month, last_month, offices, roles
    """)
  static let post = SealedColumns("code, name, kind, country, routing_indicator")
  static let tag = SealedColumns("code, kind, meaning")
}
