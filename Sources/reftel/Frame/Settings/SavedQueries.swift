import Files

/// Queries that were given a name, in a file of the user beside the settings.
///
/// They belong to the reader and not to an archive, which commands that read never write.
struct SavedQueries {
  /// Queries may stand in queries, but not for ever.
  private static let deepest = 10

  private(set) var entries: [Settings.Entry]
  let path: String

  init(path: String) {
    self.path = path
    // A file that cannot be read has no queries, as one that is not there.
    let lines = (try? lines(of: path)) ?? []
    entries = Settings(lines: lines, path: path, isKnown: SavedQueries.isName).entries
  }

  subscript(name: String) -> String? { entries.last { $0.key == name }?.value }

  /// Letters, digits, `-` and `_`.
  static func isName(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }

  mutating func set(_ name: String, to query: String?) {
    entries.removeAll { $0.key == name }
    if let query { entries.append(Settings.Entry(key: name, value: query)) }
  }

  func write() throws {
    let text = entries.map { "\($0.key) = \($0.value)\n" }.joined()
    try inFile(path) { () throws(WriteError) in
      try createFolders(folder(of: path))
      try AtomicFile.write(Array(text.utf8), to: path)
    }
  }

  /// The text with each `query:NAME` replaced by what it stands for, in brackets.
  func expanded(_ text: String) throws(UsageError) -> String {
    try expanded(text, depth: 0)
  }

  private func expanded(_ text: String, depth: Int) throws(UsageError) -> String {
    var result = ""
    var rest = Substring(text)
    var isQuoted = false
    while let first = rest.first {
      let startsWord = result.last.map { " (-".contains($0) || $0.isWhitespace } ?? true
      guard !isQuoted, startsWord, rest.hasPrefix("query:") else {
        if first == "\"" { isQuoted.toggle() }
        result.append(rest.removeFirst())
        continue
      }
      let name = rest.dropFirst(6).prefix { SavedQueries.isName(String($0)) }
      guard let query = self[String(name)] else {
        throw unknown(
          String(name), in: text, at: text.unicodeScalars.count - rest.unicodeScalars.count)
      }
      guard depth < SavedQueries.deepest else {
        throw UsageError("the saved query '\(name)' stands for itself")
      }
      result += "(\(try expanded(query, depth: depth + 1)))"
      rest = rest.dropFirst(6 + name.count)
    }
    return result
  }

  private func unknown(_ name: String, in text: String, at place: Int) -> UsageError {
    let guess = nearest(to: name, among: entries.map(\.key)).map { "; did you mean '\($0)'?" }
    return UsageError(
      "no saved query '\(name)'\(guess ?? "; 'reftel save' lists them")", in: text,
      at: place..<place + 6 + name.unicodeScalars.count)
  }
}
