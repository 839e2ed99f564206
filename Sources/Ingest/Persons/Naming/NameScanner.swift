import Cables

/// Finds stretches of a paragraph that may name persons.
struct NameScanner {
  let text: NameText
  let paragraph: Int

  func sightings() -> [NameSighting] {
    var found: [NameSighting] = []
    var index = 0
    let tokens = text.tokens
    while index < tokens.count {
      let token = tokens[index]
      guard token.isWord, token.isCapital || token.is(.particle),
        let start = NameStart(text, at: index)
      else {
        index += 1
        continue
      }
      let range = NameExtent(text, from: index, titled: start.isTitled).range
      found.append(sighting(range, start: start))
      index = max(range.upperBound, index + 1)
    }
    NameCompany(text).join(&found)
    return found
  }

  private func sighting(_ range: Range<Int>, start: NameStart) -> NameSighting {
    let tokens = text.tokens
    var sighting = NameSighting(
      paragraph: paragraph,
      bytes: tokens[range.lowerBound].start..<tokens[range.upperBound - 1].end,
      text: text.text(range), words: NameShape.words(of: text, range))
    sighting.bytes = bytes(of: range)
    sighting.tokens = range
    sighting.isCapitals =
      text.isCapitals || range.allSatisfy { tokens[$0].shape == .capitals || !tokens[$0].isCapital }
    let context = NameContext(text, range)
    sighting.titles = context.titles
    sighting.isThing = context.isThing
    sighting.evidence = NameShape(text, range).evidence + context.evidence
    // It joins a person or nobody, and speaks neither for nor against.
    if start.isDependent, context.titles.isEmpty { sighting.evidence = Evidence.dependent }
    return sighting
  }

  /// A stop belongs to `Jr.` and to initials.
  private func bytes(of range: Range<Int>) -> Range<Int> {
    let last = text.tokens[range.upperBound - 1]
    return text.tokens[range.lowerBound].start..<(last.stopped ? last.end + 1 : last.end)
  }
}
