import Files

/// Puts the pieces of a query into a tree.
///
/// A word in capitals is an operator only where the grammar has room for one:
///
/// ```
/// HUN SEN AND BORDER   AND joins two clauses
/// NOT YET              a bare word follows at the start: both are words
/// NOT tag:PREL         a field, phrase or group follows: an operator
/// AND, OR, a AND       nothing on one side: words
/// ```
struct QueryParser {
  private let text: String
  private let pieces: [QueryPiece]
  private var position = 0
  private var notices: [String]
  private var problems: [QueryProblem] = []

  /// How many braces the text stands in.
  private let depth: Int

  init(_ text: String, depth: Int = 0) {
    self.text = text
    self.depth = depth
    let lexer = QueryLexer(text)
    pieces = lexer.pieces
    notices = lexer.notices
  }

  mutating func query() -> Query {
    let isBlank = text.unicodeScalars.allSatisfy(\.isBlank)
    let clause = pieces.isEmpty && !isBlank ? Clause.nothing : group(of: nil)
    return Query(text: text, clause: clause, notices: notices, problems: problems)
  }

  /// Clauses up to the end of the bracket; `field` is what a label before the bracket asked for.
  private mutating func group(of field: Field.Name?) -> Clause {
    var alternatives: [[Clause]] = [[]]
    var follows = Follows.nothing
    while position < pieces.count, pieces[position].kind != .close {
      if follows == .clause, let word = binaryOperator() {
        position += 1
        if word == "OR" { alternatives.append([]) }
        follows = .operator
      } else {
        alternatives[alternatives.count - 1].append(clause(of: field, after: follows))
        follows = .clause
      }
    }
    return Clause.any(alternatives.map(Clause.all))
  }

  /// What stands before the next piece.
  private enum Follows {
    case nothing, clause, `operator`
  }

  private mutating func clause(of field: Field.Name?, after follows: Follows) -> Clause {
    var isNegated = false
    var follows = follows
    while isMinus(at: position) || isNot(at: position, after: follows) {
      isNegated.toggle()
      follows = .operator
      position += 1
    }
    let clause = primary(of: field)
    guard isNegated else { return clause }
    return .not(clause)
  }

  private mutating func primary(of field: Field.Name?) -> Clause {
    let piece = pieces[position]
    position += 1
    switch piece.kind {
    case .open:
      let inner = group(of: field)
      position += 1
      return inner
    case .label(let name, let isPlain): return labelled(name, isPlain: isPlain)
    case .bare(let pattern), .quoted(let pattern), .value(let pattern):
      guard let field else { return near(words(pattern, in: nil), in: nil) }
      return condition(field, pattern, at: piece.place, isPlain: true)
    case .query(let text): return words(of: text)
    case .minus, .close:
      preconditionFailure("the lexer leaves no minus or bracket without its clause")
    }
  }

  private mutating func labelled(_ name: Field.Name, isPlain: Bool) -> Clause {
    let piece = pieces[position]
    if case .query(let text) = piece.kind {
      position += 1
      return cables(name, in: text, at: piece.place, isPlain: isPlain)
    }
    guard case .value(let pattern) = piece.kind else { return primary(of: name) }
    position += 1
    return condition(name, pattern, at: piece.place, isPlain: isPlain)
  }

  private mutating func condition(
    _ name: Field.Name, _ pattern: Pattern, at place: Range<Int>, isPlain: Bool
  ) -> Clause {
    if let column = Words.Column(rawValue: name.rawValue) {
      let text = WordText.text(Array(pattern.text.unicodeScalars))
      guard !text.isEmpty else { return .nothing }
      return near(words(Pattern(text, isPrefix: pattern.isPrefix), in: column), in: column)
    }
    do {
      return .field(try FieldReader(pattern, at: place).read(name))
    } catch {
      guard isPlain else { return asWords(name, pattern) }
      problems.append(error)
      return .nothing
    }
  }

