/// Something about a cable that could not be read for certain, and where.
public struct Finding: Hashable, Sendable {
  /// A stable word for the kind of finding: `no-date`, `paragraph-cut`.
  public var code: String
  /// One sentence for a reader, lower case, without a full stop.
  public var message: String
  /// The printed number of the paragraph concerned.
  public var paragraph: Int?
  /// The line of the telegram's text concerned, from 1.
  public var line: Int?

  public init(_ code: String, _ message: String, paragraph: Int? = nil, line: Int? = nil) {
    self.code = code
    self.message = message
    self.paragraph = paragraph
    self.line = line
  }
}
