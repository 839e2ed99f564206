/// Records to be printed in whatever format is asked for.
struct Listing: Sendable {
  struct Column: Sendable {
    /// The key in JSON and the heading in CSV.
    let key: String
    /// Above the column on a terminal, where the key would not do.
    var title: String? = nil
    var style: Style? = nil
    /// Takes the room that the other columns leave, and is cut first.
    var isElastic = false
    /// Is cut before other elastic columns are.
    var givesWay = false
    /// What is put in the place of each value where the terminal is too narrow for all.
    var brief: (@Sendable (String) -> String)? = nil
    var alignsRight = false
    /// A moment, of which a terminal shows the day alone.
    var isMoment = false
    /// Printed under the row on a terminal, not beside it.
    var isBelow = false
    /// A path, of which the end says most: it is cut at its beginning.
    var isPath = false
    /// Left out of the text.
    var isHidden = false
  }

  struct Row: Sendable {
    var id: String?
    /// One for each column.
    var values: [JSON]
    /// Where matches lie in the text of the column below, in scalars.
    var matches: [Range<Int>] = []
    var style: Style?
    /// What the column below begins with in text: where in a cable it stands.
    var label: String?

    init(id: String? = nil, _ values: [JSON], matches: [Range<Int>] = [], style: Style? = nil) {
      self.id = id
      self.values = values
      self.matches = matches
      self.style = style
    }
  }

  /// The schema is `reftel.NAME/1`.
  var name: String
  var query: JSON = .null
  var total: Int?
  /// Whether there may be more than the total, and better than the rows.
  var isApproximate = false
  var notices: [String] = []
  /// Said on standard error where there is no row and no notice.
  var emptiness: String?
  var columns: [Column]
  var rows: [Row] = []

  init(_ name: String, query: JSON = .null, columns: [Column]) {
    self.name = name
    self.query = query
    self.columns = columns
  }

  func object(_ row: Row) -> JSON {
    .object(zip(columns, row.values).map { JSON.Member(key: $0.key, value: $1) })
  }
}

extension JSON {
  /// The object that every command prints for `--format json`.
  static func envelope(
    _ name: String, query: JSON = .null, total: Int, isApproximate: Bool = false,
    notices: [String] = [], results: [JSON]
  ) -> JSON {
    let head: [JSON.Member] = [
      JSON.Member(key: "schema", value: .string("reftel.\(name)/1")),
      JSON.Member(key: "query", value: query), JSON.Member(key: "total", value: .number(total)),
    ]
    let mark = isApproximate ? [JSON.Member(key: "approximate", value: .bool(true))] : []
    return .object(
      head + mark + [
        JSON.Member(key: "shown", value: .number(results.count)),
        JSON.Member(key: "notices", value: JSON(notices)),
        JSON.Member(key: "results", value: .array(results)),
      ])
  }

  /// In a cell of a table, with control characters written out.
  var cell: String {
    switch self {
    case .null: ""
    case .string(let value): printable(value)
    case .array(let values): values.map(\.cell).joined(separator: " ")
    case .bool(let value): value ? "yes" : "no"
    case .object(let members): members.map(\.value.cell).first { !$0.isEmpty } ?? ""
    case .number, .decimal: text
    }
  }

  /// As a field of CSV, in which text stands as it is.
  var field: String {
    switch self {
    case .string(let value): value
    case .array(let values): values.map(\.field).joined(separator: " ")
    case .object(let members): members.map(\.value.field).first { !$0.isEmpty } ?? ""
    default: cell
    }
  }
}
