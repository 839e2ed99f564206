/// A command line that means nothing.
struct UsageError: Error, Hashable, Sendable, CustomStringConvertible {
  let message: String
  /// The query and the place in it that is meant, counted in scalars.
  var excerpt: (text: String, place: Range<Int>)? {
    quoted.map { ($0.text, $0.lower..<$0.upper) }
  }
  private let quoted: Quoted?

  private struct Quoted: Hashable {
    let text: String
    let lower: Int
    let upper: Int
  }

  init(_ message: String) {
    self.message = message
    quoted = nil
  }

  init(_ message: String, in text: String, at place: Range<Int>) {
    self.message = message
    quoted = Quoted(text: text, lower: place.lowerBound, upper: place.upperBound)
  }

  /// A word that is none of `words`, with the nearest of them where one is near, else perhaps
  /// `all`.
  ///
  /// ```swift
  /// UsageError("option", "--limt", among: ["--limit"])
  /// // unknown option '--limt'; did you mean '--limit'?
  /// ```
  init(_ what: String, _ word: String, among words: [String], naming all: Bool = false) {
    let guess =
      nearest(to: word, among: words).map { "; did you mean '\($0)'?" }
      ?? (all ? "; one of \(words.joined(separator: ", "))" : "")
    self.init("unknown \(what) '\(printable(word))'\(guess)")
  }

  /// The message, and below it the place in the query with a caret.
  var description: String {
    guard let excerpt else { return message }
    let scalars = Array(printable(excerpt.text).unicodeScalars)
    let before = String(String.UnicodeScalarView(scalars.prefix(excerpt.place.lowerBound)))
    let blanks = String(repeating: " ", count: width(of: before))
    let carets = String(repeating: "^", count: max(1, excerpt.place.count))
    return "\(message)\n  \(printable(excerpt.text))\n  \(blanks)\(carets)"
  }
}
