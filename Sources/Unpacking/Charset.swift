internal import Glibc

/// A character set for what is called meanwhile, in this thread alone.
///
/// libarchive takes names into that of the locale, and drops a name which has no form there.
struct Charset: @unchecked Sendable {
  // Never freed, never changed, so any thread may use it.
  private let locale: locale_t?

  static let utf8 = Charset(locale: newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))

  func use<Result>(_ body: () -> Result) -> Result {
    guard let locale else { return body() }
    let before = uselocale(locale)
    defer { uselocale(before) }
    return body()
  }
}
