import SQLite
import Testing

@testable import Storage

struct `The share of texts that have a word` {
  private func archive() throws -> Archive {
    let archive = try SampleArchive.make(SampleArchive.border)
    try archive.connection.executeScript(
      """
      PRAGMA query_only = OFF;
      CREATE TEMP TABLE common_word (word, per_thousand);
      INSERT INTO common_word VALUES ('the', 1000), ('of', 749), ('visa', 300), ('odd', 5000);
      """)
    return archive
  }

  @Test(arguments: [
    ("the", [1.0]), ("THE visa", [1.0, nil]), ("visa OR the", [nil, 1.0]),
    // Only what is surely more than half, or what stands for a prefix, is taken for granted.
    ("of", [nil]), ("boat", [0.2]), ("unknown", [nil]), ("odd", [nil]),
    // A phrase, a prefix and a word of one field are other things than the word.
    ("\"the boat\"", [nil]), ("the*", [nil]), ("subject:the", [nil]),
    // What is not wanted is the last part of the expression.
    ("-the boat", [0.2, 1.0]), ("the (visa OR -boat)", [1.0]),
    ("the NEAR/3 visa", [1.0, nil]),
  ])
  func `is known of some`(text: String, expected: [Double?]) throws {
    let words = try #require(Query.parse(text).clause.parts.words)
    let shares = WordShares(estimates: ["boat": 0.2])
    #expect(try shares.shares(of: words.phrases, on: archive().connection) == expected)
  }
}
