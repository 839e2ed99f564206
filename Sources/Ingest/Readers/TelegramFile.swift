internal import Cables

/// A file that is the text of one telegram.
enum TelegramFile {
  static func cable(in bytes: [UInt8], of file: SourceFile) -> RawCable {
    let decoded = DecodedText(bytes)
    return RawCable(
      text: decoded.bytes, source: file.whole, original: bytes, findings: decoded.findings)
  }
}

extension SourceFile {
  /// The source of a cable that fills its file.
  var whole: Source {
    Source(path: path, offset: 0, length: size, sha256: sha256, format: format)
  }
}
