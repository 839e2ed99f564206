import SQLite

/// A list of words that stand in most heads of telegrams: what is packed behind it names them by
/// their place.
///
/// No list is ever edited, since frames packed against it would not open again. A better one gets
/// the next number.
enum HeadWords: Int, Sendable {
  case first = 1

  static let newest = HeadWords.first

  var bytes: [UInt8] {
    switch self {
    case .first: PackageResources.head_words_1_txt
    }
  }
}

extension HeadWords: Storable {
  var value: Value { rawValue.value }

  /// Nil for the number of a later release, and of a damaged archive.
  init?(_ value: Value) {
    guard let number = Int(value) else { return nil }
    self.init(rawValue: number)
  }
}
