/// Words that begin some line of every telegram's head.
enum TelegramMarks {
  private static let capitals = [
    "VZCZC", "FM ", "DE RU", "ZNR ", "ZNY ", "TO RU", "INFO RU", "TO SECSTATE", "TO AMEMBASSY",
    "UNCLAS", "CONFIDENTIAL", "C O N F I D E N T I A L", "SECRET", "S E C R E T",
    "LIMITED OFFICIAL USE", "L I M I T E D", "TAGS ", "SUBJECT ", "PAGE 0", "E.O. ",
    "EO 1", "SIPDIS", "ACTION ", "ORIGIN ", "MRN",
  ]
  private static let anyCase = [
    "e.o.", "e. o.", "e.0.", "eo 1", "tag:", "tags:", "subject:", "subj:", "ref:", "refs:", "mrn:",
    "from:", "id:", "c o n f i d e n t i a l", "confidential", "unclas", "s e c r e t",
    "classified by", "this record is a partial extract", "cable text:", "message attributes",
    "message text", "show headers", "¶1", "declassified", "type: te", "draft date:",
  ]

  /// Whether any line of `text` begins with such a word or is a date-time group.
  static func stand(in text: [UInt8]) -> Bool {
    text.split(separator: UInt8(ascii: "\n")).contains { line in
      let words = line.drop { $0.isBlank }
      return capitals.contains { words.starts(with: $0.utf8) }
        || anyCase.contains { words.hasPrefix(ignoringCase: $0.utf8) } || isDateTimeGroup(words)
    }
  }

  /// `O 260808Z JUN 09`, `O P 190243Z DEC 89`: letters alone, then six digits and a `Z`.
  private static func isDateTimeGroup(_ line: ArraySlice<UInt8>) -> Bool {
    let words = line.prefix(24).split { $0.isBlank }
    guard let group = words.firstIndex(where: { $0.count > 1 }) else { return false }
    let digits = words[group].prefix { $0.isDigit }
    return digits.count == 6 && group < 3
      && words[..<group].allSatisfy { $0.first?.isCapital == true }
  }
}
