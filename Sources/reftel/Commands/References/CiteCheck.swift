import Cables
import Files
import Storage
import Terminal

/// The `cite-check` command.
struct CiteCheck: Command {
  static let name = "cite-check"
  static let summary = "find the telegrams a text cites; say which are held"
  static let operands = Operands.perhaps("FILE")
  static let options: [Option<CiteCheck>] = [
    .number("--year", "YEAR", atLeast: 1966, "the year of citations without one", \.year)
  ]
  static let examples = [
    Example("cite-check chapter3.txt", "every citation with its line and column"),
    Example("cite-check --format ids - < notes.md", "the ids alone, from standard input"),
  ]

  var year: Int?
  var common = CommonOptions()
  var operands: [String] = []

  func run(_ session: Session) async throws -> Status {
    let archive = try session.archive(common)
    session.configure(common, pages: true)
    let text = try contents()
    var places = TextPlaces(text)
    var listing = Listing("cite-check", query: JSON(operands), columns: CiteCheck.columns)
    var lacksOne = false
    for citation in CitationScanner(text).citations() {
      archive.restartTimeLimit()
      let check = try archive.check(citation, year: year)
      lacksOne = lacksOne || check.status == .missing
      let place = places.place(of: citation.range.lowerBound)
      listing.rows.append(CiteCheck.row(check, at: place, as: places.text(citation.range)))
    }
    if listing.rows.isEmpty { session.note("no telegram is cited there") }
    let status = try session.print(listing, as: common.format)
    return lacksOne ? .nothingFound : status
  }

  private func contents() throws -> String {
    let path = operands.first ?? "-"
    do throws(FileError) {
      let folder = environment("TMPDIR") ?? "/tmp"
      let file =
        try path == "-"
        ? File.open(descriptor: 0, spoolingTo: folder)
        : File.open(Array(path.utf8), spoolingTo: folder)
      var bytes = [UInt8](repeating: 0, count: file.size)
      let count = try file.read(at: 0, into: &bytes)
      return String(decoding: bytes.prefix(count), as: UTF8.self)
    } catch {
      throw Failure(.noInput, "cannot read '\(printable(path))': \(error)")
    }
  }

  private static let columns: [Listing.Column] = [
    .init(key: "place", style: .dim), .init(key: "id", style: .id), .init(key: "status"),
    .init(key: "candidates", isElastic: true), .init(key: "text", style: .dim, isElastic: true),
    .init(key: "line", isHidden: true), .init(key: "column", isHidden: true),
    .init(key: "year_stated", isHidden: true),
  ]

  private static func row(
    _ check: CitationCheck, at place: (line: Int, column: Int), as text: String
  ) -> Listing.Row {
    Listing.Row(
      id: check.id?.description,
      [
        .string("\(place.line):\(place.column)"), JSON(check.id?.description),
        .string(check.status.rawValue), JSON(check.candidates.map(\.description)),
        .string(text), .number(place.line), .number(place.column), .bool(check.isYearStated),
      ], style: check.status == .held ? nil : .missing)
  }
}
