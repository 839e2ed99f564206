/// A classification as the margins of telegrams have it, for where there is little room.
///
/// ```swift
/// briefly("CONFIDENTIAL//NOFORN")  // C//NF
/// ```
@Sendable
func briefly(_ classification: String) -> String {
  let words = classification.split(separator: "/").map { words in
    letters[String(words)] ?? String(words)
  }
  return words.joined(separator: "//")
}

private let letters = [
  "UNCLASSIFIED": "U", "LIMITED OFFICIAL USE": "LOU", "CONFIDENTIAL": "C", "SECRET": "S",
  "TOP SECRET": "TS", "FOR OFFICIAL USE ONLY": "FOUO", "NOFORN": "NF",
]
