import Files
import Terminal

/// What one run of the program reads from its surroundings and writes to them.
final class Session {
  /// Small systems have no `less`, and a pager that is not there would swallow the results.
  private static let pager =
    "if command -v less >/dev/null; then exec less -FIRX; else exec cat; fi"

  let errors: Stream
  let environment: (String) -> String?
  /// Columns to fill when the results go to a terminal; nil when they are piped.
  let columns: Int?
  let errorsAreOnTerminal: Bool
  /// Columns of the terminal that errors go to.
  var errorColumns: Int { Descriptor.standardError.columns ?? 80 }
  private var output: Stream
  private var pager: Pager?
  /// Said once the results are through, so that no pager is disturbed.
  private var conclusions: [String] = []
  private(set) var palette = Palette(isColored: false)
  /// The archive that the command is about, once it has looked for it.
  var archiveAsked: String?
  /// What the user has decided in a file.
  private(set) lazy var settings: Settings =
    settingsFolder.map { Settings.read($0 + "/config") } ?? Settings()

  /// The session of this process.
  init() {
    let isTerminal = Descriptor.standardOutput.isTerminal
    environment = Terminal.environment
    columns = isTerminal ? Descriptor.standardOutput.columns ?? 80 : nil
    errorsAreOnTerminal = Descriptor.standardError.isTerminal
    output = Stream(.standardOutput)
    errors = Stream(.standardError)
  }

  /// A session that keeps what is written to it.
  init(columns: Int?, environment: @escaping (String) -> String? = { _ in nil }) {
    self.environment = environment
    self.columns = columns
    errorsAreOnTerminal = false
    output = Stream()
    errors = Stream()
  }

  var out: Stream { output }
  var isTerminal: Bool { columns != nil }

  /// Names in the locale's variables say whether lines can be drawn.
  var drawsBoxes: Bool {
    let locale = environment("LC_ALL") ?? environment("LC_CTYPE") ?? environment("LANG") ?? ""
    let name = locale.lowercased()
    return name.hasSuffix("utf-8") || name.hasSuffix("utf8") || name.contains("utf-8@")
  }

  /// Where a terminal finds a cable, if the user has said so.
  private(set) var links: LinkPattern?

  /// Takes over what the options say of colour and paging.
  func configure(_ options: CommonOptions, pages: Bool) {
    for problem in settings.problems { note(problem) }
    palette = Palette(color(options), isTerminal: isTerminal, environment: environment)
    if isTerminal, palette.isColored {
      links = (options.link ?? value(of: .link)).flatMap(LinkPattern.init)
    }
    defer { output.isOfDataOnTerminal = isTerminal && options.isOfData }
    guard pages, isTerminal, !options.noPager, errorsAreOnTerminal else { return }
    let command =
      options.pager ?? environment(Setting.pager.variable) ?? environment("PAGER")
      ?? settings[Setting.pager.rawValue] ?? Session.pager
    guard command != "cat", let pager = Pager(command) else { return }
    self.pager = pager
    output = Stream(pager.input)
  }

  private func color(_ options: CommonOptions) -> CommonOptions.Color {
    if let color = options.color { return color }
    if let asked = environment(Setting.color.variable).flatMap(CommonOptions.Color.init) {
      return asked
    }
    // What the environment says in general goes before the user's file.
    guard environment("NO_COLOR") == nil, environment("CLICOLOR_FORCE") == nil else { return .auto }
    return settings[Setting.color.rawValue].flatMap(CommonOptions.Color.init) ?? .auto
  }

  /// Writes out what steers a terminal also in what is otherwise given as it came.
  func protectTerminal() { output.isOfDataOnTerminal = isTerminal }

  /// Says something that is no result; what is quoted in it, from wherever, steers no terminal.
  ///
  /// What cannot be said on standard error can be said nowhere, so failing is passed over.
  func note(_ message: String) {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    try? errors.line("reftel: " + lines.map { printable(String($0)) }.joined(separator: "\n"))
    try? errors.flush()
  }

  /// Says something of the results, behind them.
  func conclude(_ message: String) { conclusions.append(message) }

  /// Writes what is still waiting, lets the pager end, and says what is to be said.
  func finish() throws(WriteError) {
    let pager = pager
    self.pager = nil
    let written = Result { () throws(WriteError) in try output.flush() }
    pager?.finish()
    try written.get()
    for conclusion in conclusions { note(conclusion) }
    conclusions = []
  }
}

extension Session {
  /// Puts `line` in the place of the last line so written on standard error.
  func overwrite(_ line: String) {
    // As in `note`: there is no other place to say it.
    try? errors.write("\r\u{1B}[K" + line)
    try? errors.flush()
  }
}
