/// The offices of the Department that got a telegram, and how many copies: `ACTION EA-09`,
/// `INFO  OCT-01  ISO-00  /026 W`, with the line of dashes below.
enum OfficeDistribution {
  /// Whether a line is of such a distribution; it names no station.
  static func isLine(_ line: Bytes) -> Bool {
    var words = line.trimmed.split(whereSeparator: \.isBlank)[...]
    if let first = words.first, ["ACTION", "INFO", "ORIGIN"].contains(first.text) {
      words = words.dropFirst()
    }
    if let first = words.first, first.count >= 12, first.starts(with: "------------".utf8) {
      return words.count <= 4
    }
    return !words.isEmpty && words.contains(where: isOffice)
      && words.allSatisfy { isOffice($0) || isSum($0) } || words.count == 1 && isTotal(words)
  }

  /// `EA-09`, `NSCE-00`.
  private static func isOffice(_ word: Bytes) -> Bool {
    guard let dash = word.lastIndex(of: .dash), word.endIndex - dash == 3 else { return false }
    return word[(dash + 1)...].allSatisfy(\.isDigit)
      && word[..<dash].allSatisfy { $0.isCapital || $0 == .slash } && dash > word.startIndex
  }

  /// `/026 W`, `/001W`: the copies in all.
  private static func isSum(_ word: Bytes) -> Bool {
    word.elementsEqual("W".utf8)
      || word.first == .slash && word.dropFirst().contains(where: \.isDigit)
        && word.dropFirst().allSatisfy { $0.isDigit || $0 == UInt8(ascii: "W") }
  }

  private static func isTotal(_ words: ArraySlice<Bytes>) -> Bool {
    words.first.map { $0.count > 3 && isSum($0) } ?? false
  }
}
