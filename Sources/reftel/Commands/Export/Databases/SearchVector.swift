import Storage

/// The words of a cable with their places, as PostgreSQL's `tsvector` is written.
///
/// They are those of the archive's own index, so that both find the same cables. PostgreSQL would
/// part hyphens, addresses and numbers after rules of its own.
struct SearchVector {
  /// `'boat':1A,17 'rope':3`.
  let text: String
  /// All words found room.
  let isWhole: Bool

  /// Bytes of one vector, somewhat below PostgreSQL's limit of 1 MiB.
  private static let room = 1_000_000
  /// Bytes of a word; a longer one is refused.
  private static let longest = 2046
  /// Places of a word that are kept, and the last that is told from those behind it.
  private static let (mostPlaces, lastPlace) = (255, 16_383)

  init(_ indexed: IndexedText) {
    var places: [String: [String]] = [:]
    var used = 0
    var isWhole = true
    var place = 0
    let parts = [
      (indexed.subject, "A"), (indexed.summary, "B"), (indexed.comment, "C"), (indexed.body, ""),
    ]
    for (part, weight) in parts {
      for word in FoldedText.words(of: part ?? "").map(\.folded) where !word.isEmpty {
        place += 1
        let known = places[word]?.count
        let size = known == nil ? word.utf8.count + 8 : 2
        guard known ?? 0 < SearchVector.mostPlaces else { continue }
        guard word.utf8.count <= SearchVector.longest, used + size <= SearchVector.room else {
          isWhole = isWhole && known != nil
          continue
        }
        used += size
        places[word, default: []].append("\(min(place, SearchVector.lastPlace))\(weight)")
      }
      // No phrase goes from one part into the next.
      place += 2
    }
    self.isWhole = isWhole
    text = places.sorted { $0.key < $1.key }
      .map { "'\($0.key)':\($0.value.joined(separator: ","))" }.joined(separator: " ")
  }
}
