internal import Cables
internal import Digest
internal import Files

/// Reads the records of a dump one by one through a buffer.
final class CSVReader {
  private let stream: any ByteStream
  private let path: String
  /// Bytes that a record may have.
  private let limit: Int
  /// Bytes of the file; those of `unread` are still to be looked at.
  private var buffer: [UInt8]
  private var unread = 0..<0
  /// Where `unread` begins in the file.
  private var offset = 0
  /// The line on which `unread` begins.
  private var line = 1
  private var isAtEnd = false

  init(_ stream: any ByteStream, path: String, limits: DumpReader.Limits) {
    self.stream = stream
    self.path = path
    limit = limits.cable
    buffer = [UInt8](repeating: 0, count: max(limits.buffer, 4))
  }

  /// The next cable or reject, or nil at the end of the file.
  func next() -> Reading? {
    do throws {
      guard try skipWhiteSpace() else { return nil }
      while true {
        switch scan() {
        case .record(let record): return try reading(of: record)
        case .damaged(let reason): return try reject(reason)
        case .incomplete where isOverlong:
          return try reject("the record is longer than \(limit) bytes")
        case .incomplete: try refill()
        }
      }
    } catch {
      unread = 0..<0
      isAtEnd = true
      let reason = "cannot be read: \(error)"
      return .reject(Reject(path: path, line: line, kind: .damaged, reason: reason))
    }
  }

  /// Backslashes escape in the dump we know; where that makes no sense, they may be text.
  ///
  /// What it finds does not depend on how much is in the buffer: neither reading is given up before
  /// it has come to its own end.
  private func scan() -> CSVRecord.Scan {
    let first = scan(backslashes: true)
    switch first {
    case .record(let record) where record.fields.count == CSVFields.count: return first
    case .incomplete: return first
    case .record, .damaged: break
    }
    let second = scan(backslashes: false)
    switch second {
    case .record(let record) where record.fields.count == CSVFields.count: return second
    case .incomplete where !isOverlong: return second
    case .record, .damaged, .incomplete: return first
    }
  }

  private func scan(backslashes: Bool) -> CSVRecord.Scan {
    CSVRecord.scan(
      buffer, unread.prefix(limit), isLast: isAtEnd && !isOverlong, backslashes: backslashes)
  }

  /// More is at hand than one record may hold.
  private var isOverlong: Bool { unread.count > limit }

  private func reading(of record: CSVRecord) throws -> Reading {
    do throws(CSVFields.Damage) {
      let fields = try CSVFields(record, in: buffer)
      let original = Array(buffer[unread.lowerBound..<record.end])
      let decoded = DecodedText(fields.text)
      let source = Source(
        path: path, offset: offset, length: original.count, sha256: sha256(original), format: .csv)
      let strays = Finding("csv-quote", "\(record.strays) quotation marks are not escaped")
      consume(upTo: record.end)
      return .cable(
        RawCable(
          text: decoded.bytes, metadata: fields.metadata, source: source, original: original,
          findings: decoded.findings + (record.strays > 0 ? [strays] : [])))
    } catch {
      return try reject(error.reason)
    }
  }

  /// Tells of the record at hand and goes on at the next line that begins like a record.
  private func reject(_ reason: String) throws -> Reading {
    let reject = Reject(path: path, line: line, kind: .damaged, reason: reason)
    while unread.count > 0 {
      if let place = nextBeginning() {
        consume(upTo: place)
        break
      }
      // The beginning of a record may lie across the end of the buffer.
      consume(upTo: isAtEnd ? unread.upperBound : max(unread.lowerBound, unread.upperBound - 64))
      try refill()
    }
    return .reject(reject)
  }

  private func nextBeginning() -> Int? {
    var place = unread.lowerBound
    while let end = firstIndex(of: UInt8(ascii: "\n"), in: buffer.span, place..<unread.upperBound) {
      place = end + 1
      if CSVRecord.begins(in: buffer.span, at: place, upTo: unread.upperBound) == .yes {
        return place
      }
    }
    return nil
  }

  /// Whether anything but blank lines is left.
  private func skipWhiteSpace() throws -> Bool {
    while true {
      if offset == 0, buffer[unread].starts(with: [0xEF, 0xBB, 0xBF]) {
        consume(upTo: unread.lowerBound + 3)
      }
      if let place = unread.first(where: { !buffer[$0].isSpace }) {
        consume(upTo: place)
        return true
      }
      consume(upTo: unread.upperBound)
      guard !isAtEnd else { return false }
      try refill()
    }
  }

  private func consume(upTo place: Int) {
    let read = unread.lowerBound..<place
    line += count(of: UInt8(ascii: "\n"), in: buffer.span, read)
    offset += read.count
    unread = place..<unread.upperBound
  }

  /// Reads on behind what is unread; the buffer grows where a record fills it.
  private func refill() throws {
    guard !isAtEnd else { return }
    let kept = unread.count
    if unread.lowerBound > 0 {
      buffer.replaceSubrange(..<kept, with: Array(buffer[unread]))
    }
    if kept == buffer.count { buffer += [UInt8](repeating: 0, count: kept) }
    let count = try stream.read(into: &buffer, from: kept)
    // A short read is not the end yet: damage that follows is told of by the next one.
    isAtEnd = count == 0
    unread = 0..<(kept + count)
  }
}
