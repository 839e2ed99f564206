import Cables

extension PostgreSQLScript {
  /// The row of the cable itself, in the order of the columns of `postgresql_tables.sql`.
  mutating func addHead(of cable: Cable, words: SearchVector) {
    self.cable.add([
      .text(cable.id.description), .number(cable.id.year), .text(cable.post.code),
      .number(cable.id.serial), CopyField(cable.sentAt.map(PostgreSQLScript.moment)),
      CopyField(cable.precedence), CopyField(cable.classification?.description),
      CopyField(cable.classification?.level.rawValue), .list(cable.captions),
      CopyField(cable.transmissionID), CopyField(cable.routingIndicator),
      .list(cable.transmissionLines), CopyField(cable.sections?.of),
      cable.sections.map { .numbers($0.held) } ?? .null, .list(cable.exempted),
      .list(cable.passing), CopyField(cable.executiveOrder), CopyField(cable.declassifyOn),
      CopyField(cable.classifiedBy?.name), CopyField(cable.classifiedBy?.title),
      cable.classifiedBy.map { .list($0.reasons) } ?? .null, CopyField(cable.subject),
      CopyField(cable.subjectMarking), CopyField(cable.summary), CopyField(cable.comment),
      .list(cable.signedBy), .text(cable.source.path), .number(cable.source.offset),
      .number(cable.source.length), .text(cable.source.sha256), .text(words.text),
    ])
  }

  /// PostgreSQL reads a year as one only where it has four digits.
  private static func moment(_ moment: Timestamp) -> String {
    let text = moment.description
    return String(repeating: "0", count: max(0, 20 - text.utf8.count)) + text
  }

  /// Addressees, tags, references and findings.
  mutating func addLists(of cable: Cable) {
    let id = CopyField.text(cable.id.description)
    for (kind, list) in [("action", cable.action), ("info", cable.info)] {
      for (place, entry) in list.enumerated() {
        addressee.add([
          id, .text(kind), .number(place + 1), CopyField(entry.route), .text(entry.name),
          CopyField(entry.precedence), CopyField(entry.mcn),
        ])
      }
    }
    for (place, use) in cable.tags.enumerated() {
      cableTag.add([id, .number(place + 1), .text(use.code), .text(use.printed)])
    }
    for (place, entry) in cable.references.enumerated() {
      reference.add([
        id, .number(place + 1), CopyField(entry.letter), .text(entry.kind.rawValue),
        CopyField(entry.target?.description), .text(entry.text),
        CopyField(entry.yearFrom?.rawValue), .truth(entry.notal), .truth(entry.andPrevious),
        .truth(entry.corrected),
      ])
    }
    for (place, finding) in cable.findings.enumerated() {
      warning.add([
        id, .number(place + 1), .text(finding.code), .text(finding.message),
        CopyField(finding.paragraph), CopyField(finding.line),
      ])
    }
  }

  /// Paragraphs, and the places in them that name references.
  mutating func addText(of cable: Cable) {
    let id = CopyField.text(cable.id.description)
    for entry in cable.paragraphs {
      paragraph.add([
        id, .number(entry.ordinal), CopyField(entry.number), CopyField(entry.marking),
        .text(entry.kind.rawValue), CopyField(entry.heading), .text(entry.text),
      ])
    }
    for (place, entry) in cable.referenceMentions.enumerated() {
      mention.add([
        id, .number(place + 1), .number(entry.ordinal), CopyField(entry.paragraph),
        .text(entry.text), .number(entry.start), .number(entry.length),
        .text(entry.status.rawValue), .list(entry.targets.map(\.description)),
      ])
    }
  }

  /// Persons, and the places that name them.
  mutating func addPersons(of cable: Cable) {
    let id = CopyField.text(cable.id.description)
    for (index, entry) in cable.persons.enumerated() {
      person.add([
        id, .number(index + 1), .text(entry.name), .list(entry.variants), .list(entry.titles),
        .list(entry.roles.map(\.rawValue)),
      ])
      for (place, mention) in entry.mentions.enumerated() {
        personMention.add([
          id, .number(index + 1), .number(place + 1), .text(mention.role.rawValue),
          .text(mention.text), CopyField(mention.place?.ordinal),
          CopyField(mention.place?.paragraph), CopyField(mention.place?.start),
          CopyField(mention.place?.length),
        ])
      }
    }
  }
}
