extension TagRegistry {
  /// Codes of one run, with the country before or behind them.
  private struct Parting {
    var codes: [String] = []
    /// One country is believed, two are a coincidence of letters.
    var hasCountry = false
    /// Codes that are no four-letter subjects, which make a parting less likely.
    var others = 0
  }

  /// The longest run seen in print has 36 letters; more is a sentence.
  private static let longest = 60

  /// The codes of a run, where it comes apart in exactly one most likely way.
  ///
  /// ```swift
  /// apart("ETRDEINVCS")  // ETRD EINV CS
  /// apart("PRELASEAN")   // PREL ASEAN
  /// ```
  func apart(_ printed: String) -> [String]? {
    let letters = Array(printed.utf8)
    guard (6...TagRegistry.longest).contains(letters.count), letters.allSatisfy(isCapital) else {
      return nil
    }
    let partings = partings(of: letters[...], after: Parting())
      .filter { $0.codes.count > 1 && $0.codes.contains(where: isSubject) }
    guard let fewest = partings.map(\.others).min() else { return nil }
    let best = partings.filter { $0.others == fewest }
    return best.count == 1 ? best.first?.codes : nil
  }

  private func partings(of letters: ArraySlice<UInt8>, after parting: Parting) -> [Parting] {
    guard !letters.isEmpty else { return [parting] }
    return (2...8).filter { $0 <= letters.count }.flatMap { length -> [Parting] in
      let code = String(decoding: letters.prefix(length), as: UTF8.self)
      let atEdge = parting.codes.isEmpty || length == letters.count
      guard var next = adding(code, atEdge: atEdge, to: parting) else { return [] }
      next.codes.append(code)
      return partings(of: letters.dropFirst(length), after: next)
    }
  }

  // Codes that no list explains take no part: almost any letters can be had from them.
  private func adding(_ code: String, atEdge: Bool, to parting: Parting) -> Parting? {
    guard let tag = tag(code), tag.meaning != nil, !parting.codes.contains(code) else { return nil }
    var next = parting
    if isSubject(code) { return next }
    if code.utf8.count == 2 {
      next.hasCountry = true
      return atEdge && !parting.hasCountry ? next : nil
    }
    next.others += 1
    return tag.kind == .organization && (atEdge || code.utf8.count > 3) ? next : nil
  }

  private func isSubject(_ code: String) -> Bool {
    guard code.utf8.count == 4, let kind = tag(code)?.kind else { return false }
    return kind == .subject || kind == .program
  }

  private func isCapital(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }
}
