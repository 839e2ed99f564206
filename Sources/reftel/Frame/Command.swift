/// One command: what it takes, in a table, and what it does.
///
/// Its properties are its options and arguments, set from `options` before `run`.
protocol Command: Sendable {
  static var name: String { get }
  /// Half a sentence in the imperative, small letters, no full stop.
  static var summary: String { get }
  static var operands: Operands { get }
  static var formats: [Format] { get }
  static var options: [Option<Self>] { get }
  static var examples: [Example] { get }
  /// Words that begin with one dash belong to the operands where no option has that name.
  static var takesDashedWords: Bool { get }
  /// Whether somebody waits for the answer, so that it may take seconds only.
  static var hasTimeLimit: Bool { get }

  var common: CommonOptions { get set }
  var operands: [String] { get set }

  init()
  func run(_ session: Session) async throws -> Status
}

extension Command {
  static var formats: [Format] { Format.records }
  static var options: [Option<Self>] { [] }
  static var takesDashedWords: Bool { false }
  static var hasTimeLimit: Bool { true }
}

/// What stands on a command line beside the options.
struct Operands: Sendable {
  /// As help shows it: `PATH…`.
  let usage: String
  let count: ClosedRange<Int>

  static let none = Operands(usage: "", count: 0...0)
  static func one(_ name: String) -> Operands { Operands(usage: name, count: 1...1) }
  static func some(_ name: String) -> Operands { Operands(usage: "\(name)…", count: 1...Int.max) }
  static func perhaps(_ name: String) -> Operands { Operands(usage: "[\(name)]", count: 0...1) }
  static func any(_ name: String) -> Operands { Operands(usage: "[\(name)…]", count: 0...Int.max) }
}

/// A command line that is worth imitating, and what it does.
struct Example: Sendable {
  let line: String
  let meaning: String

  init(_ line: String, _ meaning: String) {
    self.line = line
    self.meaning = meaning
  }
}

/// What a command line asks for.
enum Request: Sendable {
  case run(any Command)
  case shortHelp(any Command.Type)
  case help(any Command.Type)
}
