import Cables

/// An address with `{id}` where a cable's id belongs, for links in a terminal.
struct LinkPattern: Sendable {
  private let before: String
  private let after: String

  /// Nil where `{id}` is missing, or where the address could steer a terminal.
  init?(_ pattern: String) {
    let parts = pattern.split(separator: "{id}", omittingEmptySubsequences: false)
    guard parts.count == 2, pattern.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      return nil
    }
    (before, after) = (String(parts[0]), String(parts[1]))
  }

  /// As the de facto standard OSC 8 has it, which terminals without it pass over.
  func linked(_ text: String, to id: CableID) -> String {
    "\u{1B}]8;;\(before)\(id)\(after)\u{1B}\\\(text)\u{1B}]8;;\u{1B}\\"
  }
}
