/// A query's words as one expression of FTS5.
///
/// Every word is a quoted string, so that no text of a reader is ever syntax.
struct FullText: Hashable, Sendable {
  let expression: String
  /// The words and phrases of it, as FTS5 numbers them.
  let phrases: [Words]

  /// Whether a word of it is a prefix.
  var isBegun: Bool { phrases.contains(where: \.isPrefix) }

  /// The expression of a tree of words; nil for a tree with a field, or without anything to find.
  init?(_ clause: Clause) {
    guard let expression = FullText.expression(clause) else { return nil }
    self.expression = expression
    phrases = clause.phrases
  }

  private static func expression(_ clause: Clause) -> String? {
    switch clause {
    case .words(let words): column(words.column) + string(words)
    case .near(let left, let right, let distance):
      column(left.column) + "NEAR(\(string(left)) \(string(right)), \(distance))"
    case .and(let clauses): conjunction(clauses)
    case .or(let clauses): alternatives(clauses)
    case .field, .not, .everything, .nothing: nil
    }
  }

  /// FTS5 subtracts from something: `(a AND b) NOT (c OR d)`.
  private static func conjunction(_ clauses: [Clause]) -> String? {
    var wanted: [String] = []
    var unwanted: [String] = []
    for clause in clauses {
      if case .not(let inner) = clause {
        guard let expression = expression(inner) else { return nil }
        unwanted.append(expression)
      } else {
        guard let expression = expression(clause) else { return nil }
        wanted.append(expression)
      }
    }
    guard !wanted.isEmpty else { return nil }
    let all = "(\(wanted.joined(separator: " AND ")))"
    // One bracket for all: a chain of NOT would be a tree as deep as it is long.
    return unwanted.isEmpty ? all : "(\(all) NOT (\(unwanted.joined(separator: " OR "))))"
  }

  private static func alternatives(_ clauses: [Clause]) -> String? {
    let expressions = clauses.compactMap(expression)
    guard expressions.count == clauses.count else { return nil }
    return "(\(expressions.joined(separator: " OR ")))"
  }

  private static func column(_ column: Words.Column?) -> String {
    column.map { "\($0.rawValue) : " } ?? ""
  }

  private static func string(_ words: Words) -> String {
    // By scalars: a quotation mark with an accent on it is one character, and not a mark.
    let doubled = words.text.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }
    let quoted = String(String.UnicodeScalarView(doubled))
    return "\"\(quoted)\"" + (words.isPrefix ? " *" : "")
  }
}

extension Clause {
  /// The words alone and the rest of a conjunction: what FTS5 ranks, and what SQL sifts.
  var parts: (words: FullText?, rest: [Clause]) {
    if let words = FullText(self) { return (words, []) }
    guard case .and(let clauses) = self else { return (nil, [self]) }
    let wanted = clauses.filter { FullText($0) != nil }
    guard !wanted.isEmpty else { return (nil, clauses) }
    let ranked = clauses.filter(\.isOfWords)
    return (FullText(.and(ranked)), clauses.filter { !$0.isOfWords })
  }

  /// In the order in which they stand in the expression, which has what is not wanted last.
  fileprivate var phrases: [Words] {
    switch self {
    case .words(let words): [words]
    case .near(let left, let right, _): [left, right]
    case .and(let clauses):
      (clauses.filter { !$0.isNegated } + clauses.filter(\.isNegated)).flatMap(\.phrases)
    case .or(let clauses): clauses.flatMap(\.phrases)
    case .not(let clause): clause.phrases
    case .field, .everything, .nothing: []
    }
  }

  private var isNegated: Bool { if case .not = self { true } else { false } }

  private var isOfWords: Bool {
    if case .not(let inner) = self { return FullText(inner) != nil }
    return FullText(self) != nil
  }
}
