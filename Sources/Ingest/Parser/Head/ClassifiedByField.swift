import Cables

/// Who classified a telegram, in what office and on what grounds.
struct ClassifiedByField {
  private(set) var classifiedBy: Cable.ClassifiedBy?
  /// Where the lines after the field begin.
  let end: Int

  /// A field that a form filled in breaks its lines here, also within a word.
  private static let formWidth = 71

  /// Reads what follows `Classified By:`.
  ///
  /// `Ambassador Joseph M. Smith, reasons 1.4 (b) and (d)` or `Jane Smith, Director, EUR/PRA.
  /// Reason: 1.4 (d)`. It ends at an empty line unless the grounds are still to come.
  init(_ value: Bytes, nameWidth: Int = 15) {
    end = Self.end(of: value)
    let text = Self.joined(value[..<end], nameWidth: nameWidth)
    let grounds = Self.grounds(in: text)
    var who = text[..<(grounds ?? text.endIndex)]
    while let again = who.first("CLASSIFIED BY") {
      who = who[(again + "CLASSIFIED BY".utf8.count)...].drop { $0.isBlank || $0 == .colon }
    }
    let reasons = grounds.map { Self.reasons(in: text[$0...]) } ?? []
    let person = Signatory(who)
    guard person.name != nil || person.title != nil || !reasons.isEmpty else { return }
    classifiedBy = Cable.ClassifiedBy(name: person.name, title: person.title, reasons: reasons)
  }

  private static func end(of value: Bytes) -> Int {
    var seen: Int?
    for line in value.lines {
      if line.trimmed.isEmpty {
        guard let seen else { continue }
        let so = value[..<seen]
        // "FOR REA⏎⏎SONS 1.4 (B)": the empty line is a break of the form (09BRUSSELS1288).
        let rest = value[line.endIndex...].trimmed
        let goesOn =
          grounds(in: Array(so)[...]) == nil
          && (rest.has("SONS ", at: rest.startIndex) || rest.has("REASON", at: rest.startIndex)
            || rest.has("CLASSIFIED BY", at: rest.startIndex))
        if goesOn { continue }
        return seen
      }
      if seen != nil, Rule.isRule(line) || Frame.opens(line) { return seen ?? line.startIndex }
      seen = line.endIndex
    }
    return value.endIndex
  }

  /// The lines as one: a line as wide as the form goes on without a blank.
  private static func joined(_ value: Bytes, nameWidth: Int) -> Bytes {
    var text: [UInt8] = []
    var isFirst = true
    for line in value.lines {
      var end = line.endIndex
      while end > line.startIndex, line[end - 1].isSpace { end -= 1 }
      let kept = line[line.startIndex..<end]
      guard !kept.isEmpty else { continue }
      text += kept
      let width = kept.count + (isFirst ? nameWidth - 1 : 0)
      if width < formWidth - 1 { text.append(.space) }
      isFirst = false
    }
    return text[...]
  }

  // MARK: Grounds

  /// Where the grounds begin: `REASON`, `1.4`, `E.O.` and the words that lead to them.
  private static func grounds(in text: Bytes) -> Int? {
    let starts = [
      text.first("REASON"), text.first("RESON"), text.first(" E.O"), text.first(" EO 1"),
      section(in: text),
      text.first("UNDER SECTION"), text.first("BASED ON "), text.first("BASED 0N "),
      text.first("DERIVED FROM"),
      text.first("DECLASSIFY"), text.first("UNDER 1."),
    ].compactMap { $0 }
    guard var start = starts.min() else { return nil }
    let leads = [
      "FOR", "FR", "PER", "UNDER", "BASED ON", "BASED 0N", "F0R", "-", ",", ";", "PURSUANT TO",
    ]
    var moved = true
    while moved {
      moved = false
      while let byte = text.at(start - 1), byte.isBlank { start -= 1 }
      for lead in leads where start - lead.utf8.count > text.startIndex {
        let at = start - lead.utf8.count
        guard text.has(lead, at: at), !text[at].isLetter || text[at - 1].isBlank else {
          continue
        }
        start = at
        moved = true
        break
      }
    }
    return start
  }

  /// Where `1.4` or `1.5` stands, the sections of the orders of 1995 and 2003.
  private static func section(in text: Bytes) -> Int? {
    text.indices.first { index in
      text[index] == UInt8(ascii: "1") && text.at(index + 1) == .dot
        && (text.at(index + 2).map { (0x33...0x36).contains($0) } ?? false)
        && !(text.at(index - 1)?.isDigit ?? false)
    }
  }

