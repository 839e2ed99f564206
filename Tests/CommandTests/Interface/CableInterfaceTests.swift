import Testing

@testable import reftel

/// The keys that `reftel.cable/1` promises, with what kind of value each has.
struct `A cable as JSON` {
  private enum Kind {
    case text, number, flag, list, object
  }

  private static let keys: [(path: String, kind: Kind)] = [
    ("schema", .text), ("id", .text), ("year", .number), ("serial", .number), ("post", .object),
    ("post.code", .text), ("post.name", .text), ("post.kind", .text), ("post.country", .text),
    ("sent_at", .text), ("precedence", .text), ("classification", .text), ("captions", .list),
    ("transmission_id", .text), ("routing_indicator", .text), ("sections", .object),
    ("sections.of", .number), ("sections.held", .list), ("action", .list), ("action.route", .text),
    ("action.name", .text), ("action.precedence", .text), ("action.mcn", .text), ("info", .list),
    ("passing", .list), ("executive_order", .text), ("declassify_on", .text),
    ("classified_by", .object), ("classified_by.name", .text), ("classified_by.title", .text),
    ("classified_by.reasons", .list), ("tags", .list), ("subject", .text), ("references", .list),
    ("references.letter", .text), ("references.kind", .text), ("references.target", .text),
    ("references.text", .text), ("references.year_from", .text), ("references.notal", .flag),
    ("references.and_previous", .flag), ("summary", .text), ("paragraphs", .list),
    ("paragraphs.ordinal", .number), ("paragraphs.number", .number), ("paragraphs.marking", .text),
    ("paragraphs.kind", .text), ("paragraphs.heading", .text), ("paragraphs.text", .text),
    ("reference_mentions", .list), ("reference_mentions.paragraph", .number),
    ("reference_mentions.text", .text), ("reference_mentions.start", .number),
    ("reference_mentions.length", .number), ("reference_mentions.status", .text),
    ("reference_mentions.targets", .list), ("persons", .list), ("persons.name", .text),
    ("persons.variants", .list), ("persons.titles", .list), ("persons.roles", .list),
    ("persons.mentions", .list), ("signed_by", .list), ("warnings", .list),
    ("warnings.code", .text), ("warnings.message", .text), ("source", .object),
    ("source.path", .text), ("source.offset", .number), ("source.length", .number),
    ("source.sha256", .text), ("source.format", .text),
  ]

  /// Every value that stands under a path, in lists too.
  private func values(_ path: Substring, in value: JSON) -> [JSON] {
    if case .array(let values) = value { return values.flatMap { self.values(path, in: $0) } }
    guard let dot = path.firstIndex(of: ".") else {
      return [value[String(path)]].compactMap(\.self)
    }
    guard let inner = value[String(path[..<dot])] else { return [] }
    return values(path[path.index(after: dot)...], in: inner)
  }

  private func kind(of value: JSON) -> Kind? {
    switch value {
    case .string: .text
    case .number: .number
    case .bool: .flag
    case .array: .list
    case .object: .object
    case .null, .decimal: nil
    }
  }

  private func cables() throws -> [JSON] {
    let outcome = try SampleLibrary.run("export", "import:1..", "--format", "ndjson")
    return outcome.output.split(separator: "\n").compactMap { JSONParser.value(of: String($0)) }
  }

  @Test func `has each key, null where there is nothing`() throws {
    let cables = try cables()
    #expect(cables.count == 68)
    for (path, kind) in Self.keys {
      let found = cables.flatMap { values(path[...], in: $0) }
      #expect(found.contains { self.kind(of: $0) == kind }, "\(path)")
      #expect(found.allSatisfy { $0 == .null || self.kind(of: $0) == kind }, "\(path)")
    }
  }

  @Test func `has mentions that stand where they are said to stand`() throws {
    for cable in try cables() {
      guard case .array(let paragraphs)? = cable["paragraphs"] else { continue }
      for mention in values("reference_mentions", in: cable).flatMap({ list -> [JSON] in
        if case .array(let mentions) = list { mentions } else { [] }
      }) {
        guard case .number(let start)? = mention["start"],
          case .number(let length)? = mention["length"], mention["paragraph"] != .null
        else { continue }
        let texts = paragraphs.filter { $0["number"] == mention["paragraph"] }
          .compactMap { $0["text"]?.string }
        let cut = texts.map { text in
          let scalars = text.unicodeScalars.dropFirst(start).prefix(length)
          return String(String.UnicodeScalarView(scalars))
        }
        // A mention over the end of a line is told on one line.
        let words = cut.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        #expect(words.contains(mention["text"]?.string ?? ""), "\(cable["id"]?.text ?? "")")
      }
    }
  }

  @Test func `is the same from the archive and from the parser`() throws {
    let path = SampleLibrary.samples + "/telegrams/2009/09PHNOMPENH871.txt"
    let parsed = try RunningReftel()(["parse", path])
    let archive = try SampleLibrary.scratch("archive.sqlite")
    _ = try RunningReftel()(["import", path, "--archive", archive])
    let shown = try RunningReftel()(
      ["show", "09PHNOMPENH871", "--format", "json", "--archive", archive])
    #expect(shown.output == parsed.output)
  }
}
