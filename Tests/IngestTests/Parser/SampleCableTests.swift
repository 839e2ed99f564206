import Cables
import Ingest
import Testing

struct `A sample cable` {
  @Test func `stands on one of sixty-eight lines`() {
    #expect(ExpectedCable.all.count == 68)
    #expect(Set(ExpectedCable.all.map(\.id)).count == 68)
  }

  @Test(arguments: ExpectedCable.all)
  func `is read as expected`(expected: ExpectedCable) throws {
    let cable = try #require(SampleCables.cable(expected.id, in: expected.file))
    #expect(cable.subject == expected.subject)
    // Of a text without its header only the day is known, from the page.
    let sentAt = expected.sentAt.contains("T") ? cable.sentAt?.description : cable.sentAt?.date
    #expect(sentAt ?? "" == expected.sentAt)
    #expect(cable.classification?.description == expected.classification)
    #expect(cable.tags.map(\.code).joined(separator: " ") == expected.tags)
    let references = cable.references.compactMap { reference in
      reference.target.map { "\(reference.letter ?? "-"):\($0)" }
    }
    #expect(references.joined(separator: " ") == expected.references)
    #expect(cable.paragraphs.count { $0.number != nil } == expected.paragraphs)
    #expect(cable.signedBy.joined(separator: " ") == expected.signer)
  }
}
