import Testing

@testable import Ingest

struct `A plain word` {
  @Test(
    arguments: [
      "a", "I", "of", "Oslo", "PARIS", "harbor", "NGOs", "DoD", "iPod", "eBAY", "Minister",
      "MINISTER", "Ministers", "Bundesrat", "parliamentary", "International", "Internationally",
      "misunderstanding",
    ])
  func `is read as letter by letter`(word: String) {
    let text = Array("\(word), and more of the same text".utf8)
    let plain = PlainWord(text.span, at: 0)
    var letters = WordLetters()
    #expect(letters.read(text.span, from: 0) == plain.count)
    #expect(plain.count == word.utf8.count)
    #expect(plain.hash == letters.hash.value)
    #expect(plain.hash == WordHash.of(word))
    #expect(plain.shape == letters.shape)
  }

  @Test(arguments: ["1LT", " a", "-", "(x)", "@home", "[a]", "`a", "{a}", "étage"])
  func `begins with a letter of ASCII`(text: String) {
    let text = Array("\(text) and more of the same text".utf8)
    #expect(PlainWord(text.span, at: 0).count == 0)
  }
}
