import Testing

@testable import Ingest

struct `Lists of words` {
  private func classes(_ word: String) -> WordClass { NameWords.standard[WordHash.of(word)] }

  @Test(
    arguments: [
      ("harbor", .common), ("Tomas", .given), ("PARIS", .city), ("Committee", .organisation),
      ("bin", .particle), ("POLOFF", .form), ("told", .speech), ("Oslo", .city),
      ("Ecuador", .country), ("PREL", .acronym),
    ] as [(String, WordClass)])
  func `say what a word can be, whatever its case`(word: String, kind: WordClass) {
    #expect(classes(word).isSuperset(of: kind))
    #expect(classes(word.uppercased()) == classes(word.lowercased()))
  }

  @Test(arguments: ["Qarmeni", "Zzyx", ""])
  func `know nothing of strangers`(word: String) {
    #expect(classes(word).isEmpty)
  }

  // The reader of tokens does not ask for them.
  @Test func `hold no number`() {
    #expect((0..<10_000).allSatisfy { classes(String($0)).isEmpty })
  }

  @Test(arguments: [
    ("João", "JOAO"), ("Łódź", "LODZ"), ("O’Neil", "O’NEIL"), ("Gül", "GUL"), ("ŞAHİN", "sahin"),
    ("d'Estaing", "DESTAING"),
  ])
  func `compare words without accents`(first: String, second: String) {
    #expect(WordHash.of(first) == WordHash.of(second))
  }
}
