/// What persons who are named side by side say for each other.
struct NameCompany {
  private let text: NameText

  init(_ text: NameText) {
    self.text = text
  }

  /// `Senators Smith and Jones` share a title; of `Sar Kheng and Neth Savoeun` one speaks for the
  /// other.
  func join(_ sightings: inout [NameSighting]) {
    for index in sightings.indices.dropFirst() {
      let link = Link(between: sightings[index - 1], sightings[index], text)
      guard link != .none, !sightings[index - 1].isThing, !sightings[index].isThing else {
        continue
      }
      if sightings[index].titles.isEmpty, let title = shared(sightings[index - 1], link) {
        sightings[index].titles.append(title)
        let own = max(sightings[index].evidence, 0)
        sightings[index].evidence = own + Evidence.office
      }
      lend(&sightings, from: index - 1, to: index)
      lend(&sightings, from: index, to: index - 1)
    }
  }

  private enum Link {
    case none, slash, and

    init(between first: NameSighting, _ second: NameSighting, _ text: NameText) {
      let between = text.tokens[
        first.tokens.upperBound..<max(first.tokens.upperBound, second.tokens.lowerBound)]
      guard !text.tokens[first.tokens.upperBound - 1].possessive else {
        self = .none
        return
      }
      let marks = between.map { token in
        token.hash == Self.conjunction ? UInt8(ascii: "&") : token.mark
      }
      switch marks {
      case [.slash]: self = .slash
      case [UInt8(ascii: "&")], [.comma], [.comma, UInt8(ascii: "&")]: self = .and
      default: self = .none
      }
    }

    private static let conjunction = WordHash.of("AND")
  }

  /// The title of the first when it is one of several persons: `Senators`, `Codel`.
  private func shared(_ first: NameSighting, _ link: Link) -> String? {
    guard let title = first.titles.first, let token = text[first.tokens.lowerBound - 1],
      token.is([.office, .form, .rank])
    else { return nil }
    let isPlural = text.bytes[token.end - 1].capital == UInt8(ascii: "S")
    return link == .slash || isPlural ? title : nil
  }

  private func lend(_ sightings: inout [NameSighting], from giver: Int, to taker: Int) {
    guard sightings[giver].evidence >= Evidence.enough, sightings[taker].evidence > -10,
      sightings[taker].evidence < Evidence.enough
    else { return }
    sightings[taker].evidence += Evidence.company
  }
}
