extension PostRegistry {
  /// The post that a spelling means: by code, by alias, else by the nearest spelling.
  ///
  /// ```swift
  /// find("Rio de Jan")   // Rio de Janeiro
  /// find("TRIPOLII")     // Tripoli, corrected
  /// find("SECSTATE WASHDC")  // State
  /// ```
  package func find(_ spelling: String) -> Match? {
    known(spelling) ?? corrected(spelling)
  }

  /// The post that a spelling means that is none of its own: by the nearest.
  package func corrected(_ spelling: String) -> Match? {
    guard let bare = readings(of: spelling).last else { return nil }
    return match(bare.hasDigits ? lettered(bare) : nearest(to: bare), corrected: true)
  }

  /// The post that a spelling means as it stands: by code or by alias, none by likeness.
  ///
  /// Many times as quick as `find` where nothing is found, since it compares with no other name.
  package func known(_ spelling: String) -> Match? {
    if let known = match(spelling) { return known }
    for reading in readings(of: spelling) {
      if let post = post(spelt: reading.text) { return post }
    }
    return nil
  }

  /// No spelling of a post is as long, with all that may stand before it.
  private static let longest = 200

  /// The spelling as it is compared, then without what may stand before a post's name.
  private func readings(of spelling: String) -> [Spelling] {
    guard spelling.utf8.count <= PostRegistry.longest else { return [] }
    let printed = Spelling(spelling)
    return printed.bytes.count >= 2 ? withoutPrefixes(printed) : []
  }

  /// What stands before a post's name without changing which post is meant.
  private static let prefixes = [
    "EFTO", "AMEMBASSY", "AMCONSUL", "AMCONGEN", "AMEMB", "USMISSION", "USLO", "USINT",
    "EMBASSY", "CONSULATE", "CONGEN",
  ].map { Array($0.utf8) }

  /// The spelling as it stands, then with one prefix after the other taken off.
  private func withoutPrefixes(_ printed: Spelling) -> [Spelling] {
    var readings = [printed]
    while let last = readings.last,
      let rest = PostRegistry.prefixes.lazy.compactMap({ last.dropping($0) }).first
    {
      readings.append(rest)
    }
    return readings
  }

  private func lettered(_ spelling: Spelling) -> String? {
    for letter in "IL".utf8 {
      if let post = post(spelt: spelling.lettered(oneAs: letter).text) { return post.code }
    }
    return nil
  }

  /// The only post whose name is one slip away.
  private func nearest(to spelling: Spelling) -> String? {
    guard spelling.bytes.count >= 5, !PostRegistry.words.contains(spelling.text) else {
      return nil
    }
    var code: String?
    for names in names(near: spelling) {
      for index in names.indices where isSlip(spelling, for: names[index].spelling) {
        guard code == nil || code == names[index].code else { return nil }
        code = names[index].code
      }
    }
    return code
  }

  // Five letters make too many words: `PARTS` is not Paris, nor `QUITE` Quito. There two letters
  // may have changed places, or one of six be missing, behind a first letter that is right.
  private func isSlip(_ spelling: Spelling, for name: Spelling) -> Bool {
    guard abs(spelling.bytes.count - name.bytes.count) <= 1,
      let edit = spelling.edit(from: name)
    else { return false }
    if spelling.bytes.count >= 6, name.bytes.count >= 6 { return true }
    guard spelling.bytes.count == 5, spelling.bytes.first == name.bytes.first else { return false }
    return edit == .transposed || edit == .deleted
  }

  /// Words of telegrams, and names in them, that are one letter away from a post.
  private static let words = Set(
    """
    ALEXANDRA BAGHDADI BERGER CRISTINA DURAN GERMAN GRENADE GUATEMALAN HARARI HEART KUWAITI MADURO
    MANIA MEDICO NASSAR NEVILLE OBERLIN PAIRS PEAKING PLAGUE PRISTINE RECIPE SHIRAZI STATES
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
