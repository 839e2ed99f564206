package import Cables
internal import Files

extension RawCable {
  /// Reads a cable once more from its own bytes, as a reader found them at `source`.
  package static func again(
    _ original: [UInt8], from source: Source
  ) -> Result<RawCable, Reject> {
    let file = SourceFile(
      path: source.path, size: original.count, sha256: source.sha256, format: source.format)
    let reading: Reading? =
      switch source.format {
      case .csv: record(original, path: source.path)
      case .telegram: .cable(TelegramFile.cable(in: original, of: file))
      case .markdown: .cable(MarkdownFile.cable(in: original, of: file))
      case .html: HTMLFile.cable(in: original, of: file)
      }
    switch reading {
    case .cable(var raw):
      raw.source = source
      return .success(raw)
    case .reject(let reject): return .failure(reject)
    default:
      return .failure(
        Reject(path: source.path, kind: .damaged, reason: "the original holds no cable"))
    }
  }

  /// What holds bytes of which only they themselves are known.
  package static func format(of original: [UInt8]) -> Source.Format {
    guard case .format(let format) = Detection.content(of: original, expecting: nil) else {
      return .telegram
    }
    return format
  }

  private static func record(_ original: [UInt8], path: String) -> Reading? {
    var limits = DumpReader.Limits()
    // A byte more than there is, so that the end is seen at once.
    limits.buffer = original.count + 1
    limits.cable = max(limits.cable, limits.buffer)
    return CSVReader(MemoryStream(original), path: path, limits: limits).next()
  }
}
