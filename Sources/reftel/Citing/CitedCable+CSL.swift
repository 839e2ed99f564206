import Cables

extension CitedCable {
  /// An item of CSL-JSON, as citation processors read it.
  ///
  /// Of the types that CSL 1.0.2 has, `personal_communication` is the one with a recipient. The
  /// number belongs to the genre: as `number`, styles print it a second time, as "no. 419".
  var csl: JSON {
    let parties = to.map { office -> JSON in ["literal": .string(office.name)] }
    let members: [(String, JSON?)] = [
      ("id", .string(pinnedID)), ("type", "personal_communication"),
      ("genre", .string("telegram \(cable.id.serial)")),
      ("author", [["literal": .string(from.name)]]),
      ("recipient", parties.isEmpty ? nil : .array(parties)),
      ("title", cable.subject.map(JSON.string)), ("issued", issued),
      ("archive_location", .string(cable.id.description)),
      ("abstract", cable.summary.map(JSON.string)),
      ("keyword", cable.tags.isEmpty ? nil : .string(keywords.joined(separator: ","))),
      ("locator", paragraphs.isEmpty ? nil : .string(pinNumbers)),
      ("label", paragraphs.isEmpty ? nil : "paragraph"),
    ]
    return .object(members.compactMap { key, value in value.map { .init(key: key, value: $0) } })
  }

  private var issued: JSON {
    let parts: JSON =
      cable.sentAt.map { [.number($0.year), .number($0.month), .number($0.day)] }
      ?? [.number(cable.id.year)]
    return ["date-parts": [parts]]
  }

  /// Codes of the TAGS line, each once.
  var keywords: [String] {
    var seen: Set<String> = []
    return cable.tags.map(\.code).filter { seen.insert($0).inserted }
  }
}
