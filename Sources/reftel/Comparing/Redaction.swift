/// Signs that stand where words were taken out before a telegram was released.
enum Redaction {
  /// A run of X or of black, as publishers and the department put it: `XXXXXXXXXXXX`, `█████`.
  ///
  /// ```swift
  /// Redaction.isMark("XXXXXXXXXXXX's")  // true
  /// Redaction.isMark("EXXON")           // false
  /// ```
  static func isMark(_ word: String) -> Bool {
    if ["[REDACTED]", "[EXCISED]"].contains(where: word.uppercased().contains) { return true }
    var run = 0
    for scalar in word.unicodeScalars {
      run = "Xx█■▇".unicodeScalars.contains(scalar) ? run + 1 : 0
      if run >= 4 { return true }
    }
    return false
  }
}
