import Cables

/// The entries of one reference field.
struct ReferenceField {
  private(set) var references: [Reference] = []
  /// Stretches of the field that are no reference, nor say anything of one.
  private(set) var prose: [Range<Int>] = []

  private let reader: CitationReader
  private let citing: CableID
  /// The month the citing cable was sent in; 12, which proves nothing, where it is not known.
  private let month: Int
  private var letter: String?
  /// Whether a citation stands since the last letter or semicolon.
  private var cited = false
  /// Tokens since the last citation or separator that belong to none.
  private var loose: Range<Int> = 0..<0

  /// Reads `field`, which holds no line that is not of the list.
  init(_ field: Bytes, citing: CableID, sentAt: Timestamp?, posts: PostRegistry) {
    month = sentAt?.month ?? 12
    reader = CitationReader(field: field, posts: posts, citingYear: citing.year)
    self.citing = citing
    var letters = ReferenceLetters(reader: reader)
    var index = 0
    while index < reader.tokens.count {
      if let (letter, next) = letters.letter(at: index, first: index == 0) {
        endEntry(at: index)
        self.letter = letter
        index = next
        startEntry(at: index)
      } else if let citation = reader.citation(at: index) {
        endLoose(at: index)
        index = add(citation, from: index)
      } else if reader.isMark(.semicolon, at: index) {
        endEntry(at: index)
        index += 1
        startEntry(at: index)
      } else {
        index = takeLoose(at: index)
      }
    }
    endEntry(at: index)
  }

  private mutating func startEntry(at index: Int) {
    cited = false
    loose = index..<index
  }

  private mutating func endEntry(at index: Int) {
    endLoose(at: index)
    cited = false
  }

  // MARK: Telegrams

  /// Adds a citation and the numbers that follow it for the same post, and gives the index past
  /// all.
  private mutating func add(_ citation: TelegramCitation, from start: Int) -> Int {
    var citation = citation
    append(citation, tokens: start..<citation.end)
    while let next = reader.numbers(after: citation) {
      let stated = citation.year
      citation.end = next.index + 1
      citation.year = nil
      reader.readYear(after: &citation)
      citation.year = citation.year ?? stated
      for value in next.values {
        citation.number = value
        append(citation, tokens: next.index..<citation.end)
      }
    }
    cited = true
    loose = citation.end..<citation.end
    return citation.end
  }

  private mutating func append(_ citation: TelegramCitation, tokens: Range<Int>) {
    let (year, from) = year(of: citation)
    let place = place(of: tokens)
    var reference = Reference(
      letter: letter, kind: .cable,
      target: CableID(
        year: year, post: reader.posts.code(citation.code, in: year), serial: citation.number),
      text: reader.field[place].squeezed, yearFrom: from, place: place)
    reference.corrected = citation.corrected
    references.append(reference)
  }

  /// The year stated; else that of the citing cable, or the one before where the numbers say so.
  private func year(of citation: TelegramCitation) -> (Int, Reference.YearSource) {
    if let year = citation.year { return (year, .stated) }
    // A post numbers upwards from January, so early in a year a number beyond the citing one is of
    // the year before; later in the year it is rather a slip.
    let isOwn = citation.post.code == citing.numbering
    if isOwn, month <= 6, citation.number > citing.serial,
      SeriesRegistry.standard.canReach(
        citation.number, post: citation.code, year: citing.year - 1)
    {
      return (citing.year - 1, .previousYear)
    }
    let isEarlier = SeriesRegistry.standard.isOfPreviousYear(
      post: citation.code, serial: citation.number, month: month, year: citing.year)
    return isOwn || !isEarlier ? (citing.year, .citingCable) : (citing.year - 1, .series)
  }

  private func place(of tokens: Range<Int>) -> Range<Int> {
    reader.tokens[tokens.lowerBound].range
      .lowerBound..<reader.tokens[tokens.upperBound - 1].range.upperBound
  }

  // MARK: What is no telegram

  /// Passes over a token that begins no citation; NOTAL and "and previous" go to the last one.
  private mutating func takeLoose(at index: Int) -> Int {
    loose = loose.lowerBound..<index + 1
    guard cited, !references.isEmpty, reader.tokens[index].isWord else { return index + 1 }
    let last = references.count - 1
    switch reader.capitals(index) {
    case "NOTAL": references[last].notal = true
    case "PREVIOUS": references[last].andPrevious = true
    default: break
    }
    return index + 1
  }

  /// Makes a reference of the loose tokens before `index` where they are one.
  ///
  /// After a telegram they describe it, unless they name another kind of document.
  private mutating func endLoose(at index: Int) {
    let tokens = loose.lowerBound..<Swift.min(index, reader.tokens.count)
    loose = index..<index
    if tokens.isEmpty { return }
    let words = tokens.filter { reader.tokens[$0].isWord }.map(reader.capitals)
    if let own = ownTelegram(in: tokens, words: words) {
      append(own, tokens: tokens)
      references[references.count - 1].notal = words.contains("NOTAL")
      references[references.count - 1].andPrevious = words.contains("PREVIOUS")
      return
    }
    let hasNumber = tokens.contains { reader.number(at: $0).map { $0.digits >= 3 } ?? false }
    let isFiller = words.allSatisfy(Self.fillers.contains) && (cited || !hasNumber)
    let kind = isFiller ? nil : DocumentKind.kind(of: words)
    let isBracketed = cited && reader.isMark(.opening, at: tokens.lowerBound)
    let isShort = words.count <= 8
    let place = place(of: tokens)
    if kind != nil && !isBracketed && (isShort || !cited) || !cited && !isFiller && isShort {
      references.append(
        Reference(
          letter: letter, kind: kind ?? .other, text: reader.field[place].squeezed, place: place))
    } else if cited, isShort || isBracketed && words.count < 30 {
      describeLast(upTo: place.upperBound)
    } else if !isFiller {
      prose.append(place)
    }
  }

  /// Takes words that describe the last reference into its text: `STATE 123 (NOTAL)`.
  private mutating func describeLast(upTo end: Int) {
    let last = references.count - 1
    guard references.indices.contains(last), references[last].place.upperBound < end else { return }
    references[last].place = references[last].place.lowerBound..<end
    references[last].text = reader.field[references[last].place].squeezed
    while let byte = references[last].text.utf8.last, byte == .comma || byte == .semicolon {
      references[last].text.removeLast()
    }
  }

  /// Words that say nothing of a document by themselves.
  private static let fillers: Set<String> = [
    "AND", "PREVIOUS", "NOTAL", "ET", "AL", "REF", "REFS", "REFTEL", "REFERENCE", "NONE", "N", "A",
    "SEE", "ALSO", "OTHERS", "SEPTEL",
  ]

  /// A number alone means a telegram of the same post: `REF: 6307`, `REF: 6307 AND PREVIOUS`.
  private func ownTelegram(in tokens: Range<Int>, words: [String]) -> TelegramCitation? {
    guard !cited, let number = reader.number(at: tokens.lowerBound),
      words.allSatisfy(Self.fillers.contains),
      tokens.dropFirst().allSatisfy({ reader.number(at: $0) == nil }),
      number.digits >= 3, number.value > 0, let post = reader.posts.post(code: citing.post)
    else { return nil }
    return TelegramCitation(
      post: post, code: citing.post, year: nil, number: number.value, corrected: false,
      end: tokens.upperBound)
  }
}