  /// Braces inside of braces; more than that is not understood by its writer either.
  private static let deepestQuery = 8

  /// `cites:{…}` and `cited-by:{…}`: the cables that a query finds.
  private mutating func cables(
    _ name: Field.Name, in text: String, at place: Range<Int>, isPlain: Bool
  ) -> Clause {
    guard name == .cites || name == .citedBy else {
      guard isPlain else { return words(of: text) }
      problems.append(
        QueryProblem("'\(name.rawValue):' takes no query; 'cites:' and 'cited-by:' do", at: place))
      return .nothing
    }
    guard depth < Self.deepestQuery else {
      problems.append(QueryProblem("too many queries in one another", at: place))
      return .nothing
    }
    var inner = QueryParser(text, depth: depth + 1)
    let query = inner.query()
    notices += query.notices
    // The brace stands before the inner text.
    problems += query.problems.map { $0.moved(by: place.lowerBound + 1) }
    return .field(name == .cites ? .citesAny(query.clause) : .citedByAny(query.clause))
  }

  /// Braces where no query can stand are punctuation.
  private func words(of text: String) -> Clause {
    let text = WordText.text(Array(text.unicodeScalars))
    return text.isEmpty ? .nothing : .words(Words(text: text))
  }

  /// Pasted capitals such as `DATE:TODAY` are no mistake of their reader.
  private mutating func asWords(_ name: Field.Name, _ pattern: Pattern) -> Clause {
    notices.append("'\(name.rawValue):' cannot be '\(pattern)'; searched as words")
    return .words(
      Words(text: "\(name.rawValue) \(WordText.text(Array(pattern.text.unicodeScalars)))"))
  }

  private func words(_ pattern: Pattern, in column: Words.Column?) -> Words {
    Words(text: pattern.text, isPrefix: pattern.isPrefix, column: column)
  }
}

// Operators.
extension QueryParser {
  private func binaryOperator() -> String? {
    guard let word = bareWord(at: position), word == "AND" || word == "OR",
      startsClause(at: position + 1)
    else { return nil }
    return word
  }

  private func isMinus(at index: Int) -> Bool {
    index < pieces.count && pieces[index].kind == .minus
  }

  private func isNot(at index: Int, after follows: Follows) -> Bool {
    guard bareWord(at: index) == "NOT", startsClause(at: index + 1) else { return false }
    guard follows == .nothing else { return true }
    if case .bare = pieces[index + 1].kind { return false }
    return true
  }

  private func startsClause(at index: Int) -> Bool {
    guard index < pieces.count, pieces[index].kind != .close else { return false }
    let word = bareWord(at: index)
    return word != "AND" && word != "OR"
  }

  private func bareWord(at index: Int) -> String? {
    guard index < pieces.count, case .bare(let pattern) = pieces[index].kind, !pattern.isPrefix
    else { return nil }
    return pattern.text
  }

  /// `left NEAR/5 right`, as often as it goes on.
  private mutating func near(_ left: Words, in column: Words.Column?) -> Clause {
    var left = left
    var found: [Clause] = []
    while let distance = nearDistance(at: position), let right = wordPattern(at: position + 1) {
      position += 2
      let words = words(right, in: column)
      found.append(.near(left, words, distance: distance))
      left = words
    }
    return found.isEmpty ? .words(left) : Clause.all(found)
  }

  private func wordPattern(at index: Int) -> Pattern? {
    guard index < pieces.count else { return nil }
    switch pieces[index].kind {
    case .bare(let pattern), .quoted(let pattern): return pattern
    default: return nil
    }
  }

  private func nearDistance(at index: Int) -> Int? {
    guard let word = bareWord(at: index), word.hasPrefix("NEAR/") else { return nil }
    let digits = word.dropFirst(5)
    guard digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      return nil
    }
    // A cable has fewer words than that.
    return min(Int(digits) ?? 1_000_000, 1_000_000)
  }
}
