/// One option of a command, described once for parsing, help and completion.
struct Option<Target>: Sendable {
  typealias Apply = @Sendable (inout Target, String) throws(UsageError) -> Void
  typealias Path<Value> = any WritableKeyPath<Target, Value> & Sendable

  /// With its dashes: `--limit`.
  let name: String
  /// With its dash: `-n`.
  let short: String?
  /// What stands for the value in help; nil for a flag.
  let value: String?
  let help: String
  /// The values there are, where they can be counted.
  let choices: [String]
  let apply: Apply

  private init(
    _ name: String, _ short: String?, _ value: String?, _ help: String, choices: [String] = [],
    apply: @escaping Apply
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.help = help
    self.choices = choices
    self.apply = apply
  }

  static func flag(
    _ name: String, short: String? = nil, _ help: String, _ path: Path<Bool>
  ) -> Option {
    Option(name, short, nil, help) { target, _ in target[keyPath: path] = true }
  }

  static func text(
    _ name: String, short: String? = nil, _ value: String, _ help: String, _ path: Path<String?>
  ) -> Option {
    Option(name, short, value, help) { target, text in target[keyPath: path] = text }
  }

  /// A whole number that is not less than `least`.
  static func number<Number>(
    _ name: String, short: String? = nil, _ value: String, atLeast least: Int = 0, _ help: String,
    _ path: Path<Number>, from make: @escaping @Sendable (Int) -> Number
  ) -> Option {
    Option(name, short, value, help) { target, text throws(UsageError) in
      guard let number = Int(text), number >= least else {
        throw UsageError(
          "\(name) needs a whole number from \(least) on, and got '\(printable(text))'")
      }
      target[keyPath: path] = make(number)
    }
  }

  static func number(
    _ name: String, short: String? = nil, _ value: String, atLeast least: Int = 0, _ help: String,
    _ path: Path<Int>
  ) -> Option {
    number(name, short: short, value, atLeast: least, help, path) { $0 }
  }

  static func number(
    _ name: String, short: String? = nil, _ value: String, atLeast least: Int = 0, _ help: String,
    _ path: Path<Int?>
  ) -> Option {
    number(name, short: short, value, atLeast: least, help, path) { $0 }
  }

  /// A number of bytes: `500M`, `64G`, or in full.
  static func size(_ name: String, _ value: String, _ help: String, _ path: Path<Int>) -> Option {
    Option(name, nil, value, help) { target, text throws(UsageError) in
      let unit = text.last.flatMap { byteUnits[Character($0.uppercased())] }
      guard let number = Int(unit == nil ? text[...] : text.dropLast()), number > 0,
        case let (bytes, overflow) = number.multipliedReportingOverflow(by: unit ?? 1), !overflow
      else {
        throw UsageError("\(name) needs a size such as 500M or 64G, and got '\(printable(text))'")
      }
      target[keyPath: path] = bytes
    }
  }

  /// One of `choices`.
  static func choice<Value>(
    _ name: String, short: String? = nil, _ value: String, _ help: String, _ path: Path<Value>,
    of choices: [String], called what: String? = nil,
    from make: @escaping @Sendable (String) -> Value?
  ) -> Option {
    Option(name, short, value, help, choices: choices) { target, text throws(UsageError) in
      guard choices.contains(text), let chosen = make(text) else {
        throw UsageError(what ?? value.lowercased(), text, among: choices, naming: true)
      }
      target[keyPath: path] = chosen
    }
  }

  /// Several of `choices`, with commas between.
  static func choices<Value>(
    _ name: String, _ value: String, _ help: String, _ path: Path<[Value]>,
    of choices: [String], from make: @escaping @Sendable (String) -> Value?
  ) -> Option {
    Option(name, nil, value, help, choices: choices) { target, text throws(UsageError) in
      for word in text.split(separator: ",").map(String.init) {
        guard choices.contains(word), let chosen = make(word) else {
          let what = value.lowercased().filter(\.isLetter)
          throw UsageError(what, word, among: choices, naming: true)
        }
        target[keyPath: path].append(chosen)
      }
    }
  }

  /// The same option of something that `path` leads to.
  func within<Outer>(_ path: any WritableKeyPath<Outer, Target> & Sendable) -> Option<Outer> {
    let apply = apply
    return Option<Outer>(name, short, value, help, choices: choices) {
      outer, text throws(UsageError) in try apply(&outer[keyPath: path], text)
    }
  }
}

private let byteUnits: [Character: Int] = ["K": 1 << 10, "M": 1 << 20, "G": 1 << 30, "T": 1 << 40]
