/// One entry of a reference field: a telegram or another document that the cable builds on.
package struct Reference: Hashable, Sendable {
  package enum Kind: String, Sendable {
    case cable, email, telcon, report, memo, fax, meeting, web, law, other
  }

  /// How the year of the target is known.
  package enum YearSource: String, Sendable {
    case stated
    case citingCable = "citing cable"
    case previousYear = "previous year"
    case series
  }

  /// `A`, `B`…; nil in a list without letters.
  package var letter: String?
  package var kind: Kind
  /// The telegram meant; nil where the entry is no cable, or too damaged to say which.
  package var target: CableID?
  /// The entry as it stands, without its letter, on one line.
  package var text: String
  package var yearFrom: YearSource?
  /// Not to, nor needed by, all addressees.
  package var notal = false
  /// The entry goes on "and previous": the telegrams before it are meant as well.
  package var andPrevious = false
  /// The post was spelt wrongly, and the nearest post was taken.
  package var corrected = false
  /// Bytes of the telegram's text that the entry was read from.
  package var place: Range<Int>

  package init(
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
package struct ReferenceMention: Hashable, Sendable {
  package enum Status: String, Sendable {
    /// `targets` is what it means.
    case resolved
    /// `targets` holds every candidate.
    case ambiguous
    /// A telegram still to come ("septel").
    case open
  }

  /// Position of the paragraph among the cable's paragraphs, from 1.
  package var ordinal: Int
  /// The paragraph's printed number.
  package var paragraph: Int?
  package var text: String
  /// Counted in Unicode scalars of the paragraph's text.
  package var start: Int
  /// Counted in Unicode scalars.
  package var length: Int
  package var status: Status
  package var targets: [CableID]

  package init(
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
