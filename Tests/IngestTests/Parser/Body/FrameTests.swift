import Cables
import Testing

@testable import Ingest

struct `The frame of a paragraph` {
  @Test(
    arguments: [
      ("SUMMARY: A boat sank.", .summary), ("Summary: A boat sank.", .summary),
      ("SUMMARY. A boat sank.", .summary), ("Summary -- A boat sank.", .summary),
      ("SUMMARY\nA boat sank.", .summary), ("(SBU) Summary: A boat sank.", .summary),
      ("Summary and Comment: A boat sank.", .summary), ("BEGIN SUMMARY: A boat sank.", .summary),
      ("EXECUTIVE SUMMARY: A boat sank.", .summary), ("--SUMMARY: A boat sank.", .summary),
      ("COMMENT: Boats sink.", .comment), ("Comment. Boats sink.", .comment),
      ("EMBASSY COMMENT: Boats sink.", .comment), ("Post comment: Boats sink.", .comment),
      ("ACTION REQUEST: See paragraph 7.", .action), ("Action Request: See para 7.", .action),
      ("Action required: See para 7.", .action),
      ("SUMMARYThe boat sank.", .summary), ("Comments were few.", nil), ("A boat sank.", nil),
      ("Summaries: none", nil), ("(Comment: Boats sink.)", nil), ("", nil),
      ("In summary: boats sink.", nil), ("Commentators: two", nil),
    ] as [(String, Paragraph.Kind?)])
  func `is opened by its words`(text: String, kind: Paragraph.Kind?) {
    #expect(Frame.kind(opening: text.slice) == kind)
  }

  @Test(
    arguments: [
      (.summary, "SUMMARY: A boat sank. END SUMMARY.", "A boat sank."),
      (.summary, "Summary: A boat sank. End summary.", "A boat sank."),
      (.summary, "SUMMARY: A boat sank. (END SUMMARY.)", "A boat sank."),
      (.summary, "SUMMARY: A boat sank.\n\nEND OF SUMMARY.", "A boat sank."),
      (.summary, "A boat sank. END SUMMARY", "A boat sank."),
      (.summary, "A boat sank.", "A boat sank."),
      (.comment, "COMMENT: Boats sink. END COMMENT.", "Boats sink."),
      (.comment, "Comment: Boats sink. -- End Comment --", "Boats sink."),
      (.comment, "COMMENT: Boats sink. END SUMMARY.", "Boats sink. END SUMMARY."),

      (
        .summary, "(SBU) SUMMARY: A boat sank in BEND SUMMARY bay.",
        "A boat sank in BEND SUMMARY bay."
      ),
      (.summary, "SUMMARY:", ""),
    ] as [(Paragraph.Kind, String, String)])
  func `holds the words inside`(kind: Paragraph.Kind, text: String, inside: String) {
    #expect(Frame.inside(kind, of: text.slice).text == inside)
  }
}
