import Testing

@testable import Ingest

struct `The numbering of a text` {
  @Test(
    arguments: [
      ("1. Boats left.\n\n2. More left.\n\n3. None came.", [1, 2, 3]),
      (
        "1. (C) a.\n\n2. (C) b:\n1. hulls\n2. keels\n3. masts\n\n3. (C) c.\n\n4. (C) d.",
        [1, 2, 3, 4]
      ),
      ("¶1. (U) a.\n\n¶2. (U) b:\n3. nets\n\n¶3. (U) c.", [1, 2, 3]),
      ("1. A boat.\n\n2. A text:\nQUOTE\n1. x\n\n2. y\n\n3. z\nUNQUOTE\n\n3. End.", [1, 2, 3]),
      ("1. A boat.\n\n2. BEGIN TEXT:\n\n1. x\n\n2. y\n\nEND TEXT.\n\n3. End.", [1, 2, 3]),
      ("1. A boat.\n\n3. Another.\n\n4. A third.", [1, 3, 4]),
      ("¶1. (U) a.\n\n¶1. (U) b.\n\n¶2. (U) c.", [1, 1, 2]),
      ("¶10. (U) a.\n\n¶11. (U) b.\n\n¶2. (U) c.\n\n¶13. (U) d.", [10, 11, 2, 13]),
      ("1. A boat.\n\n2. It left on May\n¶22. It came back.\n\n3. End.", [1, 2, 3]),
      ("1. A boat.\n\n2. It left in\n2008. It came back.\n\n3. End.", [1, 2, 3]),
      ("l. (C) a.\n\n2. (C) b.\n\n1O. (C) c.", [1, 2, 10]),
      ("1. (U) Done in para 5. (U) No.\n\n2. (U) b.", [1, 2]),
      ("(C) 1. a.\n\n(C) 2. b.", [1, 2]), ("No numbers here.", []), ("", []),
    ] as [(String, [Int])])
  func `is told from other numbers`(text: String, numbers: [Int]) {
    #expect(Numbering(text.slice).starts.map(\.mark.number) == numbers)
  }

  /// A line of the length that a page gives to a whole paragraph.
  private static let filler = String(repeating: "the boat lay still and nobody came ", count: 6)

  @Test(
    arguments: [
      ("1. Then \(filler)at last. 2. Next \(filler)it sank.", [1, 2]),
      ("1. Then \(filler)in class 2. It sank.", [1]),
      ("1. (U) Then \(filler)at last. 2. (U) Next \(filler)it sank. ¶3. (U) End.", [1, 2, 3]),
    ] as [(String, [Int])])
  func `goes on in the middle of a long line`(text: String, numbers: [Int]) {
    #expect(Numbering(text.slice).starts.map(\.mark.number) == numbers)
  }
}
