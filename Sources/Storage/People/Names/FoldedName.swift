/// A name in the form in which names are compared.
///
/// ```swift
/// FoldedName("Samdech Hun Sen").text             // hun sen
/// FoldedName("O'DONOHUE, DANIEL").text           // daniel odonohue
/// FoldedName("Muammar al-Qadhafi").text == FoldedName("MUAMMAR GADDAFI").text
/// ```
struct FoldedName: Hashable {
  /// Without accents, case, honorifics, particles; in the order of the name.
  private(set) var words: [String]
  /// `jr`, `iii`: tells two of one name apart.
  private(set) var suffix: String?

  init(_ name: String) {
    let table = NameWords.standard
    let parts = FoldedName.inOrder(name)
    var words = parts.flatMap { FoldedText.words(of: FoldedName.plain($0)).map(\.folded) }
    if words.count > 2, let last = words.last, let suffix = table.suffixes[last] {
      self.suffix = suffix
      words.removeLast()
    }
    while words.count > 2, table.honorifics.contains(words[0]) { words.removeFirst() }
    let kept = words.enumerated().filter { place, word in
      place == 0 || !table.particles.contains(word)
    }
    // A particle may come first: "al-Sadr". A name of particles alone keeps them all.
    var named = kept.map(\.element)
    if named.count > 1, table.particles.contains(named[0]), named[0].count > 1 {
      named.removeFirst()
    }
    self.words = (named.isEmpty ? words : named).map(FoldedName.spelling)
  }

  /// Takes apart what `text` gave.
  init(folded text: String) {
    let parts = text.split(separator: ",", maxSplits: 1)
    words = (parts.first ?? "").split(separator: " ").map(String.init)
    suffix = parts.count > 1 ? String(parts[1]) : nil
  }

  var text: String { words.joined(separator: " ") + ending }
  /// The same for the same words in any order.
  var key: String { words.sorted().joined(separator: " ") + ending }
  var block: String { words.last ?? "" }
  /// Of one word, so that it may be anybody's of that family.
  var isBare: Bool { words.count == 1 }
  /// The first name is cut to its letter.
  var isInitialled: Bool { words.count > 1 && words[0].count == 1 }

  private var ending: String { suffix.map { ",\($0)" } ?? "" }
}

extension FoldedName {
  /// `GORDON, PHILIP` the other way round; `King, Jr.` as it is.
  private static func inOrder(_ name: String) -> [String] {
    let parts = name.split(separator: ",").map(String.init)
    guard parts.count >= 2 else { return parts }
    let second = FoldedText.words(of: parts[1]).map(\.folded)
    let isSuffix = second.count == 1 && NameWords.standard.suffixes[second[0]] != nil
    return isSuffix ? parts : [parts[1], parts[0]] + parts.dropFirst(2)
  }

  /// Without the marks inside a word, and with the letters that no accent makes.
  private static func plain(_ name: String) -> String {
    guard name.utf8.contains(where: { $0 >= 0x80 || $0 == 0x27 || $0 == 0x60 }) else { return name }
    var result = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "'", "`", "\u{2018}", "\u{2019}", "\u{02BB}", "\u{02BC}", "\u{B4}": continue
      case "ø", "Ø": result += "o"
      case "ł", "Ł": result += "l"
      case "đ", "Đ", "ð", "Ð": result += "d"
      case "ı": result += "i"
      case "æ", "Æ": result += "ae"
      case "œ", "Œ": result += "oe"
      case "ß": result += "ss"
      case "þ", "Þ": result += "th"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// One form for what transliterations make of one name.
  private static func spelling(_ word: String) -> String {
    if let known = NameWords.standard.spellings[word] { return known }
    guard word.utf8.count >= 5 else { return word }
    var letters: [UInt8] = []
    for letter in word.utf8 where letter != letters.last { letters.append(letter) }
    if letters.last == UInt8(ascii: "y") || letters.last == UInt8(ascii: "j") {
      letters[letters.count - 1] = UInt8(ascii: "i")
    }
    if letters.suffix(2) == [UInt8(ascii: "i"), UInt8(ascii: "i")] { letters.removeLast() }
    let plain = String(decoding: letters, as: UTF8.self)
    return NameWords.standard.spellings[plain] ?? plain
  }
}