  /// The sections named: `1.4 (b) and (d)` is `1.4(b)` and `1.4(d)`.
  private static func reasons(in text: Bytes) -> [String] {
    guard let start = section(in: text) else { return [] }
    let number = text[start..<start + 3].text
    var reasons: [String] = []
    var index = start + 3
    while index < text.endIndex {
      let byte = text[index]
      let alone =
        !(text.at(index - 1)?.isLetter ?? false) && !(text.at(index + 1)?.isLetter ?? false)
      if byte.isLetter, alone, (UInt8(ascii: "A")...UInt8(ascii: "H")).contains(byte.capital) {
        let reason = "\(number)(\(String(UnicodeScalar(byte | 0x20))))"
        if !reasons.contains(reason) { reasons.append(reason) }
      } else if byte.isLetter, alone == false, !text.has("AND", at: index),
        !text.has("ND", at: index),
        !text.has("D", at: index) || text.at(index - 1)?.isLetter != true
      {
        break
      }
      index += 1
    }
    return reasons.isEmpty ? [number] : reasons
  }
}

/// A name told from the office beside it.
struct Signatory {
  private(set) var name: String?
  private(set) var title: String?

  /// Reads `Ambassador Glyn T. Davies`, `Karin L. Look, Acting Assistant Secretary, VCI`.
  init(_ text: Bytes) {
    var text = text.trimmed
    if let marking = Marking(in: text, at: text.startIndex) { text = text[marking.end...].trimmed }
    let parts = text.squeezed.split(separator: ",", omittingEmptySubsequences: true)
    var titles: [String] = []
    for (index, part) in parts.enumerated() {
      let words = part.split { $0 == " " || $0 == ":" || $0 == ";" }.map(String.init)
      if name == nil, let start = Self.nameStart(in: words) {
        name = Self.strip(words[start...].joined(separator: " "))
        if start > 0 { titles.append(words[..<start].joined(separator: " ")) }
      } else if name != nil, index > 0, Self.isGeneration(part) {
        name? +=
          ",\(Self.strip(String(part)).isEmpty ? "" : " " + Self.strip(String(part), dots: false))"
      } else {
        titles.append(words.joined(separator: " "))
      }
    }
    let title = titles.map { Self.strip($0) }.filter { !$0.isEmpty }.joined(separator: ", ")
    self.title = title.isEmpty ? nil : title
  }

  private static func isGeneration(_ part: Substring) -> Bool {
    let word = strip(String(part)).uppercased()
    return ["JR", "SR", "II", "III", "IV"].contains(word)
  }

  /// Without blanks and stops at its ends; the stop of `Jr.` stays where it is asked for.
  private static func strip(_ text: String, dots: Bool = true) -> String {
    let isEnd = { (byte: UInt8) in
      byte == .space || byte == .semicolon || dots && ".-?:".utf8.contains(byte)
    }
    var text = text[...]
    // A mark with an accent on it is none.
    while let first = text.utf8.first, isEnd(first), text.first?.utf8.count == 1 {
      text = text.dropFirst()
    }
    while let last = text.utf8.last, isEnd(last), text.last?.utf8.count == 1 {
      text = text.dropLast()
    }
    return String(text)
  }

  /// The first word of the name that ends `words`, if they end in one.
  private static func nameStart(in words: [String]) -> Int? {
    var start = words.count
    while start > 0, words.count - start < 6,
      isNameWord(words[start - 1]) || start < words.count && isParticle(words[start - 1])
    {
      start -= 1
    }
    // "Charge de Smith" has one of an office, "Juan de la Cruz" some of a name.
    if start > 0, start < words.count, isParticle(words[start]), !isNameWord(words[start]) {
      while start < words.count, isParticle(words[start]), !isNameWord(words[start]) { start += 1 }
    }
    // "AMBASSADOR TO SUDAN TIMOTHY CARNEY": the country belongs to the office.
    if start > 0, start < words.count - 1,
      ["TO", "FOR", "IN", "AT"].contains(words[start - 1].uppercased())
    {
      start += 1
    }
    guard start < words.count, words[start...].contains(where: { $0.utf8.count > 2 }) else {
      return nil
    }
    return start
  }

  /// A word between forename and surname: `van der Berg`, `de la Cruz`.
  private static func isParticle(_ word: String) -> Bool {
    ["de", "la", "del", "della", "di", "da", "dos", "du", "van", "von", "der", "den", "ter"]
      .contains(word)
  }

  private static func isNameWord(_ word: String) -> Bool {
    let capitals = strip(word).uppercased()
    guard let first = word.unicodeScalars.first, first.properties.isUppercase || first == "\"",
      !OfficeWords.contains(capitals) || capitals.utf8.count == 1,
      !OfficeWords.isOfficeSymbol(capitals) || capitals.utf8.count == 1
    else { return false }
    return !capitals.isEmpty
  }
}
