/// The `completions` command.
struct Completions: Command {
  static let name = "completions"
  static let summary = "print a script that completes command lines in a shell"
  static let operands = Operands.one("bash|zsh|fish")
  static let hasTimeLimit = false
  static let formats: [Format] = []
  static let examples = [
    Example("completions bash > ~/.local/share/bash-completion/completions/reftel", "for bash"),
    Example("completions zsh > ~/.zfunc/_reftel", "for zsh, in a folder of its fpath"),
    Example("completions fish > ~/.config/fish/completions/reftel.fish", "for fish"),
  ]

  var common = CommonOptions()
  var operands: [String] = []

  func run(_ session: Session) async throws -> Status {
    guard let shell = Shell(rawValue: operands[0]) else {
      throw UsageError("shell", operands[0], among: Shell.allCases.map(\.rawValue), naming: true)
    }
    try session.out.write(shell.script(CompletionTable()))
    return .done
  }
}
