import Cables

extension JSON {
  /// A cable as `reftel.cable/1` has it.
  init(_ cable: Cable) {
    self = [
      "schema": "reftel.cable/1", "id": .string(cable.id.description),
      "year": .number(cable.id.year), "serial": .number(cable.id.serial),
      "post": [
        "code": .string(cable.post.code), "name": .string(cable.post.name),
        "kind": .string(cable.post.kind), "country": JSON(cable.post.country),
      ],
      "sent_at": JSON(cable.sentAt?.description), "precedence": JSON(cable.precedence),
      "classification": JSON(cable.classification?.description), "captions": JSON(cable.captions),
      "transmission_id": JSON(cable.transmissionID),
      "routing_indicator": JSON(cable.routingIndicator),
      "transmission_lines": JSON(cable.transmissionLines),
      "sections": cable.sections.map { ["of": .number($0.of), "held": JSON($0.held)] } ?? .null,
      "action": .array(cable.action.map(JSON.addressee)),
      "info": .array(cable.info.map(JSON.addressee)), "passing": JSON(cable.passing),
      "executive_order": JSON(cable.executiveOrder), "declassify_on": JSON(cable.declassifyOn),
      "classified_by": cable.classifiedBy.map(JSON.classifiedBy) ?? .null,
      "tags": JSON(cable.tags.map(\.code)), "subject": JSON(cable.subject),
      "subject_marking": JSON(cable.subjectMarking),
      "references": .array(cable.references.map(JSON.reference)), "summary": JSON(cable.summary),
      "paragraphs": .array(cable.paragraphs.map(JSON.paragraph)),
      "reference_mentions": .array(cable.referenceMentions.map(JSON.mention)),
      "persons": .array(cable.persons.map(JSON.person)),
      "signed_by": JSON(cable.signedBy), "warnings": .array(cable.findings.map(JSON.warning)),
      "source": JSON.source(cable.source),
    ]
  }

  private static func addressee(_ addressee: Addressee) -> JSON {
    [
      "route": JSON(addressee.route), "name": .string(addressee.name),
      "precedence": JSON(addressee.precedence), "mcn": JSON(addressee.mcn),
    ]
  }

  private static func classifiedBy(_ person: Cable.ClassifiedBy) -> JSON {
    ["name": JSON(person.name), "title": JSON(person.title), "reasons": JSON(person.reasons)]
  }

  private static func reference(_ reference: Reference) -> JSON {
    [
      "letter": JSON(reference.letter), "kind": .string(reference.kind.rawValue),
      "target": JSON(reference.target?.description), "text": .string(reference.text),
      "year_from": JSON(reference.yearFrom?.rawValue), "notal": .bool(reference.notal),
      "and_previous": .bool(reference.andPrevious),
    ]
  }

  private static func paragraph(_ paragraph: Paragraph) -> JSON {
    [
      "ordinal": .number(paragraph.ordinal), "number": JSON(paragraph.number),
      "marking": JSON(paragraph.marking), "kind": .string(paragraph.kind.rawValue),
      "heading": JSON(paragraph.heading), "text": .string(paragraph.text),
    ]
  }

  private static func mention(_ mention: ReferenceMention) -> JSON {
    [
      "paragraph": JSON(mention.paragraph), "text": .string(mention.text),
      "start": .number(mention.start), "length": .number(mention.length),
      "status": .string(mention.status.rawValue),
      "targets": JSON(mention.targets.map(\.description)),
    ]
  }

  private static func person(_ person: Person) -> JSON {
    [
      "name": .string(person.name), "variants": JSON(person.variants),
      "titles": JSON(person.titles), "roles": JSON(person.roles.map(\.rawValue)),
      "mentions": .array(
        person.mentions.map { mention in
          [
            "paragraph": JSON(mention.place?.paragraph), "start": JSON(mention.place?.start),
            "length": JSON(mention.place?.length), "text": .string(mention.text),
            "role": .string(mention.role.rawValue),
          ]
        }),
    ]
  }

  private static func warning(_ finding: Finding) -> JSON {
    [
      "code": .string(finding.code), "message": .string(finding.message),
      "paragraph": JSON(finding.paragraph), "line": JSON(finding.line),
    ]
  }

  private static func source(_ source: Source) -> JSON {
    [
      "path": .string(source.path), "offset": .number(source.offset),
      "length": .number(source.length), "sha256": .string(source.sha256),
      "format": .string(source.format.rawValue),
    ]
  }
}
