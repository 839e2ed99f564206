/// One telegram, taken apart.
///
/// Lists are in the order of the text. A field that the text lacks is nil or empty.
public struct Cable: Hashable, Sendable {
  /// Who vouches for the classification, and on what grounds.
  public struct ClassifiedBy: Hashable, Sendable {
    public var name: String?
    public var title: String?
    /// Sections of the executive order: `1.4(b)`.
    public var reasons: [String]

    public init(name: String? = nil, title: String? = nil, reasons: [String] = []) {
      self.name = name
      self.title = title
      self.reasons = reasons
    }
  }

  /// The sections a long telegram was sent in.
  public struct Sections: Hashable, Sendable {
    public var of: Int
    /// Those whose text is here, ascending.
    public var held: [Int]

    public init(of: Int, held: [Int]) {
      self.of = of
      self.held = held
    }
  }

  public var id: CableID
  public var post: Post
  public var sentAt: Timestamp?
  /// The highest precedence of the date-time group: `IMMEDIATE`.
  public var precedence: String?
  public var classification: Classification?
  /// Handling instructions of the head: `SENSITIVE`, `SIPDIS`, `EXDIS`.
  public var captions: [String] = []
  /// The first line of the transmission header: `VZCZCXRO9613`.
  public var transmissionID: String?
  /// Of the sending station, from the `DE` line: `RUEHPF`.
  public var routingIndicator: String?
  /// Lines of the transmission header that no field holds: routing, channel security, station.
  public var transmissionLines: [String] = []
  public var sections: Sections?
  public var action: [Addressee] = []
  public var info: [Addressee] = []
  /// Posts that a collective address does not include, after `XMT`.
  public var exempted: [String] = []
  /// Passing and attention lines: `STATE FOR EAP/MLS, G/TIP`.
  public var passing: [String] = []
  /// Number of the executive order: `12958`.
  public var executiveOrder: String?
  /// A date in ISO form, or the words used: `OADR`, `X1`, `MR`.
  public var declassifyOn: String?
  public var classifiedBy: ClassifiedBy?
  /// Codes after correction.
  public var tags: [TagUse] = []
  public var subject: String?
  /// The portion marking before the subject: `C`, `SBU/NF`.
  public var subjectMarking: String?
  public var references: [Reference] = []
  /// Without the words that frame it, as its paragraphs have it inside.
  public var summary: String?
  /// Without the words that frame it, as its paragraphs have it inside.
  public var comment: String?
  public var paragraphs: [Paragraph] = []
  public var referenceMentions: [ReferenceMention] = []
  /// Individuals named anywhere in the telegram, in the order of their first mention.
  public var persons: [Person] = []
  public var signedBy: [String] = []
  public var findings: [Finding] = []
  public var source: Source
  /// SHA-256, in hexadecimal, of the telegram's text without white space and paragraph signs:
  /// two containers of one text have one digest.
  public var textDigest: String
  /// Scalars that went into `textDigest`; of two versions the longer is the fuller.
  public var textLength: Int

  public init(id: CableID, post: Post, source: Source, textDigest: String, textLength: Int) {
    self.id = id
    self.post = post
    self.source = source
    self.textDigest = textDigest
    self.textLength = textLength
  }
}

/// A code on a TAGS line and how it was spelt there.
public struct TagUse: Hashable, Sendable {
  public var code: String
  /// As printed: the whole run for codes that were run together.
  public var printed: String

  public init(code: String, printed: String) {
    self.code = code
    self.printed = printed
  }
}
