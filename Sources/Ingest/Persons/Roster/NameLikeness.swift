/// Whether two names of one telegram are two forms of one person's name.
struct NameLikeness {
  let book: NameBook

  /// `Cristina Kirchner` and `Cristina Fernandez de Kirchner`; `J. Smith` and `John Smith`;
  /// `Ahmed Al-Tayeb` and `Ahmad El Tayyib`; one slip of a key.
  func agree(_ longer: NameForm, _ shorter: NameForm) -> Bool {
    let long = longer.core
    let short = shorter.core
    guard !short.isEmpty, long.count >= short.count, haveCommonLetter(long, short) else {
      return false
    }
    guard haveOneGeneration(longer, shorter) else { return false }
    if short.count == 1 { return initialsAgree(longer, shorter) }
    if isContained(short, in: long, by: { $0.hash }) { return true }
    if short.allSatisfy({ book.words[$0].consonants > 1 }),
      isContained(short, in: long, by: { $0.skeleton })
    {
      return short.count == long.count || short.count > 2
    }
    return short.count == long.count && areOneSlipApart(long, short)
  }

  /// Cheap, and true of all that agree: one word at least begins with the same consonant or a
  /// vowel.
  private func haveCommonLetter(_ long: Range<Int>, _ short: Range<Int>) -> Bool {
    short.contains { word in
      let letter = book.first(of: book.words[word].bare)
      return long.contains { book.first(of: book.words[$0].bare) == letter }
    }
  }

  private func haveOneGeneration(_ longer: NameForm, _ shorter: NameForm) -> Bool {
    switch (generation(longer), generation(shorter)) {
    case (nil, nil): true
    case (let a?, let b?): book.equal(a, b)
    default: false
    }
  }

  /// `II` of `John Paul II`.
  private func generation(_ form: NameForm) -> Range<Int>? {
    // Names of core words alone have none.
    if form.words == form.core { return nil }
    return form.words.first { word in
      book.words[word].kind == .suffix
        && book.words[word].letters.allSatisfy { "IVX".utf8.contains(book.letters[$0]) }
    }.map { book.words[$0].letters }
  }

  /// `J. Smith` is `John Smith`, and not `Mary Smith`.
  private func initialsAgree(_ longer: NameForm, _ shorter: NameForm) -> Bool {
    let first = longer.words.first {
      book.words[$0].kind == .core || book.words[$0].kind == .initial
    }
    guard let initial = shorter.words.first(where: { book.words[$0].kind == .initial }),
      let last = shorter.core.last, let longLast = longer.core.last, let first,
      book.equal(book.words[longLast].letters, book.words[last].letters)
    else { return false }
    return book.first(of: book.words[first].letters)
      == book.first(of: book.words[initial].letters)
  }

  /// Whether every word of `short` stands in `long`, in order, with its first or last word.
  private func isContained(
    _ short: Range<Int>, in long: Range<Int>, by likeness: (NameWord) -> UInt64
  ) -> Bool {
    var index = long.lowerBound
    var first: Int?
    for word in short {
      let letters = likeness(book.words[word])
      while index < long.upperBound, likeness(book.words[index]) != letters { index += 1 }
      guard index < long.upperBound else { return false }
      if first == nil { first = index }
      index += 1
    }
    return first == long.lowerBound || index == long.upperBound
  }

  private func areOneSlipApart(_ long: Range<Int>, _ short: Range<Int>) -> Bool {
    var slips = 0
    for (a, b) in zip(long, short) {
      let (a, b) = (book.words[a].letters, book.words[b].letters)
      if book.equal(a, b) { continue }
      guard slips == 0, isSlip(a, b) else { return false }
      slips += 1
    }
    return true
  }

  /// Whether two words differ by one letter, or two that changed places.
  func isSlip(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    guard min(a.count, b.count) >= 4, abs(a.count - b.count) <= 1 else { return false }
    var same = 0
    while same < min(a.count, b.count),
      book.letters[a.lowerBound + same] == book.letters[b.lowerBound + same]
    {
      same += 1
    }
    let a = a.dropFirst(same)
    let b = b.dropFirst(same)
    return book.equal(a.dropFirst(), b.dropFirst()) || book.equal(a.dropFirst(), b)
      || book.equal(a, b.dropFirst()) || areSwapped(a, b)
  }

  private func areSwapped(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    a.count > 1 && a.count == b.count
      && book.letters[a.lowerBound] == book.letters[b.lowerBound + 1]
      && book.letters[a.lowerBound + 1] == book.letters[b.lowerBound]
      && book.equal(a.dropFirst(2), b.dropFirst(2))
  }
}
