import Testing

/// What docs and scripts rely on: command lines, and what each of them has to print.
struct PromisedCommand: Sendable, CustomTestStringConvertible {
  /// As typed, with no quotation marks: words are separated by `|`.
  let line: String
  /// Somewhere in the text.
  let text: String
  /// Of the object in JSON; the second is that of one result.
  let schema: String
  let keys: [String]

  init(_ line: String, _ text: String, _ schema: String, _ keys: String) {
    self.line = line
    self.text = text
    self.schema = schema
    self.keys = keys.split(separator: " ").map(String.init)
  }

  var words: [String] { line.split(separator: "|").map(String.init) }
  var testDescription: String { line }

  /// Lists in the envelope of `reftel.NAME/1`.
  static let lists = [
    PromisedCommand(
      "search|horsepower", "10HANOI19\t2010-01-08", "search",
      "id sent_at post classification subject tags score snippet"),
    PromisedCommand(
      "search|horsepower|--kwic", "\thorsepower\t", "concordance",
      "id paragraph marking before match after"),
    PromisedCommand(
      "search|boat OR launch|--facets|tag,year", "year\t2009\t", "facets",
      "facet value count meaning"),
    PromisedCommand(
      "refs|09PHNOMPENH871", "cites\tA\t09VIENTIANE455\tresolved\t2009-09-29", "refs",
      "direction letter id status sent_at post subject paragraphs"),
    PromisedCommand(
      "refs|09PHNOMPENH871|--cites", "cites\tB\t09THEHAGUE561", "refs", "letter id status"),
    PromisedCommand(
      "refs|09PHNOMPENH871|--cited-by", "cited-by\tA\t10STATE9107", "refs", "letter id status"),
    PromisedCommand(
      "chain|10BANGKOK388", "04STATE253071", "chain",
      "id parent depth direction held sent_at post subject letter"),
    PromisedCommand(
      "chain|09STATE41207|--direction|forward|--depth|1", "09STATE60118", "chain", "id parent"),
    PromisedCommand("chain|09STATE41207|--direction|both", "08BANGKOK3611", "chain", "id parent"),
    PromisedCommand(
      "path|10BANGKOK388|04STATE253071", "10PHNOMPENH61", "path", "step id sent_at post subject"),
    PromisedCommand(
      "missing", "04STATE253071\t4\t", "missing",
      "id citations citing_posts not_before not_after"),
    PromisedCommand("missing|--post|Jakarta|--year|2007", "07JAKARTA1177\t2", "missing", "id"),
    PromisedCommand(
      "explain|09PHNOMPENH871|A", "VIENTIANE 455", "explanation",
      "letter id status text start length alias year_from rejected candidates explanation"),
    PromisedCommand(
      "id|09 Phnom Penh 402|09PHNOMPENH402_a", "09PHNOMPENH402\theld\t", "id",
      "id status nearest text"),
    PromisedCommand("id|PHNOM PENH 00402|--year|2009", "09PHNOMPENH402\theld", "id", "id status"),
    PromisedCommand(
      "id|2009 PHNOM PENH 403", "\tmissing\t09PHNOMPENH402 09PHNOMPENH633", "id", "id"),
    PromisedCommand("tags", "KCOR\tprogram\t", "tags", "code kind cables meaning"),
    PromisedCommand("tags|KCOR", "Corruption", "tags", "code kind cables meaning"),
    PromisedCommand("posts", "HANOI\tHanoi\tembassy\tVN\t5", "posts", "code name cables"),
    PromisedCommand(
      "posts|Hanoi", "HANOI\tHanoi\t2005\t1\t1190\t1190", "posts", "code year cables"),
    PromisedCommand("people", "oum-sarath\tOum Sarath\t10", "people", "id name cables first last"),
    PromisedCommand("years", "2009\t20\t12\t2009-04-21", "years", "year cables posts"),
    PromisedCommand("years|2009", "post\tPhnom Penh\t4", "years", "facet value count"),
    PromisedCommand("timeline|boat OR launch", "2009\t", "timeline", "period count"),
    PromisedCommand("timeline|year:2009|--by|month", "2009-04\t5", "timeline", "period count"),
    PromisedCommand(
      "cite|09PHNOMPENH402¶3", "telegram 402, June 18, 2009", "cite", "id pin style text"),
    PromisedCommand("diff|09BANGKOK1049", "redaction lifted", "diff", "paragraph change words"),
    PromisedCommand("check", "sound", "check", "part state"),
    PromisedCommand("problems", "reject\t", "problems", "kind id path line code message"),
    PromisedCommand("status|--coverage", "subject\t", "coverage", "field layout having cables"),
  ]

  /// Objects that stand for themselves.
  static let objects = [
    PromisedCommand(
      "search|boat|--explain", "cable_text MATCH ?", "explain", "query reading notices sql plan"),
    PromisedCommand("search|horsepower|--count", "4\n", "count", "query total"),
    PromisedCommand(
      "show|09PHNOMPENH402", "(reftel [08BANGKOK3611])", "cable", "id year serial post paragraphs"),
    PromisedCommand("show|09 Phnom Penh 402|--paragraph|3", "the Poet", "cable", "id paragraphs"),
    PromisedCommand("show|09BANGKOK1049|--version|1", "XXXXXXXXXXXX", "cable", "id paragraphs"),
    PromisedCommand(
      "people|kirsten-osterberg", "Deputy Director", "person",
      "id name names offices roles years together"),
    PromisedCommand("status", "cables\t68\n", "status", "path schema_version file_size cables"),
  ]
}
