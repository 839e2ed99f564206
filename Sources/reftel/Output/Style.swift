/// How a stretch of text stands out.
enum Style: String, Sendable {
  case id = "36"
  case heading = "1"
  case dim = "2"
  case match = "1;31"
  case missing = "33"
  case person = "35"
  case removed = "9;31"
  case added = "4;32"
  case error = "31"
}

/// Writes text with or without colour.
struct Palette: Sendable {
  let isColored: Bool

  init(isColored: Bool) { self.isColored = isColored }

  /// Decides by the option first, then by what the environment asks, then by the terminal.
  init(
    _ option: CommonOptions.Color, isTerminal: Bool, environment: (String) -> String?
  ) {
    isColored =
      switch option {
      case .always: true
      case .never: false
      case .auto:
        if environment("NO_COLOR") != nil {
          false
        } else if let force = environment("CLICOLOR_FORCE"), force != "0" {
          true
        } else {
          isTerminal && environment("TERM") != "dumb"
        }
      }
  }

  func paint(_ text: String, _ style: Style?) -> String {
    guard isColored, let style, !text.isEmpty else { return text }
    return "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m"
  }
}
