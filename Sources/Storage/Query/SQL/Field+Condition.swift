import Cables
import SQLite

extension Field {
  /// As a condition on a row of `cable`, for the fields that need no look at the archive first.
  var condition: SQL {
    switch self {
    case .date(let bounds):
      Field.within(bounds, lower: { "cable.sent_at >= \($0.start)" }) {
        "cable.sent_at < \($0.end)"
      }
    case .before(let period): "cable.sent_at < \(period.start)"
    case .after(let period): "cable.sent_at >= \(period.end)"
    case .year(let bounds):
      Field.within(bounds, lower: { "cable.year >= \($0)" }) { "cable.year <= \($0)" }
    case .classification(let bounds):
      Field.within(bounds, lower: \.andAbove, upper: \.andBelow)
    case .imported(let bounds): Field.imported(bounds)
    case .signer(let name): Field.contains("cable.signed_by", Pattern(name))
    case .classifier(let name): Field.contains("cable.classified_by_name", Pattern(name))
    case .person(let name):
      "(\(Field.signer(name).condition) OR \(Field.classifier(name).condition))"
    case .addressee(let list, let pattern): Field.addressee(list, pattern)
    case .caption(let pattern): Field.caption(pattern)
    case .marking(let pattern): Field.marking(pattern)
    case .id(let pattern): Field.equal("cable.canonical_id", pattern)
    case .cites(let id):
      "cable.id IN (SELECT cable_id FROM reference WHERE target = \(id.description))"
    case .citedBy(let id):
      """
      cable.canonical_id IN (SELECT target FROM reference
        WHERE cable_id = (SELECT id FROM cable WHERE canonical_id = \(id.description)))
      """
    case .has(let feature): feature.condition
    case .tag, .post, .country, .citesAny, .citedByAny: "0"
    }
  }

  private static func within<Bound>(
    _ bounds: Bounds<Bound>, lower: (Bound) -> SQL, upper: (Bound) -> SQL
  ) -> SQL {
    let ends = [bounds.lower.map(lower), bounds.upper.map(upper)].compactMap(\.self)
    return "(\(ends.joined(separator: " AND ")))"
  }

  /// The import that brought a cable is the first that any of its versions came with.
  private static func imported(_ bounds: Bounds<Int>) -> SQL {
    let first: SQL = """
      (SELECT min(source.import_id) FROM version
        JOIN version_source ON version_source.version_id = version.id
        JOIN source ON source.id = version_source.source_id
        WHERE version.cable_id = cable.id)
      """
    return within(bounds, lower: { "\(first) >= \($0)" }) { "\(first) <= \($0)" }
  }

  /// Whole words of a column, in any case: `OSLO` is not in `COLOSLO`.
  private static func contains(_ column: SQL, _ pattern: Pattern) -> SQL {
    let words = LikePattern.words(pattern)
    return
      "(' ' || replace(replace(\(column), char(10), ' '), ',', ' ') || ' ') LIKE \(words) ESCAPE '\\'"
  }

  private static func addressee(_ list: Addressed, _ pattern: Pattern) -> SQL {
    let kinds: SQL =
      switch list {
      case .to: "'action', 'info'"
      case .action: "'action'"
      case .info: "'info'"
      }
    let route = pattern.text.uppercased()
    // A post is addressed by name or by indicator.
    let post = PostRegistry.standard.find(pattern.text).flatMap { $0.corrected ? nil : $0.post }
    return """
      cable.id IN (SELECT cable_id FROM addressee WHERE kind IN (\(kinds))
        AND (\(contains("name", pattern)) OR route IN (\(route), \(post?.routingIndicator ?? route))))
      """
  }

  private static func caption(_ pattern: Pattern) -> SQL {
    let controls = LikePattern.control(pattern)
    return """
      (cable.id IN (SELECT cable_id FROM cable_line
         WHERE kind = 'caption' AND \(equal("text", pattern)))
       OR (cable.classification || '//') LIKE \(controls) ESCAPE '\\')
      """
  }

  /// `C` is the whole marking, `C*` also `C/NF`.
  private static func marking(_ pattern: Pattern) -> SQL {
    """
    EXISTS (SELECT 1 FROM paragraph
      WHERE version_id = cable.version_id AND \(equal("marking", pattern)))
    """
  }

  /// In a form that an index answers.
  static func equal(_ column: SQL, _ pattern: Pattern) -> SQL {
    guard pattern.isPrefix else { return "\(column) = \(pattern.text)" }
    let end = pattern.text + "\u{10FFFF}"
    return "(\(column) >= \(pattern.text) AND \(column) < \(end))"
  }
}

extension Field.Feature {
  var condition: SQL {
    switch self {
    case .refs: "EXISTS (SELECT 1 FROM reference WHERE cable_id = cable.id)"
    case .summary: words(of: .summary)
    case .comment: words(of: .comment)
    case .versions: "(SELECT count(*) FROM version WHERE cable_id = cable.id) > 1"
    case .warnings: "EXISTS (SELECT 1 FROM warning WHERE cable_id = cable.id)"
    case .missingRefs:
      """
      EXISTS (SELECT 1 FROM reference WHERE cable_id = cable.id AND target IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM cable AS cited WHERE cited.canonical_id = reference.target))
      """
    }
  }

  /// In words that the index `paragraph_inside` answers.
  private func words(of kind: Paragraph.Kind) -> SQL {
    """
    EXISTS (SELECT 1 FROM paragraph
      WHERE version_id = cable.version_id AND kind = \(kind.rawValue) AND inner_start IS NOT NULL)
    """
  }
}

extension Secrecy {
  private var level: Int {
    switch self {
    case .unclassified, .fouo: Classification.Level.unclassified.rawValue
    case .limited: Classification.Level.limitedOfficialUse.rawValue
    case .confidential: Classification.Level.confidential.rawValue
    case .secret: Classification.Level.secret.rawValue
    case .topSecret: Classification.Level.topSecret.rawValue
    }
  }

  fileprivate var andAbove: SQL {
    guard self == .fouo else { return "cable.classification_level >= \(level)" }
    return """
      (cable.classification_level > 0 OR cable.classification_level = 0
        AND cable.classification LIKE '%FOR OFFICIAL USE ONLY%')
      """
  }

  fileprivate var andBelow: SQL { "cable.classification_level <= \(level)" }
}

/// What `LIKE` is given, with a reader's own `%` and `_` made plain.
enum LikePattern {
  static func words(_ pattern: Pattern) -> String {
    "% \(escaped(pattern.text))\(pattern.isPrefix ? "%" : " %")"
  }

  /// A control marking behind the level: `SECRET//NOFORN`.
  static func control(_ pattern: Pattern) -> String {
    "%//\(escaped(pattern.text == "FOUO" ? "FOR OFFICIAL USE ONLY" : pattern.text))"
      + (pattern.isPrefix ? "%" : "//%")
  }

  // SQLite refuses patterns of more than 50,000 bytes; no name is as long as this.
  private static let longest = 1_000

  private static func escaped(_ text: String) -> String {
    let scalars = text.unicodeScalars.prefix(longest).flatMap { scalar -> [Unicode.Scalar] in
      "%_\\".unicodeScalars.contains(scalar) ? ["\\", scalar] : [scalar]
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
