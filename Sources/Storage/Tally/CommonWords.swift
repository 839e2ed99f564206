import SQLite

extension Connection {
  /// Cables of which the words are counted, to know which words are common.
  private static var sampleSize: Int { 200 }
  /// Below, no word can cost much.
  private static var fewest: Int { 5_000 }

  /// Takes a sample of the words anew where the archive has grown by a tenth since the last.
  func sampleWords() throws {
    let cables: Int = try first("SELECT count(*) FROM cable") ?? 0
    let before: Int = try first("SELECT max(cables) FROM word_sample") ?? 0
    guard cables >= Connection.fewest, Double(cables) > Double(before) * 1.1 else { return }
    let last: Int = try first("SELECT max(id) FROM cable") ?? 0
    let step = max(1, last / Connection.sampleSize)
    var counts: [String: Int] = [:]
    let text = try prepare("SELECT subject, summary, comment, body FROM cable_content WHERE id = ?")
    for id in stride(from: 1, through: last, by: step) {
      var words: Set<String> = []
      try text.run([id.value]) { row in
        for column in Int32(0)..<4 {
          let text: String? = try row.column(column)
          words.formUnion(FoldedText.words(of: text ?? "").map(\.folded))
        }
      }
      for word in words { counts[word, default: 0] += 1 }
    }
    try keep(counts, of: (last - 1) / step + 1, cables: cables)
  }

  private func keep(_ counts: [String: Int], of sample: Int, cables: Int) throws {
    try executeScript("DELETE FROM common_word; DELETE FROM word_sample;")
    try execute("INSERT INTO word_sample VALUES (\(cables))")
    let insert = try prepare("INSERT INTO common_word VALUES (?, ?)")
    // Fewer than one in twenty cost little, and a sample says little of them.
    for (word, count) in counts where count * 20 >= sample {
      try insert.run(word.value, (count * 1000 / sample).value)
    }
  }
}
