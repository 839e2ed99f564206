public import Cables
internal import Digest

/// The cables that files, folders, archives and dumps hold, taken apart one at a time.
///
/// ```swift
/// for case .success(let cable) in CableSequence(paths: ["cables.csv", "pages/"]) {
///   print(cable.id, cable.subject ?? "")
/// }
/// ```
///
/// What is no cable comes as a failure that says why, and the rest follows. `DumpReader` and
/// `CableParser` are the two steps, for who wants the original bytes or several cores.
public struct CableSequence: Sequence, IteratorProtocol {
  private let reader: DumpReader
  private let parser = CableParser()

  /// Reads `paths` in their order; a `format` is believed more than the content.
  public init(paths: [String], format: Source.Format? = nil) {
    reader = DumpReader(paths: paths, format: format)
  }

  public mutating func next() -> Result<Cable, Reject>? {
    while let reading = reader.next() {
      switch reading {
      case .cable(let raw): return parser.parse(raw)
      case .reject(let reject): return .failure(reject)
      case .opened, .closed: continue
      }
    }
    return nil
  }
}

extension CableParser {
  /// The telegram that `text` is, from its transmission header to its signature.
  public func parse(_ text: String) -> Result<Cable, Reject> {
    let bytes = Array(text.utf8)
    let file = SourceFile(
      path: "-", size: bytes.count, sha256: sha256(bytes), format: .telegram)
    return parse(TelegramFile.cable(in: bytes, of: file))
  }
}
