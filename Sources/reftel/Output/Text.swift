/// `text` with control characters written out, so that cable text cannot steer a terminal.
///
/// ```swift
/// printable("a\u{1B}[2J")  // a\u{1B}[2J in letters
/// ```
func printable(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: steersTerminal) else { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    if steersTerminal(scalar) {
      result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// The same for many lines, whose ends and tabs stay.
func printableLines(_ text: String) -> String {
  var result = ""
  var held: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    // A carriage return ends a line of CSV, and elsewhere goes back to its beginning.
    if let ended = held { result += scalar == "\n" ? "\r" : printable(String(ended)) }
    held = scalar == "\r" ? scalar : nil
    if held != nil { continue }
    if steersTerminal(scalar), scalar != "\n", scalar != "\t" {
      result += printable(String(scalar))
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result + (held.map { printable(String($0)) } ?? "")
}

/// The day of a moment as the archive has it, which a stranger may have written.
func day(of moment: String) -> String { printable(String(moment.prefix(10))) }

/// Controls, the marks that turn the direction of what follows, and blanks without a width, which
/// hide within a word; not the joiners, without which some scripts cannot be written.
func steersTerminal(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x2064,
    0x2066...0x2069, 0xFEFF:
    true
  default: false
  }
}

/// Columns that `text` takes on a terminal.
func width(of text: String) -> Int {
  text.utf8.count == text.unicodeScalars.count
    ? text.utf8.count : text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
}

/// Columns that one scalar takes.
func width(of scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  case 0..<0x300: return 1
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
    0x20000...0x3FFFD:
    return 2
  default:
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return 1
    }
  }
}

/// `text` in at most `columns` columns, with `…` for what is left out.
func cut(_ text: String, to columns: Int) -> String {
  guard width(of: text) > columns else { return text }
  guard columns > 0 else { return "" }
  var kept = ""
  var used = 0
  for character in text {
    let next = width(of: String(character))
    if used + next > columns - 1 { break }
    kept.append(character)
    used += next
  }
  return kept + "…"
}

/// The end of `text` in at most `columns` columns, with `…` for what is left out.
func cutAtStart(_ text: String, to columns: Int) -> String {
  guard width(of: text) > columns else { return text }
  guard columns > 0 else { return "" }
  var kept: [Character] = []
  var used = 0
  for character in text.reversed() {
    let next = width(of: String(character))
    if used + next > columns - 1 { break }
    kept.append(character)
    used += next
  }
  return "…" + String(kept.reversed())
}

/// Lines of at most `columns` columns, broken at blanks; a longer word stands alone.
func wrapped(_ text: String, to columns: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  var used = 0
  for word in text.split(whereSeparator: \.isWhitespace) {
    let next = width(of: String(word))
    if used > 0, used + 1 + next > columns {
      lines.append(line)
      line = ""
      used = 0
    }
    line += used > 0 ? " \(word)" : "\(word)"
    used += next + (used > 0 ? 1 : 0)
  }
  return line.isEmpty ? lines : lines + [line]
}

func padded(_ text: String, to columns: Int) -> String {
  text + String(repeating: " ", count: max(0, columns - width(of: text)))
}
