/// What a reader hands on, in the order of the input.
public enum Reading: Sendable {
  /// A file begins; its cables and rejects follow.
  case opened(SourceFile)
  case cable(RawCable)
  case reject(Reject)
  /// A file was read to its end.
  case closed(SourceFile)
}

/// A file or record that is no cable, or could not be read.
public struct Reject: Error, Hashable, Sendable {
  public enum Kind: String, Sendable {
    /// Nothing stands under the path.
    case notFound
    /// The file is there and the system does not let us read it.
    case unreadable
    /// What was read is something else than a cable.
    case notACable
    /// What was read is part of a dump, but broken.
    case damaged
  }

  public var path: String
  /// The line it starts at, from 1, in a file of several records.
  public var line: Int?
  public var kind: Kind
  /// One sentence, lower case, without a full stop.
  public var reason: String

  public init(path: String, line: Int? = nil, kind: Kind = .notACable, reason: String) {
    self.path = path
    self.line = line
    self.kind = kind
    self.reason = reason
  }
}
