import Cables
import Testing

@testable import Ingest

struct `The extent of a reference field` {
  @Test(arguments: [
    (" STATE 1\n\nThe boat sank.", " STATE 1"),
    (" A. STATE 1\n B. ROME 2\n\nThe boat sank.", " A. STATE 1\n B. ROME 2"),
    (" A. STATE 1\n\n B. ROME 2\n\nThe boat sank.", " A. STATE 1\n\n B. ROME 2"),
    (" A. STATE 1,\n ROME 2\n\nThe boat sank.", " A. STATE 1,\n ROME 2"),
    (" STATE 1;\n\nROME 2\n\nThe boat sank.", " STATE 1;\n\nROME 2"),
    (" RIO\nDE JANEIRO 12\n\nThe boat sank.", " RIO\nDE JANEIRO 12"),
    ("\n STATE 1\nThe boat sank at noon.", "\n STATE 1"),
    (" STATE 1\n------\nThe boat sank.", " STATE 1"),
    (" STATE 1\nSIPDIS\nThe boat sank.", " STATE 1"),
    (" STATE 1\nSUMMARY: 3 boats sank.", " STATE 1"),
    (" (A) STATE 1 (B) ROME 2\n\n\n", " (A) STATE 1 (B) ROME 2"),
    (" STATE 1 SENSITIVE BUT UNCLASSIFIED - PLEASE PROTECT", " STATE 1 "),
    (" STATE 1 (SBU) This cable is for boats only.", " STATE 1 "),
    (" STATE 1\nUNCLAS OSLO 000012 SIPDIS\nROME 3", " STATE 1"),
    (" (A) OSLO 2 (B) STATE\n\n36633\n\nThe boat sank.", " (A) OSLO 2 (B) STATE\n\n36633"),
    (" STATE 1", " STATE 1"), ("", ""),
  ])
  func `ends where prose begins`(value: String, list: String) {
    #expect(ReferenceExtent.list(in: value.slice, posts: .standard).text == list)
  }
}
