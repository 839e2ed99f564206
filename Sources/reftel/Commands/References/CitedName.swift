import Cables

/// The name of a post within a citation, to say what may have been meant.
struct CitedName {
  private let letters: String
  private let before: String
  private let number: String

  /// Takes apart `09 PHNOM PEHN 419` and the like.
  init(_ text: String) {
    let plain = text.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    before = String(plain.prefix(while: \.isNumber))
    letters = String(plain.dropFirst(before.count).prefix(while: \.isLetter))
    number = String(plain.dropFirst(before.count + letters.count).prefix(while: \.isNumber))
  }

  /// The post, where it was spelt wrongly and the nearest was taken.
  var correction: String? {
    guard let match = PostRegistry.standard.find(letters), match.corrected else { return nil }
    return match.post.name
  }

  /// `; did you mean '09PHNOMPENH419'?`, where the name is near that of a post.
  var question: String? {
    guard letters.count > 3, !number.isEmpty else { return nil }
    let codes = PostRegistry.standard.all.map(\.code)
    guard let code = nearest(to: letters, among: codes), code != letters else { return nil }
    let year = before.count == 4 ? String(before.suffix(2)) : before
    let serial = Int(number).map(String.init) ?? number
    return "; did you mean '\(year)\(code)\(serial)'?"
  }
}
