extension Command {
  /// All options, those of every command last.
  static var allOptions: [Option<Self>] {
    let timed = hasTimeLimit ? CommonOptions.timed : []
    let common = CommonOptions.options(formats: formats) + timed
    // A key path of a protocol's property is found at run time, and so is not known as Sendable.
    return options + common.map { option in option.within(\Self.common) }
  }

  /// Reads what follows the name of the command.
  static func read(_ arguments: [String]) throws(UsageError) -> Request {
    var command = Self()
    if hasTimeLimit { command.common.timeLimit = CommonOptions.usualTimeLimit }
    let options = allOptions
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        command.operands += rest
        break
      }
      if argument == "-h" { return .shortHelp(Self.self) }
      if argument == "--help" { return .help(Self.self) }
      guard let (option, attached) = try find(argument, among: options) else {
        command.operands.append(argument)
        continue
      }
      guard option.value != nil else {
        try option.apply(&command, "")
        continue
      }
      guard let value = attached ?? rest.popFirst() else {
        throw UsageError("option '\(option.name)' needs a value, as \(option.usage)")
      }
      try option.apply(&command, value)
    }
    try check(command.operands)
    return .run(command)
  }

  /// The option that `argument` names and the value joined to it, or nil for an operand.
  private static func find(
    _ argument: String, among options: [Option<Self>]
  ) throws(UsageError) -> (Option<Self>, String?)? {
    guard argument.hasPrefix("-"), argument != "-" else { return nil }
    guard argument.hasPrefix("--") else { return try findShort(argument, among: options) }
    let name = argument.prefix { $0 != "=" }
    guard let option = options.first(where: { $0.name == name }) else {
      let names = options.map(\.name) + ["--help"]
      throw UsageError("option", String(name), among: names)
    }
    guard name.count < argument.count else { return (option, nil) }
    guard option.value != nil else {
      throw UsageError("option '\(option.name)' takes no value")
    }
    return (option, String(argument.dropFirst(name.count + 1)))
  }

  private static func findShort(
    _ argument: String, among options: [Option<Self>]
  ) throws(UsageError) -> (Option<Self>, String?)? {
    let letter = argument.prefix(2)
    let attached = argument.dropFirst(2)
    if let option = options.first(where: { $0.short.map { $0 == letter } ?? false }) {
      if attached.isEmpty { return (option, nil) }
      let isNumber = attached.utf8.allSatisfy { (0x30...0x39).contains($0) }
      if option.value != nil, isNumber || !takesDashedWords { return (option, String(attached)) }
    }
    if takesDashedWords { return nil }
    let names = options.map(\.name)
    let guess = names.contains("-" + argument) ? "-" + argument : nil
    throw UsageError(
      "unknown option '\(printable(argument))'" + (guess.map { "; did you mean '\($0)'?" } ?? ""))
  }

  private static func check(_ given: [String]) throws(UsageError) {
    if given.count < operands.count.lowerBound {
      throw UsageError("\(name) needs \(operands.usage); see 'reftel \(name) --help'")
    }
    if given.count > operands.count.upperBound {
      throw UsageError(
        "\(name) does not take '\(printable(given[operands.count.upperBound]))'; "
          + "see 'reftel \(name) --help'")
    }
  }
}

extension Option {
  /// As help shows it: `--limit N`.
  var usage: String { value.map { "\(name) \($0)" } ?? name }
}
