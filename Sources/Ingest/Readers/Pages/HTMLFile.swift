internal import Cables
internal import HTML

/// A file that is a web page.
enum HTMLFile {
  static func cable(in bytes: [UInt8], of file: SourceFile) -> Reading {
    let decoded = DecodedText(bytes)
    if let page = PublishedPage(decoded.bytes) {
      return .cable(
        RawCable(
          text: page.text, metadata: page.metadata, source: file.whole, original: bytes,
          findings: decoded.findings + page.findings))
    }
    if let reason = HTML.missingLibrary {
      return .reject(Reject(path: file.path, kind: .unreadable, reason: reason))
    }
    guard let text = HTML.text(ofPage: decoded.bytes) else {
      return .reject(
        Reject(
          path: file.path, kind: .damaged,
          reason: "a page nested too deep, or with too long a text, to be read to its end"))
    }
    guard TelegramMarks.stand(in: text) else {
      return .reject(Reject(path: file.path, reason: "a web page without a telegram on it"))
    }
    return .cable(
      RawCable(text: text, source: file.whole, original: bytes, findings: decoded.findings))
  }
}
