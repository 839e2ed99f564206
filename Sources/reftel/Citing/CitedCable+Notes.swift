import Cables

extension CitedCable {
  /// A note after the Chicago Manual of Style (14.229, unpublished papers).
  ///
  /// ```
  /// Embassy Phnom Penh to Department of State, telegram 419, June 26, 2009, “SUBJECT,”
  /// 09PHNOMPENH419, para. 6.
  /// ```
  var chicagoNote: String {
    let parties = from.name + (recipients(\.name).map { " to \($0)" } ?? "")
    let subject = quotedSubject.map { CitedCable.quoted($0, before: ",") }
    let parts = [
      "\(parties), telegram \(cable.id.serial), \(date)" + (subject == nil ? "," : ","),
      subject, cable.id.description + (pin.map { ", \($0)" } ?? "") + ".",
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }

  /// An entry of a bibliography after the Chicago Manual of Style.
  var chicagoEntry: String {
    let parts = [
      from.name + ".", quotedSubject.map { CitedCable.quoted($0, before: ".") },
      "Telegram \(cable.id.serial)" + (recipients(\.name).map { " to \($0)" } ?? "") + ", \(date).",
      "\(cable.id).",
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }

  /// A source note as in Foreign Relations of the United States.
  ///
  /// ```
  /// Telegram 419 From the Embassy in Cambodia to the Department of State, Phnom Penh,
  /// June 26, 2009, 0808Z. Unclassified; For Official Use Only; Immediate.
  /// ```
  var frus: String {
    let head =
      "Telegram \(cable.id.serial) From \(from.inFRUS)"
      + (recipients(\.inFRUS).map { " to \($0)" } ?? "")
    // The department sends from its own town, which its name does not tell.
    let place = cable.post.kind == "department" ? "Washington" : cable.post.name
    let hour = cable.sentAt.map { ", " + CitedCable.hour($0) } ?? ""
    let handling =
      [cable.classification?.level.name].compactMap(\.self)
      + (cable.classification?.controls ?? []) + [cable.precedence].compactMap(\.self)
      + cable.captions
    let notes = handling.map(CitedCable.sentenceCase).joined(separator: "; ")
    return "\(head), \(place), \(date)\(hour)" + (pin.map { ", \($0)" } ?? "") + "."
      + (notes.isEmpty ? "" : " \(notes).")
  }

  private static func hour(_ time: Timestamp) -> String {
    let digits = time.description.dropFirst(11).prefix(5).filter { $0 != ":" }
    return "\(digits)Z"
  }

  /// The American order: a comma or full stop within the quotation marks.
  private static func quoted(_ subject: String, before mark: String) -> String {
    let isEnded = subject.last.map { "?!.".contains($0) } ?? false
    return "“\(subject)\(isEnded ? "" : mark)”"
  }

  /// `FOR OFFICIAL USE ONLY` as `For Official Use Only`; one-word captions keep their capitals.
  private static func sentenceCase(_ words: String) -> String {
    let plain = ["UNCLASSIFIED", "CONFIDENTIAL", "SECRET", "IMMEDIATE", "PRIORITY", "ROUTINE"]
    guard words.contains(" ") || plain.contains(words) || words == "FLASH" else { return words }
    return words.split(separator: " ").map { $0.prefix(1) + $0.dropFirst().lowercased() }
      .joined(separator: " ")
  }
}
