import Files

/// A piece of a query's text, not yet put into a tree.
struct QueryPiece: Hashable {
  enum Kind: Hashable {
    case open, close, minus
    case label(Field.Name, isPlain: Bool)
    /// What stands after a label.
    case value(Pattern)
    /// A query in braces after a label, without them.
    case query(String)
    case quoted(Pattern)
    case bare(Pattern)
  }

  var kind: Kind
  /// Unicode scalars of the query's text.
  var place: Range<Int>
}

/// Cuts a query's text into pieces; what cannot be searched is left out and told.
struct QueryLexer {
  private let text: [Unicode.Scalar]
  private var position = 0
  private var depth = 0
  private var unclosed = 0
  private var passedOver: [String] = []
  private(set) var pieces: [QueryPiece] = []
  private(set) var notices: [String] = []

  init(_ text: String) {
    self.text = Array(text.unicodeScalars)
    while position < self.text.count { readPiece() }
    removeLoosePieces()
    if !passedOver.isEmpty {
      notices.append("without letter or digit, passed over: \(passedOver.joined(separator: " "))")
    }
  }

  private mutating func removeLoosePieces() {
    var count = 0
    // What is removed may leave an empty bracket, or a minus before nothing.
    repeat {
      count = pieces.count
      pieces = QueryLexer.joinable(QueryLexer.balanced(pieces))
    } while pieces.count < count
  }

  private mutating func readPiece() {
    let scalar = text[position]
    if scalar.isBlank || scalar == "\0" {
      position += 1
    } else if scalar == "(" {
      depth += 1
      append(.open, length: 1)
    } else if scalar == ")" {
      depth = max(0, depth - 1)
      append(.close, length: 1)
    } else if scalar == "-", startsWord(after: position) {
      append(.minus, length: 1)
    } else if !readPhrase(), !readLabel() {
      readBare()
    }
  }

  private mutating func append(_ kind: QueryPiece.Kind, length: Int) {
    pieces.append(QueryPiece(kind: kind, place: position..<position + length))
    position += length
  }

  private func startsWord(after index: Int) -> Bool {
    guard index + 1 < text.count else { return false }
    let next = text[index + 1]
    return !next.isBlank && next != "-" && next != ")"
  }

  private mutating func readPhrase() -> Bool {
    guard let (place, inside, isPrefix) = quoted() else { return false }
    position = place.upperBound
    let phrase = WordText.text(text[inside])
    if phrase.isEmpty {
      passedOver.append("\"\"")
    } else {
      pieces.append(QueryPiece(kind: .quoted(Pattern(phrase, isPrefix: isPrefix)), place: place))
    }
    return true
  }

  private mutating func readQuotedValue() -> Bool {
    guard let (place, inside, isPrefix) = quoted() else { return false }
    position = place.upperBound
    let value = Pattern(printed(inside), isPrefix: isPrefix)
    if !value.text.isEmpty { pieces.append(QueryPiece(kind: .value(value), place: place)) }
    return true
  }

  /// Where a quotation stands and what it holds; a mark that is never closed opens none.
  private func quoted() -> (place: Range<Int>, inside: Range<Int>, isPrefix: Bool)? {
    let closing: Unicode.Scalar
    switch text[position] {
    case "\"": closing = "\""
    case "\u{201C}": closing = "\u{201D}"
    default: return nil
    }
    let start = position + 1
    guard let end = text[start...].firstIndex(of: closing) else { return nil }
    let isPrefix = end + 1 < text.count && text[end + 1] == "*"
    return (position..<end + (isPrefix ? 2 : 1), start..<end, isPrefix)
  }

  /// As typed, without zero bytes, at which SQLite would stop reading.
  private func printed(_ place: Range<Int>) -> String {
    String(String.UnicodeScalarView(text[place].filter { $0 != "\0" }))
  }

  private mutating func readLabel() -> Bool {
    let name = text[position...].prefix {
      ("a"..."z").contains($0) || ("A"..."Z").contains($0) || $0 == "-"
    }
    guard !name.isEmpty, name.endIndex < text.count, text[name.endIndex] == ":" else {
      return false
    }
    let printed = String(String.UnicodeScalarView(name))
    let value = name.endIndex + 1
    let hasValue = value < text.count && !text[value].isBlank && text[value] != ")"
    guard let field = Field.Name(rawValue: printed.lowercased()) else {
      if hasValue, text[value] != "/" { notices.append(QueryLexer.unknown(printed)) }
      return false
    }
    let isPlain = printed == field.rawValue
    guard hasValue else {
      if isPlain { notices.append("'\(printed):' has no value behind it; searched as a word") }
      return false
    }
    append(.label(field, isPlain: isPlain), length: name.count + 1)
    if text[position] != "(" { readValue() }
    return true
  }

