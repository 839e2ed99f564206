/// What persons who are named side by side say for each other.
enum NameCompany {
  /// `Senators Smith and Jones` share a title; of `Sar Kheng and Neth Savoeun` one speaks for the
  /// other.
  static func join(_ start: Int, _ sightings: inout Sightings, _ text: NameText) {
    for index in sightings.all.indices.dropFirst(start + 1) {
      let first = sightings.all[index - 1]
      let second = sightings.all[index]
      let link = Link(between: first, second, text)
      guard link != .none, !first.isThing, !second.isThing else { continue }
      if second.titles.isEmpty, !first.titles.isEmpty, shares(first, link, text) {
        sightings.entitle(index, sightings.titles[first.titles.lowerBound])
        sightings.all[index].evidence = max(second.evidence, 0) + Evidence.office
      }
      lend(&sightings.all, from: index - 1, to: index)
      lend(&sightings.all, from: index, to: index - 1)
    }
  }

  private enum Link {
    case none, slash, and

    init(between first: NameSighting, _ second: NameSighting, _ text: borrowing NameText) {
      let start = first.tokens.upperBound
      let end = max(start, second.tokens.lowerBound)
      self = .none
      guard start < end, end - start <= 2, !text.token(start - 1).possessive else { return }
      if end - start == 1, text.token(start).mark == .slash {
        self = .slash
      } else if text.token(start).mark == .comma {
        if end - start == 1 || Self.isAnd(text.token(start + 1)) { self = .and }
      } else if end - start == 1, Self.isAnd(text.token(start)) {
        self = .and
      }
    }

    private static func isAnd(_ token: NameToken) -> Bool {
      token.mark == UInt8(ascii: "&") || token.hash == conjunction
    }

    private static let conjunction = WordHash.of("AND")
  }

  /// Whether the title of the first is one of several persons: `Senators`, `Codel`.
  private static func shares(_ first: NameSighting, _ link: Link, _ text: NameText) -> Bool {
    guard let token = text[first.tokens.lowerBound - 1], token.is([.office, .form, .rank]) else {
      return false
    }
    return link == .slash || text.bytes[token.end - 1].capital == UInt8(ascii: "S")
  }

  private static func lend(_ sightings: inout [NameSighting], from giver: Int, to taker: Int) {
    guard sightings[giver].evidence >= Evidence.enough, sightings[taker].evidence > -10,
      sightings[taker].evidence < Evidence.enough
    else { return }
    sightings[taker].evidence += Evidence.company
  }
}
