import Cables
import Testing

@testable import Ingest

struct `The kinds of paragraphs` {
  private func kinds(_ texts: [(heading: String?, text: String)]) -> [Paragraph.Kind] {
    var paragraphs = texts.enumerated().map { index, part in
      Paragraph(ordinal: index + 1, number: index + 1, heading: part.heading, text: part.text)
    }
    Kinds.assign(to: &paragraphs)
    return paragraphs.map(\.kind)
  }

  @Test func `go on to the words that close the frame`() {
    #expect(
      kinds([
        (nil, "SUMMARY: A boat sank."), (nil, "It was old. END SUMMARY."), (nil, "It rained."),
      ])
        == [.summary, .summary, .body])
  }

  @Test func `are not closed in mid-sentence`() {
    #expect(
      kinds([
        (nil, "Summary: They will end summary arrests."), (nil, "So he said. End summary."),
        (nil, "It rained."),
      ]) == [.summary, .summary, .body])
  }

  @Test func `go on under their heading`() {
    #expect(
      kinds([("Action Requests", "Send a boat."), (nil, "Send another."), ("Tides", "High.")])
        == [.action, .action, .body])
    #expect(
      kinds([("Comment", "Boats sink."), (nil, "They always did.")]) == [.comment, .comment])
  }

  @Test func `are those of the first words alone for a request`() {
    #expect(
      kinds([(nil, "Action request: see para 2."), (nil, "It rained.")]) == [.action, .body])
  }

  @Test func `are told by the last words where the first are lacking`() {
    #expect(kinds([(nil, "A boat sank. End Summary."), (nil, "It rained.")]) == [.summary, .body])
    #expect(kinds([(nil, "It rained."), (nil, "Boats sink. END COMMENT.")]) == [.body, .comment])
  }

  @Test func `do not change for a comment inside a paragraph`() {
    #expect(kinds([(nil, "It sank. (Comment: Old. End comment.)")]) == [.body])
  }
}
