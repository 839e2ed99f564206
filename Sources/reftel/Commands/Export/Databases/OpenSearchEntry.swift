import Cables
import Storage

/// A cable as two lines of OpenSearch's bulk format, after `opensearch_mapping.json`.
struct OpenSearchEntry {
  /// The name of the index that the cables go to.
  static let index = "cables"

  let lines: [UInt8]

  init(_ cable: Cable) {
    let id = JSON.string(cable.id.description)
    let action: JSON = ["index": ["_index": .string(OpenSearchEntry.index), "_id": id]]
    let lineEnd = [UInt8(ascii: "\n")]
    lines = action.bytes + lineEnd + OpenSearchEntry.document(cable).bytes + lineEnd
  }

  private static func document(_ cable: Cable) -> JSON {
    let indexed = IndexedText(of: cable)
    return [
      "id": .string(cable.id.description), "year": .number(cable.id.year),
      "post": [
        "code": .string(cable.post.code), "name": .string(cable.post.name),
        "kind": .string(cable.post.kind), "country": JSON(cable.post.country),
      ],
      "serial": .number(cable.id.serial), "sent_at": JSON(cable.sentAt?.description),
      "precedence": JSON(cable.precedence),
      "classification": JSON(cable.classification?.description),
      "classification_level": JSON(cable.classification?.level.rawValue),
      "captions": JSON(cable.captions), "action": JSON(cable.action.map(\.name)),
      "info": JSON(cable.info.map(\.name)), "tags": JSON(cable.tags.map(\.code)),
      "signed_by": JSON(cable.signedBy), "persons": .array(cable.persons.map(person)),
      "cites": JSON(cable.references.compactMap { $0.target?.description }),
      "references": .array(cable.references.map(reference)), "subject": JSON(cable.subject),
      "summary": JSON(indexed.summary), "comment": JSON(indexed.comment),
      "body": JSON(indexed.body), "paragraphs": .array(cable.paragraphs.map(paragraph)),
      "source": source(cable.source),
    ]
  }

  private static func person(_ person: Person) -> JSON {
    [
      "name": .string(person.name), "names": JSON(person.variants),
      "titles": JSON(person.titles), "roles": JSON(person.roles.map(\.rawValue)),
    ]
  }

  private static func reference(_ reference: Reference) -> JSON {
    [
      "letter": JSON(reference.letter), "kind": .string(reference.kind.rawValue),
      "target": JSON(reference.target?.description), "text": .string(reference.text),
    ]
  }

  private static func paragraph(_ paragraph: Paragraph) -> JSON {
    [
      "ordinal": .number(paragraph.ordinal), "number": JSON(paragraph.number),
      "marking": JSON(paragraph.marking), "kind": .string(paragraph.kind.rawValue),
      "heading": JSON(paragraph.heading), "text": .string(paragraph.text),
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
