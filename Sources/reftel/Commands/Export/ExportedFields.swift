import Cables

/// The fields of a cable that fit a table.
struct ExportedFields {
  static let names = [
    "id", "sent_at", "year", "post", "country", "serial", "classification", "captions",
    "precedence", "action", "info", "tags", "subject", "summary", "references", "signed_by",
  ]

  /// One for each name.
  let values: [String]

  init(_ cable: Cable) {
    let values: [JSON] = [
      .string(cable.id.description), JSON(cable.sentAt?.description), .number(cable.id.year),
      .string(cable.post.name), JSON(cable.post.country), .number(cable.id.serial),
      JSON(cable.classification?.description), .string(cable.captions.joined(separator: "; ")),
      JSON(cable.precedence), .string(cable.action.map(\.name).joined(separator: "; ")),
      .string(cable.info.map(\.name).joined(separator: "; ")), JSON(cable.tags.map(\.code)),
      JSON(cable.subject), JSON(cable.summary),
      JSON(cable.references.compactMap { $0.target?.description }),
      .string(cable.signedBy.joined(separator: "; ")),
    ]
    self.values = values.map(\.field)
  }
}
