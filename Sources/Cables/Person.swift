/// An individual whom a telegram names: one entry, however many times and ways.
public struct Person: Hashable, Sendable {
  /// In what capacity a telegram names somebody.
  public enum Role: String, CaseIterable, Sendable {
    case signer, classifier, drafter, cleared, attention, tags, mentioned
  }

  /// A stretch of a paragraph's text.
  public struct Place: Hashable, Sendable {
    /// Position of the paragraph in the cable, from 1.
    public var ordinal: Int
    /// The number printed before the paragraph.
    public var paragraph: Int?
    /// Unicode scalars of the paragraph's text before it.
    public var start: Int
    /// In Unicode scalars.
    public var length: Int

    public init(ordinal: Int, paragraph: Int? = nil, start: Int, length: Int) {
      self.ordinal = ordinal
      self.paragraph = paragraph
      self.start = start
      self.length = length
    }
  }

  /// One time that a telegram names somebody.
  public struct Mention: Hashable, Sendable {
    public var role: Role
    /// The name as it stands there, its line ends as blanks, without title.
    public var text: String
    /// Nil in a field of the head.
    public var place: Place?

    public init(_ text: String, role: Role = .mentioned, place: Place? = nil) {
      self.role = role
      self.text = text
      self.place = place
    }
  }

  /// The fullest form of the name, without title, as it stands in the text.
  public var name: String
  /// Every form of the name in the text, in the order they first stand there; the fullest too.
  public var variants: [String]
  /// Titles and offices that the text ties to the name, as they stand there.
  public var titles: [String]
  /// In the order of the text, those in the fields of the head first.
  public var mentions: [Mention]

  public init(
    name: String, variants: [String] = [], titles: [String] = [], mentions: [Mention] = []
  ) {
    self.name = name
    self.variants = variants
    self.titles = titles
    self.mentions = mentions
  }

  /// Every role in which the telegram names this person, each once.
  public var roles: [Role] {
    Role.allCases.filter { role in mentions.contains { $0.role == role } }
  }
}
