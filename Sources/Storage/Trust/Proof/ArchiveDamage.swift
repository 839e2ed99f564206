/// Something that a check of an archive found wrong.
package struct ArchiveDamage: Hashable, Sendable {
  /// What a check goes through, in its order.
  package enum Part: String, CaseIterable, Sendable {
    /// The pages of the file and their links, and the rules of its tables.
    case file
    /// Rows that name rows of other tables.
    case links
    /// The full-text index against the text.
    case index
    /// The original bytes against their digests.
    case originals
    /// Rows on imports, files and decisions against their digests.
    case history
    /// All that was read out of the originals against what they give when they are read again.
    case readings
  }

  /// Places of one part that are told of; more say nothing new.
  package static let most = 100

  package init(part: Part, cable: String? = nil, message: String) {
    self.part = part
    self.cable = cable
    self.message = message
  }

  package var part: Part
  /// The cable concerned, where it is one.
  package var cable: String?
  /// One sentence, lower case, without a full stop.
  package var message: String
}
