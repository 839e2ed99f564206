/// A question to put to any bytes whatever; an answer is a promise that was broken.
///
/// Public, unlike all else, because the package of the fuzzer is another one.
public protocol Probe {
  init() throws

  /// What does not hold of `bytes`, a sentence each.
  func violations(of bytes: [UInt8]) -> [String]
}

/// The probes, named as their corpora are.
public enum Probed: String, CaseIterable, Sendable {
  case readers, csv, parser, query

  public func probe() throws -> any Probe {
    switch self {
    case .readers: try ReaderProbe()
    case .csv: try DumpProbe()
    case .parser: try ParserProbe()
    case .query: try QueryProbe()
    }
  }
}
