import Cables

/// A telegram as a reference field names it, and how many tokens that took.
struct TelegramCitation {
  var post: Post
  /// The name it was cited by, as ids have it.
  var code: String
  /// Four digits; nil where none is stated.
  var year: Int?
  var number: Int
  var corrected: Bool
  /// The index past its last token.
  var end: Int
}

/// Reads citations from the tokens of a reference field.
struct CitationReader {
  let field: Bytes
  let tokens: [ReferenceToken]
  let posts: PostRegistry
  /// The year of the telegram that cites.
  let citingYear: Int

  init(field: Bytes, posts: PostRegistry, citingYear: Int) {
    self.field = field
    self.posts = posts
    self.citingYear = citingYear
    tokens = ReferenceToken.tokens(of: field, posts: posts)
  }

  func text(_ index: Int) -> String { field[tokens[index].range].text }

  func capitals(_ index: Int) -> String {
    String(decoding: field[tokens[index].range].map(\.capital), as: UTF8.self)
  }

  func isMark(_ byte: UInt8, at index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].isMark(byte)
  }

  func number(at index: Int) -> (value: Int, digits: Int)? {
    guard tokens.indices.contains(index), case .number(let value, let digits) = tokens[index].kind
    else { return nil }
    return (value, digits)
  }

  // MARK: A citation with its post

  /// The citation that begins at token `index`.
  ///
  /// `07 PHNOM PENH 1059`, `STATE (01) 201265`, `PRAGUE, 1228`, `870 Ulaanbaatar`, `'08 LIMA 12`,
  /// `10-OTTAWA-57`, `PANAMA 00789/08`.
  func citation(at index: Int) -> TelegramCitation? {
    var start = index
    var leading: (value: Int, digits: Int)?
    if isMark(.apostrophe, at: start) { start += 1 }
    if isMark(.opening, at: start), number(at: start + 1) != nil, isMark(.closing, at: start + 2) {
      leading = number(at: start + 1)
      start += 3
    } else if let number = number(at: start) {
      leading = number
      start += 1
    }
    if leading != nil, isMark(.dash, at: start) || isMark(.slash, at: start) { start += 1 }
    guard let (match, afterName) = post(at: start) else { return nil }
    // 07/PARIS/44.
    let slash = leading != nil && isMark(.slash, at: afterName) ? 1 : 0
    if let serial = serial(after: afterName + slash) {
      var citation = TelegramCitation(
        post: match.post, code: match.code, year: leading.flatMap(year), number: serial.value,
        corrected: match.corrected, end: serial.end)
      citation.year = citation.year ?? serial.year
      if citation.year == nil { readYear(after: &citation) }
      return citation
    }
    // "870 Ulaanbaatar": the number stands first.
    guard let leading, leading.digits >= 3, !match.corrected else { return nil }
    return TelegramCitation(
      post: match.post, code: match.code, number: leading.value, corrected: false, end: afterName)
  }

  /// The post whose name begins at token `index`, in up to five words, and the index past it.
  func post(at index: Int) -> (PostRegistry.Match, Int)? {
    var best: (PostRegistry.Match, Int)?
    var names: [(name: String, end: Int)] = []
    var end = index
    var name = ""
    for _ in 0..<5 {
      guard tokens.indices.contains(end), tokens[end].isWord else { break }
      name += text(end)
      end += 1
      names.append((name, end))
      if let match = posts.known(name) { best = (match, end) }
      // ST. PETERSBURG, PORT-OF-SPAIN.
      if isMark(.dot, at: end) || isMark(.dash, at: end) { end += 1 }
    }
    return best ?? misspeltPost(names, at: index)
  }

  /// The post that the first of `names` to be like one means.
  ///
  /// A wrong guess of a spelling costs more than a missed one, so its number must be near. The
  /// letter of an entry is no part of it: "… 08 B. NAIROBI 13".
  private func misspeltPost(
    _ names: [(name: String, end: Int)], at index: Int
  ) -> (PostRegistry.Match, Int)? {
    guard let last = names.last, number(at: last.end) != nil, tokens[index].range.count > 1 else {
      return nil
    }
    let first = names.lazy.compactMap { name, end in
      posts.corrected(name).map { ($0, end) }
    }.first
    return first.flatMap { $0.1 == last.end ? $0 : nil }
  }

  /// Words that can stand between a post and a number.
  private static let between: Set<String> = ["CABLE", "CABLES", "TELEGRAM", "NO", "NUMBER", "NR"]

  /// The serial after a name, and the year when one stands in brackets before it.
  private func serial(after index: Int) -> (value: Int, year: Int?, end: Int)? {
    var index = index
    var year: Int?
    while tokens.indices.contains(index) {
      let token = tokens[index]
      if token.isMark(.hash) || token.isMark(.comma) || token.isMark(.colon)
        || token.isMark(.dash) || token.isMark(.dot)
        || token.isWord && Self.between.contains(capitals(index))
      {
        index += 1
      } else if token.isMark(.opening), isMark(.closing, at: index + 2),
        number(at: index + 3) != nil
      {
        // STATE (01) 201265; KUWAIT (C)02293.
        year = number(at: index + 1).flatMap(self.year)
        index += 3
      } else if year == nil, let stated = yearBeforeSerial(at: index) {
        year = stated
        index += 1
      } else if let number = number(at: index), number.value > 0, !isDate(at: index),
        number.digits <= 8
      {
        return (number.value, year, index + 1)
      } else {
        return nil
      }
    }
    return nil
  }

  /// The year between a post and its number: `STATE 2007 12345`, `STATE 07 012345`.
  private func yearBeforeSerial(at index: Int) -> Int? {
    guard let first = number(at: index), first.digits != 3, let year = year(first),
      year <= citingYear, let serial = number(at: index + 1), serial.digits >= 4, serial.value > 0
    else { return nil }
    return year
  }

  /// Whether `10/01`, `12/01/09` or the like begins at `index` and is a date.
  private func isDate(at index: Int) -> Bool {
    guard let first = number(at: index), first.digits <= 2, isMark(.slash, at: index + 1),
      let second = number(at: index + 2), second.digits <= 2
    else { return false }
    return first.value <= 31 && second.value <= 31 && isMark(.slash, at: index + 3)
  }

  // MARK: Years

  /// The year that a number means, where it can mean one: `07`, `2007`, `094` for 94.
  func year(_ number: (value: Int, digits: Int)) -> Int? {
    switch number.digits {
    case 2: CableID.fullYear(number.value)
    case 3 where number.value < 100: CableID.fullYear(number.value)
    case 4 where (1966...2065).contains(number.value): number.value
    default: nil
    }
  }
}
