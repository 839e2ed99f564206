import SQLite

/// A field of which the archive can say which cables lack it.
package enum CoveredField: String, CaseIterable, Sendable {
  case subject, tags, references, summary, comment, paragraphs
  case sentAt = "sent_at"
  case precedence, classification, captions, action, info
  case executiveOrder = "executive_order"
  case declassifyOn = "declassify_on"
  case classifiedBy = "classified_by"
  case signedBy = "signed_by"

  /// True in a row of `cable` that has the field.
  var condition: SQL {
    switch self {
    case .subject: "subject IS NOT NULL"
    case .tags: "EXISTS (SELECT 1 FROM cable_tag WHERE cable_id = cable.id)"
    case .references: "EXISTS (SELECT 1 FROM reference WHERE cable_id = cable.id)"
    case .summary: Field.Feature.summary.condition
    case .comment: Field.Feature.comment.condition
    case .paragraphs:
      "EXISTS (SELECT 1 FROM paragraph WHERE version_id = cable.version_id AND number IS NOT NULL)"
    case .sentAt: "sent_at IS NOT NULL"
    case .precedence: "precedence IS NOT NULL"
    case .classification: "classification IS NOT NULL"
    case .captions:
      "EXISTS (SELECT 1 FROM cable_line WHERE cable_id = cable.id AND kind = 'caption')"
    case .action: "EXISTS (SELECT 1 FROM addressed_to WHERE cable_id = cable.id AND is_info = 0)"
    case .info: "EXISTS (SELECT 1 FROM addressed_to WHERE cable_id = cable.id AND is_info = 1)"
    case .executiveOrder: "executive_order IS NOT NULL"
    case .declassifyOn: "declassify_on IS NOT NULL"
    case .classifiedBy: "classified_by_reasons IS NOT NULL"
    case .signedBy: "signed_by IS NOT NULL"
    }
  }
}
