import SQLite
import Testing

@testable import Storage

struct `A snippet` {
  private func snippet(_ query: String, in texts: [String]) -> Snippet? {
    var search = SnippetFinder(Query.parse(query).clause).search()
    for (index, text) in texts.enumerated() {
      search.look(at: text, kind: "body", number: index + 1, marking: nil)
    }
    return search.snippet
  }

  @Test(arguments: [
    ("border", 1), ("thai border", 2), ("thai OR army", 2), ("\"border post\"", 3), ("arm*", 2),
    ("army NEAR/3 border", 2), ("border -thai", 1),
  ])
  func `is of the paragraph with most of the words`(query: String, paragraph: Int) {
    let texts = [
      "The border, a border, any border.", "Thai army at the border.", "A border post.",
    ]
    #expect(snippet(query, in: texts)?.paragraph == paragraph)
  }

  @Test(arguments: [
    ("etat", "L’État c’est moi", ["État"]), ("ÉTAT", "l'etat", ["etat"]),
    ("e.o.", "Under E.O. 12958", ["E.O"]),
    ("terror*", "Terrorists, terror", ["Terrorists", "terror"]),
    ("hun sen", "Hun Sen, hunger, Sens", ["Hun", "Sen"]), ("\"hun sen\"", "Hun\nSen", ["Hun Sen"]),
    ("canal*", "the “canals”… shut", ["canals"]), ("canal", "the port’s canal", ["canal"]),
    ("\"port s canal\"", "the port’s “canal”", ["port’s “canal"]),
    ("a \"a b\"", "a b", ["a b"]), ("caf\u{E9}", "cafe\u{301} au lait", ["cafe\u{301}"]),
  ])
  func `shows what matched`(query: String, text: String, expected: [String]) throws {
    let found = try #require(snippet(query, in: [text]))
    let scalars = Array(found.text.unicodeScalars)
    let matched = found.matches.map { String(String.UnicodeScalarView(scalars[$0])) }
    #expect(matched == expected)
  }

  @Test func `is of no paragraph without the words`() {
    for query in ["канал", "é", "canals"] { #expect(snippet(query, in: ["the “canal”"]) == nil) }
  }

  @Test func `is cut between words around the matches`() throws {
    let filler = String(repeating: "lorem ipsum\n  dolor ", count: 40)
    let found = try #require(
      snippet("needle thread", in: [filler + "needle and thread " + filler]))
    #expect(found.text.hasPrefix("… "))
    #expect(found.text.hasSuffix(" …"))
    #expect(found.text.contains(" needle and thread "))
    #expect(!found.text.contains("\n") && !found.text.contains("  "))
    #expect((100...204).contains(found.text.unicodeScalars.count))
    let scalars = Array(found.text.unicodeScalars)
    #expect(
      found.matches.map { String(String.UnicodeScalarView(scalars[$0])) } == ["needle", "thread"])
  }

  @Test(arguments: [0, 5, 39, 41, 180, 199, 200, 205, 400])
  func `holds its match wherever that stands`(lead: Int) throws {
    let text = String(repeating: "x", count: lead) + " needle " + String(repeating: "y", count: 300)
    let found = try #require(snippet("needle", in: [text]))
    let scalars = Array(found.text.unicodeScalars)
    #expect(found.matches.map { String(String.UnicodeScalarView(scalars[$0])) } == ["needle"])
  }

  @Test func `may be of one endless word`() throws {
    let word = String(repeating: "x", count: 1_000)
    #expect(snippet(word, in: [word]) != nil)
    #expect(snippet("x*", in: ["\n\n" + word]) != nil)
  }

  private static let texts = [
    "The CANAL of Lima", "canals, Canal's and a can", "Café au lait", "a cafe\u{301}", "ÉCOLE", "x",
    "", "one\0two", "Ärger im Canal", "the port’s “canal” – it\u{A0}silts", "canal…", "’canal",
    "the “École”", "²canal", "canal\u{E2}", "a\u{2070}b",
  ]

  @Test(arguments: texts)
  func `passes over no paragraph with a word`(text: String) {
    guard FoldedText.isPlain(text) else { return }
    let bytes = text.utf8.span
    for word in FoldedText.words(of: text).map(\.folded) {
      let isPassedOver = !FoldedText.mayHold(Array(word.utf8), in: bytes)
      #expect(!isPassedOver, "\(word)")
    }
    let isFound = FoldedText.mayHold(Array("harbour".utf8), in: bytes)
    #expect(!isFound)
  }

  @Test(arguments: texts)
  func `knows the words of a plain text as those of any other`(text: String) {
    let expected = FoldedText.words(of: Array(text.unicodeScalars))
    #expect(FoldedText.words(of: text) == expected)
    let words = TextWords(text, isPlain: FoldedText.isPlain(text))
    #expect(words.count == expected.count)
    for (index, word) in expected.enumerated() {
      let bytes = Array(word.folded.utf8)
      #expect(words.place(of: index) == word.place)
      #expect(words.has(bytes, at: index, isBeginning: false))
      #expect(words.has(Array(bytes.prefix(1)), at: index, isBeginning: true))
      #expect(!words.has(bytes + [0x61], at: index, isBeginning: true))
    }
  }

  @Test(arguments: [("the “café”", false), ("the port’s “canal” – it\u{A0}silts…", true)])
  func `takes texts with printers' marks for plain ones`(text: String, isPlain: Bool) {
    #expect(FoldedText.isPlain(text) == isPlain)
  }

  // The long s and the Greek forms of sigma and theta are left as they are.
  @Test func `folds letters as the index does`() throws {
    let connection = try Connection(path: ":memory:", access: .create)
    try connection.executeScript(
      """
      CREATE VIRTUAL TABLE word USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2');
      CREATE VIRTUAL TABLE term USING fts5vocab (word, instance);
      """)
    let letters = [
      0xA0...0xB1, 0xC0...0x17E, 0x180...0x1DF, 0x1E2...0x24F, 0x300...0x331, 0x386...0x38A,
      0x3AC...0x3C1,
      0x400...0x482, 0x5D0...0x5EA, 0x1E00...0x1E9A, 0x1EA0...0x1EFF,
      0x2000...0x203F, 0x4E00...0x4E20,
    ].joined().compactMap {
      Unicode.Scalar(UInt32($0))
    }
    try connection.transaction {
      for letter in letters {
        try connection.execute(
          "INSERT INTO word (rowid, text) VALUES (\(Int(letter.value)), \("a\(letter)z"))")
      }
    }
    let terms = try connection.fetch("SELECT doc, group_concat(term, ' ') FROM term GROUP BY doc") {
      (try $0.column(0) as Int, try $0.column(1) as String)
    }
    var different: [String] = []
    for (letter, term) in terms {
      guard let scalar = Unicode.Scalar(UInt32(letter)) else { continue }
      let folded = FoldedText.words(of: "a\(scalar)z").map(\.folded).joined(separator: " ")
      if folded != term {
        different.append("\(scalar) \(String(letter, radix: 16)): \(folded) \(term)")
      }
    }
    #expect(different == [])
  }
}
