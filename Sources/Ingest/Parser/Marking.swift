import Cables

/// A portion marking, as it stands before a paragraph or a subject: `(C/NF)`.
struct Marking {
  /// Without brackets, in capitals: `C/NF`, `C - ENTIRE TEXT`.
  let text: String
  /// The index past the closing bracket.
  let end: Int

  /// What the first letters of a marking can be (5 FAH-2 H-443).
  private static let levels: Set<String> = [
    "U", "SBU", "C", "S", "TS", "LOU", "FOUO", "OUO", "UNCLAS", "UNCLASSIFIED", "CONFIDENTIAL",
    "SECRET", "S/", "C/",
  ]

  /// Reads a marking that begins at `index`, which must hold its opening bracket.
  init?(in bytes: Bytes, at index: Int) {
    guard let open = bytes.at(index), open == .opening || open == .openingBracket else {
      return nil
    }
    let limit = bytes.prefix(upTo: Swift.min(index + 60, bytes.endIndex))
    guard
      let close = limit[index...].firstIndex(where: { $0 == .closing || $0 == .closingBracket })
    else { return nil }
    let inside = bytes[index + 1..<close].trimmed
    let level = inside.prefix(while: \.isLetter)
    guard Self.levels.contains(String(decoding: level.map(\.capital), as: UTF8.self)),
      inside.allSatisfy({ $0.isLetter || $0.isBlank || $0 == .slash || $0 == .dash || $0 == .comma }
      ),
      inside.count == level.count || !inside[level.endIndex].isLetter
    else { return nil }
    text = String(decoding: inside.map(\.capital), as: UTF8.self)
    end = close + 1
  }
}
