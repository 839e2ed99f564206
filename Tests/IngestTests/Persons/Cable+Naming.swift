import Cables

@testable import Ingest

extension Cable {
  /// A cable of paragraphs alone, numbered from 1, whose persons have been found.
  static func naming(
    _ paragraphs: String..., passing: [String] = [], signedBy: [String] = [],
    classifiedBy: Cable.ClassifiedBy? = nil
  ) -> Cable {
    let source = Source(path: "", offset: 0, length: 0, sha256: "", format: .telegram)
    var cable = Cable(
      id: CableID(year: 2008, post: "LIMA", serial: 500),
      post: Post(
        code: "LIMA", name: "Lima", kind: "embassy", country: nil, routingIndicator: nil),
      source: source, textDigest: "", textLength: 0)
    cable.paragraphs = paragraphs.enumerated().map { index, text in
      Paragraph(ordinal: index + 1, number: index + 1, text: text)
    }
    cable.passing = passing
    cable.signedBy = signedBy
    cable.classifiedBy = classifiedBy
    cable.findPersons()
    return cable
  }
}
