package import Cables

/// Reads the shapes in which a cable is cited into canonical ids.
///
/// ```swift
/// CitationReader.ids(in: "09 Phnom Penh 419")              // 09PHNOMPENH419
/// CitationReader.ids(in: "PHNOM PENH 00419", year: 2009)   // 09PHNOMPENH419
/// CitationReader.ids(in: "https://…/09PHNOMPENH419_a.html")  // 09PHNOMPENH419
/// ```
package enum CitationReader {
  /// The cable that `text` names; empty where it names none, or lacks its year.
  package static func ids(
    in text: String, year: Int? = nil, registry: PostRegistry = .standard
  ) -> [CableID] {
    let name = Array(withoutFrame(text))
    let leading = name.prefix(while: isDigit)
    let trailing = name.reversed().prefix(while: isDigit)
    guard !trailing.isEmpty, leading.count + trailing.count < name.count,
      let serial = Int(String(decoding: trailing.reversed(), as: UTF8.self)), serial > 0,
      let stated = fullYear(leading) ?? (leading.isEmpty ? year : nil)
    else { return [] }
    let spelling = String(
      decoding: name[leading.count..<name.count - trailing.count], as: UTF8.self)
    return post(spelling, registry: registry).map { code in
      [CableID(year: stated, post: code, serial: serial)]
    } ?? []
  }

  /// Capitals without the address before the name, the suffix behind it, and the blanks around it.
  private static func withoutFrame(_ text: String) -> [UInt8] {
    var name = Array(text.uppercased().utf8)
    if let slash = name.lastIndex(of: UInt8(ascii: "/")) { name.removeFirst(slash + 1) }
    if let cut = name.firstIndex(where: isCut) { name.removeSubrange(cut...) }
    for suffix in [".HTML", ".HTM", "_A", "_B", "_C", "."]
    where name.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) {
      name.removeLast(suffix.utf8.count)
    }
    let blanks: Set<UInt8> = [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n")]
    while let first = name.first, blanks.contains(first) { name.removeFirst() }
    while let last = name.last, blanks.contains(last) { name.removeLast() }
    return name
  }

  private static func isCut(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func fullYear(_ digits: some Collection<UInt8>) -> Int? {
    guard digits.count == 2 || digits.count == 4,
      let number = Int(String(decoding: Array(digits), as: UTF8.self))
    else { return nil }
    guard digits.count == 4 else { return CableID.fullYear(number) }
    return (1966...2065).contains(number) ? number : nil
  }

  /// The code of a post; letters that the registry does not know are taken for a code as they are.
  private static func post(_ spelling: String, registry: PostRegistry) -> String? {
    let letters = spelling.utf8.filter { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    let isName = spelling.utf8.allSatisfy { !isDigit($0) }
    guard letters.count > 1, isName else { return nil }
    let code = String(decoding: letters, as: UTF8.self)
    if registry.post(code: code) != nil { return code }
    return registry.find(spelling)?.post.code ?? code
  }
}
