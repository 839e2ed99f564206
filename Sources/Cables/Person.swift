/// An individual whom a telegram names: one entry, however many times and ways.
package struct Person: Hashable, Sendable {
  /// In what capacity a telegram names somebody.
  package enum Role: String, CaseIterable, Sendable {
    case signer, classifier, drafter, cleared, attention, tags, mentioned
  }

  /// A stretch of a paragraph's text.
  package struct Place: Hashable, Sendable {
    /// Position of the paragraph in the cable, from 1.
    package var ordinal: Int
    /// The number printed before the paragraph.
    package var paragraph: Int?
    /// Unicode scalars of the paragraph's text before it.
    package var start: Int
    /// In Unicode scalars.
    package var length: Int

    package init(ordinal: Int, paragraph: Int? = nil, start: Int, length: Int) {
      self.ordinal = ordinal
      self.paragraph = paragraph
      self.start = start
      self.length = length
    }
  }

  /// One time that a telegram names somebody.
  package struct Mention: Hashable, Sendable {
    package var role: Role
    /// The name as it stands there, its line ends as blanks, without title.
    package var text: String
    /// Nil in a field of the head.
    package var place: Place?

    package init(_ text: String, role: Role = .mentioned, place: Place? = nil) {
      self.role = role
      self.text = text
      self.place = place
    }
  }

  /// The fullest form of the name, without title, as it stands in the text.
  package var name: String
  /// Every form of the name in the text, in the order they first stand there; the fullest too.
  package var variants: [String]
  /// Titles and offices that the text ties to the name, as they stand there.
  package var titles: [String]
  /// In the order of the text, those in the fields of the head first.
  package var mentions: [Mention]

  package init(
    name: String, variants: [String] = [], titles: [String] = [], mentions: [Mention] = []
  ) {
    self.name = name
    self.variants = variants
    self.titles = titles
    self.mentions = mentions
  }

  /// Every role in which the telegram names this person, each once.
  package var roles: [Role] {
    Role.allCases.filter { role in mentions.contains { $0.role == role } }
  }
}
