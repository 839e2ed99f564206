/// The tokens of a paragraph, in a row that keeps its room for the next paragraph.
struct TokenRow: Sendable {
  private(set) var all: [NameToken] = []
  /// Where a name may begin: capitals and particles, in order.
  private(set) var starts: [Int] = []

  /// Makes room for the tokens of a text of so many bytes.
  mutating func clear(for bytes: Int) {
    all.removeAll(keepingCapacity: true)
    all.reserveCapacity(bytes / 4 + 4)
    starts.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  mutating func append(_ token: NameToken) {
    if token.isCapital || token.is(.particle) { starts.append(all.count) }
    all.append(token)
  }

  /// A paragraph goes on from nothing.
  mutating func setApart() {
    if !all.isEmpty { all[0].gap = .apart }
  }

  /// The two words of `San Jose` become words of a place.
  mutating func markPhrase(_ words: NameWords) {
    let last = all.count - 1
    guard last > 0, all[last - 1].is(.phrase), all[last - 1].isCapital, all[last].isCapital,
      words.isPhrase(all[last - 1].hash, all[last].hash)
    else { return }
    all[last - 1].classes = .city
    all[last].classes = .city
  }
}
