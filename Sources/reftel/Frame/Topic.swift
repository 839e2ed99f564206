/// Pages of help that belong to no single command.
enum Topic: String, CaseIterable {
  case query, formats, settings
  case exitCodes = "exit-codes"

  var summary: String {
    switch self {
    case .query: "how to ask for cables"
    case .formats: "how results are printed"
    case .exitCodes: "what the exit status says"
    case .settings: "files, variables and options that decide for all runs"
    }
  }

  /// As a heading.
  var title: String {
    switch self {
    case .query: "query language"
    case .formats: "formats"
    case .settings: "settings"
    case .exitCodes: "exit status"
    }
  }

  var text: String {
    switch self {
    case .query: Topic.queryPage
    case .settings: Topic.settingsPage
    case .formats: Topic.list(Format.allCases.map { ($0.rawValue, $0.meaning) })
    case .exitCodes: Topic.list(Status.allCases.map { (String($0.rawValue), $0.meaning) })
    }
  }

  private static func list(_ rows: [(String, String)]) -> String {
    let column = (rows.map(\.0.count).max() ?? 0) + 2
    return rows.map { "  \(padded($0.0, to: column))\($0.1)\n" }.joined()
  }

  private static let queryPage = """
    A query is words and fields; a cable must match all of them.

      hun sen border              all three words, in any place and order
      "human rights"              the words in this order
      demarch*                    words that begin so
      border OR boundary          either; capitals make it an operator
      border NOT temple           and -temple: without that word
      thaksin NEAR/8 asylum       with at most eight words between
      (border OR boundary) tag:PREL

    Fields:

      tag:PREL  tag:P*            a TAGS code
      post:"Phnom Penh"           where it was sent from; country:CB
      to:SECSTATE                 an addressee; action: info:
      date:2009  date:2009-06     a period; 2009-06-01..2009-06-26, 2009.., ..2008
      year:2009  before:  after:
      class:secret                its classification; class:confidential.. and above
      caption:NOFORN  marking:SBU
      subject:  summary:  comment:      words there only
      person:"Sar Kheng"          by any form of the name; signer:  classifier:
      id:  cites:  cited-by:      by canonical id: cites:09PHNOMPENH194
      cited-by:{tag:KTIP}         what any cable cites that a query finds; cites:{...}
      has:refs                    refs, summary, comment, versions, warnings, missing-refs
      import:12..                 by the import that brought it
      query:NAME                  what 'reftel save' gave this name

    Case and accents do not matter. Operators count only in capitals between two
    clauses, so pasted text is never an error; --literal takes everything as words.

    """

  private static var settingsPage: String {
    let rows = Setting.allCases.map { ($0.rawValue, $0.meaning) }
    let names = Setting.allCases.map { ($0.option, $0.variable) }
    return """
      An option goes before a variable of the environment, and that before the file
      $XDG_CONFIG_HOME/reftel/config (~/.config/reftel/config), which has lines
      'key = value'. A line that begins with # is a comment.

      Keys:

      \(list(rows))
      Options and variables of the same meaning:

      \(list(names))
      Named archives:

        archive.kissinger = /data/kissinger.sqlite
        archive = kissinger         the one that is used without --archive

      'reftel save' keeps its queries beside it, in the file 'queries'.

      """
  }
}
