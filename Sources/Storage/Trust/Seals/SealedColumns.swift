/// What the digests of V006 are taken of, in this order.
enum SealedColumns {
  /// Of `cable`; summary and comment are left out, since the paragraphs give them.
  static let cable = """
    id, canonical_id, year, post, serial, version_id, sent_at, precedence, classification,
    classification_level, transmission_id, routing_indicator, sections_of, sections_held,
    executive_order, declassify_on, classified_by_name, classified_by_title,
    classified_by_reasons, subject, subject_marking, signed_by
    """
  static let tags = "ordinal, tag, printed"
  static let lines = "kind, ordinal, text"
  static let addressees = "kind, ordinal, route, name, precedence, mcn"
  static let mentions =
    "ordinal, paragraph_ordinal, paragraph, text, start, length, status, targets"
  static let warnings = "ordinal, code, message, paragraph, line"
  static let paragraphs = "ordinal, number, marking, kind, heading, text"
  /// Of `reference`, as the parser read it.
  static let reference = """
    cable_id, ordinal, letter, kind, text, notal, and_previous, corrected, start, length
    """
  /// Of `reference`, as the archive takes it.
  static let weighed = "target, year_from, read_target, read_year_from, rejected, candidates"
  static let person = """
    id, slug, name, block, cables, is_partial, countries, first_month, last_month, offices, roles
    """
  static let post = "code, name, kind, country, routing_indicator"
  static let tag = "code, kind, meaning"

  /// The list with the table before each column, for joins.
  static func of(_ table: String, _ list: String) -> String {
    list.split(separator: ",").map { column in
      "\(table).\(column.filter { !$0.isWhitespace })"
    }.joined(separator: ", ")
  }

  /// How many columns a list names.
  static func count(_ list: String) -> Int32 { Int32(list.utf8.count { $0 == 0x2C } + 1) }
}
