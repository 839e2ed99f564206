import Files
import Terminal

/// Lines `key = value` of a file of the user; a line that begins with `#` is a comment.
///
/// ```
/// archive = kissinger
/// archive.kissinger = /data/kissinger.sqlite
/// ```
struct Settings {
  struct Entry: Equatable {
    let key: String
    let value: String
  }

  private(set) var entries: [Entry] = []
  /// Lines that mean nothing, as sentences.
  private(set) var problems: [String] = []

  init() {}

  /// Reads `lines`, of which each key must pass `isKnown`.
  init(lines: [String], path: String, isKnown: (String) -> Bool) {
    for (number, line) in lines.enumerated() {
      let text = trimmed(line)
      guard !text.isEmpty, !text.hasPrefix("#") else { continue }
      guard let sign = text.firstIndex(of: "=") else {
        problems.append("\(path):\(number + 1): a line is 'key = value'")
        continue
      }
      let key = trimmed(String(text[..<sign]))
      guard isKnown(key) else {
        let guess = nearest(to: key, among: Setting.allCases.map(\.rawValue))
        problems.append(
          "\(path):\(number + 1): unknown key '\(printable(key))'"
            + (guess.map { "; did you mean '\($0)'?" } ?? ""))
        continue
      }
      entries.append(Entry(key: key, value: trimmed(String(text[text.index(after: sign)...]))))
    }
  }

  /// The last line of a key counts; an empty value is none.
  subscript(key: String) -> String? {
    entries.last { $0.key == key }.flatMap { $0.value.isEmpty ? nil : $0.value }
  }

  /// The file of settings; a file that is not there has none.
  static func read(_ path: String) -> Settings {
    guard let lines = try? lines(of: path) else { return Settings() }
    return Settings(lines: lines, path: path) { key in
      Setting(rawValue: key) != nil || key.hasPrefix("archive.")
    }
  }
}

/// Every line of a file.
func lines(of path: String) throws(FileError) -> [String] {
  var reader = try LineReader(path)
  var lines: [String] = []
  while let line = try reader.next() { lines.append(line) }
  return lines
}

/// Without blanks on either side.
func trimmed(_ text: String) -> String {
  var rest = Substring(text)
  while rest.first?.isWhitespace == true { rest.removeFirst() }
  while rest.last?.isWhitespace == true { rest.removeLast() }
  return String(rest)
}
