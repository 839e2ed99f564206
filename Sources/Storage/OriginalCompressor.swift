package import Cables
import Compression
import Files
import SQLite

/// The bytes a cable was read from, packed for the archive.
package struct CompressedOriginal: Hashable, Sendable {
  /// A zstd frame that the cable's own paragraphs open.
  let frame: [UInt8]
  let lineEnd: LineEnd?
  /// Of the bytes before they were packed.
  let length: Int
  let sha256: String
}

/// What ends the lines of an original before the line feed, if anything does.
enum LineEnd: String, Sendable {
  case blank = " "
  case carriageReturn = "\r"

  var byte: UInt8 {
    switch self {
    case .blank: UInt8(ascii: " ")
    case .carriageReturn: UInt8(ascii: "\r")
    }
  }
}

extension LineEnd: Storable {
  var value: Value { rawValue.value }

  /// Nil for any other text, which a damaged or a hostile archive may have.
  init?(_ value: Value) {
    guard case .text(let text) = value else { return nil }
    self.init(rawValue: text)
  }
}

/// Packs the originals of cables; a worker keeps one for all its cables.
package struct OriginalCompressor: ~Copyable {
  private var compressor: Compressor

  package init() throws { compressor = try Compressor() }

  /// Packs the bytes that `cable` was read from.
  ///
  /// The archive has the paragraphs anyhow, so only what else the original holds costs space.
  package mutating func compress(_ original: [UInt8], of cable: Cable) throws -> CompressedOriginal
  {
    let lineEnd = commonLineEnd(of: original)
    let prefix = originalPrefix(of: cable.paragraphs.map(\.text), lineEnd: lineEnd)
    return CompressedOriginal(
      frame: try compressor.compress(original, prefix: prefix), lineEnd: lineEnd,
      length: original.count, sha256: cable.source.sha256)
  }
}

/// What the originals of a version are packed against: its paragraphs, as the archive has them, with
/// lines that end as those of the original do.
func originalPrefix(of paragraphs: [String], lineEnd: LineEnd?) -> [UInt8] {
  let text = Array(paragraphs.joined(separator: "\n").utf8)
  guard let lineEnd else { return text }
  var prefix: [UInt8] = []
  prefix.reserveCapacity(text.count + text.count / 32)
  var start = 0
  while let lineFeed = firstIndex(of: lineFeed, in: text.span, start..<text.count) {
    prefix += text[start..<lineFeed]
    prefix.append(lineEnd.byte)
    prefix.append(text[lineFeed])
    start = lineFeed + 1
  }
  return prefix + text[start...]
}

/// The one of some ends that most lines have.
///
/// Dumps print a blank before each line feed, and a paragraph of ours has none there.
private func commonLineEnd(of original: [UInt8]) -> LineEnd? {
  var (lines, blanks, returns) = (0, 0, 0)
  var start = 0
  while let found = firstIndex(of: lineFeed, in: original.span, start..<original.count) {
    lines += 1
    switch found > start ? original[found - 1] : lineFeed {
    case LineEnd.blank.byte: blanks += 1
    case LineEnd.carriageReturn.byte: returns += 1
    default: break
    }
    start = found + 1
  }
  return blanks * 2 > lines ? .blank : returns * 2 > lines ? .carriageReturn : nil
}

private let lineFeed = UInt8(ascii: "\n")
