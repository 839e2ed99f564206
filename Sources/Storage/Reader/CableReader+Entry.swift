import Cables
import SQLite

extension CableReader {
  /// The fields that the row of the cable itself holds.
  func entry(_ id: CableID) throws -> Entry? {
    var entry: Entry?
    try statements.cable.run([id.description.value]) { row in
      entry = try self.entry(id, from: row)
    }
    return entry
  }

  private func entry(_ id: CableID, from row: borrowing Row) throws -> Entry {
    let post = Post(
      code: try row.column(2), name: try row.column(3), kind: try row.column(4),
      country: try row.column(5), routingIndicator: try row.column(6))
    let unknown = Source(path: "", offset: 0, length: 0, sha256: "", format: .telegram)
    var cable = Cable(id: id, post: post, source: unknown, textDigest: "", textLength: 0)
    cable.sentAt = (try row.column(7) as String?).flatMap(Timestamp.init(iso:))
    cable.precedence = try row.column(8)
    cable.classification = Classification(
      text: try row.column(9), level: try row.column(10))
    cable.transmissionID = try row.column(11)
    cable.routingIndicator = try row.column(12)
    cable.sections = Cable.Sections(of: try row.column(13), list: try row.column(14))
    cable.executiveOrder = try row.column(15)
    cable.declassifyOn = try row.column(16)
    cable.classifiedBy = Cable.ClassifiedBy(
      name: try row.column(17), title: try row.column(18), list: try row.column(19))
    cable.subject = try row.column(20)
    cable.subjectMarking = try row.column(21)
    cable.signedBy = (try row.column(22) as String?)?.lines ?? []
    return Entry(id: try row.column(0), version: try row.column(1), cable: cable)
  }
}

extension String {
  /// The entries of a list that has one a line.
  fileprivate var lines: [String] {
    isEmpty
      ? []
      : utf8.split(separator: 10, omittingEmptySubsequences: false).map { String(Substring($0)) }
  }
}

extension Classification {
  fileprivate init?(text: String?, level: Int?) {
    guard let text, let level = level.flatMap(Level.init(rawValue:)) else { return nil }
    var controls: [String] = []
    var rest = Substring(text.dropFirst(level.name.count))
    while rest.hasPrefix("//") {
      rest = rest.dropFirst(2)
      let control = rest.prefix { $0 != "/" }
      controls.append(String(control))
      rest = rest.dropFirst(control.count)
    }
    self.init(level, controls: controls)
  }
}

extension Cable.Sections {
  fileprivate init?(of: Int?, list: String?) {
    guard let of, let list else { return nil }
    self.init(
      of: of, held: list.utf8.split(separator: UInt8(ascii: ",")).compactMap { Int(Substring($0)) })
  }
}

extension Cable.ClassifiedBy {
  fileprivate init?(name: String?, title: String?, list: String?) {
    guard let list else { return nil }
    self.init(name: name, title: title, reasons: list.lines)
  }
}
