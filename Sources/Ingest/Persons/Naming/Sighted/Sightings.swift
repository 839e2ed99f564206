import Cables

/// All sightings of a telegram, with the words and titles they share rows for.
struct Sightings: Sendable {
  private(set) var book = NameBook()
  var all: [NameSighting] = []
  private(set) var titles: [NameStretch] = []
  /// Names and titles of the fields of the head, which stand in no paragraph.
  private var head: [String] = []

  mutating func form(_ range: Range<Int>, of text: NameText) -> NameForm {
    book.add(range, of: text)
  }

  /// A place for a text of the head.
  mutating func stretch(_ text: String) -> NameStretch {
    head.append(text)
    return NameStretch(paragraph: nil, bytes: (head.count - 1)..<head.count)
  }

  /// Gives the sighting at `index` one more title.
  ///
  /// Titles of one sighting follow each other: none may be given to an earlier one that has some.
  mutating func entitle(_ index: Int, _ title: NameStretch) {
    let start = all[index].titles.isEmpty ? titles.count : all[index].titles.lowerBound
    titles.append(title)
    all[index].titles = start..<titles.count
  }

  func text(_ stretch: NameStretch, _ paragraphs: [Paragraph]) -> String {
    guard let paragraph = stretch.paragraph else { return head[stretch.bytes.lowerBound] }
    return NameLine.text(stretch.bytes, of: paragraphs[paragraph].text)
  }
}
