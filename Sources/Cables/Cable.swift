/// One telegram, taken apart.
///
/// Lists are in the order of the text. A field that the text lacks is nil or empty.
package struct Cable: Hashable, Sendable {
  /// Who vouches for the classification, and on what grounds.
  package struct ClassifiedBy: Hashable, Sendable {
    package var name: String?
    package var title: String?
    /// Sections of the executive order: `1.4(b)`.
    package var reasons: [String]

    package init(name: String? = nil, title: String? = nil, reasons: [String] = []) {
      self.name = name
      self.title = title
      self.reasons = reasons
    }
  }

  /// The sections a long telegram was sent in.
  package struct Sections: Hashable, Sendable {
    package var of: Int
    /// Those whose text is here, ascending.
    package var held: [Int]

    package init(of: Int, held: [Int]) {
      self.of = of
      self.held = held
    }
  }

  package var id: CableID
  package var post: Post
  package var sentAt: Timestamp?
  /// The highest precedence of the date-time group: `IMMEDIATE`.
  package var precedence: String?
  package var classification: Classification?
  /// Handling instructions of the head: `SENSITIVE`, `SIPDIS`, `EXDIS`.
  package var captions: [String] = []
  /// The first line of the transmission header: `VZCZCXRO9613`.
  package var transmissionID: String?
  /// Of the sending station, from the `DE` line: `RUEHPF`.
  package var routingIndicator: String?
  /// Lines of the transmission header that no field holds: routing, channel security, station.
  package var transmissionLines: [String] = []
  package var sections: Sections?
  package var action: [Addressee] = []
  package var info: [Addressee] = []
  /// Posts that a collective address does not include, after `XMT`.
  package var exempted: [String] = []
  /// Passing and attention lines: `STATE FOR EAP/MLS, G/TIP`.
  package var passing: [String] = []
  /// Number of the executive order: `12958`.
  package var executiveOrder: String?
  /// A date in ISO form, or the words used: `OADR`, `X1`, `MR`.
  package var declassifyOn: String?
  package var classifiedBy: ClassifiedBy?
  /// Codes after correction.
  package var tags: [TagUse] = []
  package var subject: String?
  /// The portion marking before the subject: `C`, `SBU/NF`.
  package var subjectMarking: String?
  package var references: [Reference] = []
  /// Without the words that frame it.
  package var summary: String?
  /// Without the words that frame it.
  package var comment: String?
  package var paragraphs: [Paragraph] = []
  package var referenceMentions: [ReferenceMention] = []
  /// Individuals named anywhere in the telegram, in the order of their first mention.
  package var persons: [Person] = []
  package var signedBy: [String] = []
  package var findings: [Finding] = []
  package var source: Source
  /// SHA-256, in hexadecimal, of the telegram's text without white space and paragraph signs:
  /// two containers of one text have one digest.
  package var textDigest: String
  /// Scalars that went into `textDigest`; of two versions the longer is the fuller.
  package var textLength: Int

  package init(id: CableID, post: Post, source: Source, textDigest: String, textLength: Int) {
    self.id = id
    self.post = post
    self.source = source
    self.textDigest = textDigest
    self.textLength = textLength
  }
}

/// A code on a TAGS line and how it was spelt there.
package struct TagUse: Hashable, Sendable {
  package var code: String
  /// As printed: the whole run for codes that were run together.
  package var printed: String

  package init(code: String, printed: String) {
    self.code = code
    self.printed = printed
  }
}
