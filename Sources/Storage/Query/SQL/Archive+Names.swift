import Cables
import SQLite

/// What a name typed after `post:` or `country:` means in this archive.
extension Archive {
  /// The code of a post by name, alias or code; what is stored goes before what the registry knows.
  func postCode(of name: String) throws -> (code: String, corrected: String?)? {
    let capitals = name.uppercased()
    let letters = capitals.filter { !$0.isWhitespace }
    let stored: String? = try connection.first(
      """
      SELECT code FROM post WHERE code = \(letters)
      UNION ALL SELECT code FROM post WHERE upper(name) = \(capitals)
      UNION ALL SELECT post FROM post_alias WHERE alias = \(letters)
      LIMIT 1
      """)
    if let stored { return (stored, nil) }
    guard let match = PostRegistry.standard.find(name) else { return nil }
    return (match.post.code, match.corrected ? match.post.name : nil)
  }

  /// The code of a post that a reader names, and its name where the spelling was corrected.
  package func post(named name: String) throws -> (code: String, corrected: String?)? {
    try inSnapshot { try postCode(of: name) }
  }

  /// ISO codes of the countries meant.
  ///
  /// `CH` is Switzerland to ISO and China to the TAGS system: ISO goes first where a post is there.
  func countries(named name: String) throws -> [String] {
    let capitals = name.uppercased()
    let stored: String? = try connection.first(
      "SELECT country FROM post WHERE country = \(capitals) LIMIT 1")
    if let stored { return [stored] }
    if let code = Countries.code(tag: capitals) { return [code] }
    return Countries.codes(named: name)
  }
}
