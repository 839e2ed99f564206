/// One entry of a reference field: a telegram or another document that the cable builds on.
public struct Reference: Hashable, Sendable {
  public enum Kind: String, Sendable {
    case cable, email, telcon, report, memo, fax, meeting, web, law, other
  }

  /// How the year of the target is known.
  public enum YearSource: String, Sendable {
    case stated
    case citingCable = "citing cable"
    case previousYear = "previous year"
    case series
  }

  /// `A`, `B`…; nil in a list without letters.
  public var letter: String?
  public var kind: Kind
  /// The telegram meant; nil where the entry is no cable, or too damaged to say which.
  public var target: CableID?
  /// The entry as it stands, without its letter, on one line.
  public var text: String
  public var yearFrom: YearSource?
  /// Not to, nor needed by, all addressees.
  public var notal = false
  /// The entry goes on "and previous": the telegrams before it are meant as well.
  public var andPrevious = false
  /// The post was spelt wrongly, and the nearest post was taken.
  public var corrected = false
  /// Bytes of the telegram's text that the entry was read from.
  public var place: Range<Int>

  public init(
    letter: String? = nil, kind: Kind, target: CableID? = nil, text: String,
    yearFrom: YearSource? = nil, place: Range<Int>
  ) {
    self.letter = letter
    self.kind = kind
    self.target = target
    self.text = text
    self.yearFrom = yearFrom
    self.place = place
  }
}

/// A place in a paragraph where a reference is named: "(Reftel A)".
public struct ReferenceMention: Hashable, Sendable {
  public enum Status: String, Sendable {
    /// `targets` is what it means.
    case resolved
    /// `targets` holds every candidate.
    case ambiguous
    /// A telegram still to come ("septel").
    case open
  }

  /// Position of the paragraph among the cable's paragraphs, from 1.
  public var ordinal: Int
  /// The paragraph's printed number.
  public var paragraph: Int?
  public var text: String
  /// Counted in Unicode scalars of the paragraph's text.
  public var start: Int
  /// Counted in Unicode scalars.
  public var length: Int
  public var status: Status
  public var targets: [CableID]

  public init(
    ordinal: Int, paragraph: Int?, text: String, start: Int, length: Int, status: Status,
    targets: [CableID]
  ) {
    self.ordinal = ordinal
    self.paragraph = paragraph
    self.text = text
    self.start = start
    self.length = length
    self.status = status
    self.targets = targets
  }
}