  private static func unknown(_ printed: String) -> String {
    let nearest = Spelling.nearest(
      to: printed.lowercased(), among: Field.Name.allCases.map(\.rawValue))
    let question = nearest.map { "; did you mean \($0):?" } ?? ""
    return "no field '\(printed):'; searched as words\(question)"
  }

  private mutating func readValue() {
    guard !readQuotedValue(), !readQuery() else { return }
    let place = endOfWord(isValue: true)
    let isPrefix = text[place].last == "*"
    let value = printed(isPrefix ? place.lowerBound..<place.upperBound - 1 : place)
    pieces.append(QueryPiece(kind: .value(Pattern(value, isPrefix: isPrefix)), place: place))
    position = place.upperBound
  }

  /// `{tag:KTIP post:bangkok}`, with its own braces in pairs; one that is never closed opens none.
  private mutating func readQuery() -> Bool {
    // Each that is never closed costs a look at all the rest.
    guard text[position] == "{", unclosed < 20 else { return false }
    var open = 0
    for index in position..<text.count {
      if text[index] == "{" { open += 1 }
      if text[index] == "}" { open -= 1 }
      guard open == 0 else { continue }
      let place = position..<index + 1
      pieces.append(QueryPiece(kind: .query(printed(position + 1..<index)), place: place))
      position = place.upperBound
      return true
    }
    unclosed += 1
    return false
  }

  private mutating func readBare() {
    let place = endOfWord()
    let word = text[place]
    position = place.upperBound
    let pattern = Pattern(WordText.text(word), isPrefix: WordText.isPrefix(word))
    if pattern.text.isEmpty {
      passedOver.append(String(String.UnicodeScalarView(word)))
    } else {
      pieces.append(QueryPiece(kind: .bare(pattern), place: place))
    }
  }

  /// Up to a blank, or the bracket that closes a group: `1.4(b)` has a pair of its own.
  private func endOfWord(isValue: Bool = false) -> Range<Int> {
    var end = position
    var inner = 0
    while end < text.count, !text[end].isBlank, text[end] != "\0" {
      if text[end] == "(" { inner += 1 }
      if text[end] == ")" {
        if inner == 0, depth > 0 || isValue { break }
        inner = max(0, inner - 1)
      }
      end += 1
    }
    return position..<max(end, position + 1)
  }
}

extension QueryLexer {
  // FTS5 parses an expression on a stack of a hundred places; deeper brackets are punctuation.
  private static let deepestGroup = 20

  /// Without brackets that lack their partner, hold nothing, or lie too deep.
  private static func balanced(_ pieces: [QueryPiece]) -> [QueryPiece] {
    let paired = partners(in: pieces)
    var kept: [QueryPiece] = []
    for (index, piece) in pieces.enumerated() {
      switch piece.kind {
      case .open where !paired.contains(index): continue
      case .close where !paired.contains(index): continue
      case .close where kept.last?.kind == .open: kept.removeLast()
      default: kept.append(piece)
      }
    }
    return kept
  }

  private static func partners(in pieces: [QueryPiece]) -> Set<Int> {
    var opened: [Int] = []
    var paired: Set<Int> = []
    for (index, piece) in pieces.enumerated() {
      if piece.kind == .open { opened.append(index) }
      guard piece.kind == .close, let start = opened.popLast() else { continue }
      if opened.count < deepestGroup { paired.formUnion([start, index]) }
    }
    return paired
  }

  /// Without a minus or a label that has lost what it stood before.
  private static func joinable(_ pieces: [QueryPiece]) -> [QueryPiece] {
    var kept: [QueryPiece] = []
    for piece in pieces.reversed() {
      switch piece.kind {
      case .minus, .label:
        guard kept.last?.place.lowerBound == piece.place.upperBound else { continue }
        kept.append(piece)
      default: kept.append(piece)
      }
    }
    return kept.reversed()
  }
}
