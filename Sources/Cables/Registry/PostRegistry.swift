internal import Tables

/// Every post that numbers telegrams, and every spelling that means one.
package final class PostRegistry: Sendable {
  /// A post that a spelling means.
  package struct Match: Hashable, Sendable {
    package let post: Post
    /// The name that was spelt, as ids have it: `PEKING` for the post that is Beijing now.
    package let code: String
    /// The spelling is none that is known, and the nearest was taken.
    package let corrected: Bool

    package init(post: Post, code: String? = nil, corrected: Bool) {
      self.post = post
      self.code = code ?? post.code
      self.corrected = corrected
    }
  }

  /// Another spelling of a post: `HCMC` for `HOCHIMINHCITY`.
  package struct Alias: Hashable, Sendable {
    /// Capitals and digits without blanks, as spellings are compared.
    package let spelling: String
    /// The code of the post meant.
    package let code: String
  }

  /// A name that a post that has had several is known by, and its ids with it.
  package struct NameInTime: Hashable, Sendable {
    /// As in ids: `PEKING`.
    package let code: String
    package let name: String
    /// The code of the post: `BEIJING`.
    package let post: String
    /// Years in which telegrams carry the name.
    package let years: ClosedRange<Int>
  }

  /// A known name that an unknown spelling may be a slip for.
  struct Name: Sendable {
    let spelling: Spelling
    let code: String
  }

  /// The registry that comes with the program.
  package static let standard = PostRegistry(
    posts: DataTable(postsTable),
    aliases: DataTable(postAliasesTable),
    names: DataTable(postNamesTable))

  /// Every post, by code.
  package let all: [Post]
  /// Every spelling besides the codes themselves, by spelling.
  package let aliases: [Alias]
  /// Names long enough that one wrong letter does not make them another word.
  let names: [Name]
  /// Those names by either of their ends.
  private let namesByEnd: [NameEnd: [Name]]
  private let postsByCode: [String: Post]
  private let codesByAlias: [String: String]
  private let aliasesByCode: [String: [Alias]]
  private let codesByIndicator: [String: String]
  private let namesByCode: [String: NameInTime]
  private let namesByPost: [String: [NameInTime]]

  init(posts: DataTable, aliases: DataTable, names inTime: DataTable) {
    all = posts.rows.map {
      Post(
        code: $0[0], name: $0[1], kind: $0[2], country: $0[3].isEmpty ? nil : $0[3],
        routingIndicator: $0[4].isEmpty ? nil : $0[4])
    }
    self.aliases = aliases.rows.map { Alias(spelling: $0[0], code: $0[1]) }
    let inTime = inTime.rows.compactMap { row in
      Int(row[3]).flatMap { from in
        Int(row[4]).map {
          NameInTime(code: row[0], name: row[1], post: row[2], years: from...max(from, $0))
        }
      }
    }
    namesByCode = Dictionary(inTime.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    namesByPost = Dictionary(grouping: inTime, by: \.post)
    let current = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    postsByCode = current.merging(
      inTime.compactMap { name in current[name.post].map { (name.code, $0) } },
      uniquingKeysWith: { first, _ in first })
    codesByAlias = Dictionary(
      self.aliases.map { ($0.spelling, $0.code) }, uniquingKeysWith: { first, _ in first })
    let byCode = postsByCode
    aliasesByCode = Dictionary(grouping: self.aliases) { byCode[$0.code]?.code ?? $0.code }
    codesByIndicator = Dictionary(
      all.compactMap { post in post.routingIndicator.map { ($0, post.code) } },
      uniquingKeysWith: { first, _ in first })
    // A five-letter name is compared as well, but only a transposition is forgiven there.
    // Shorter aliases are truncations, one letter from a word: `DEPTEL` is not `SEPTEL`.
    names =
      (all.map(\.code) + inTime.filter { $0.code != $0.post }.map(\.code))
      .filter { $0.utf8.count >= 5 }.map { Name(spelling: Spelling($0), code: $0) }
      + self.aliases.filter { $0.spelling.utf8.count >= 8 }.map {
        Name(spelling: Spelling($0.spelling), code: $0.code)
      }
    namesByEnd = Dictionary(
      names.flatMap { name in NameEnd.both(of: name.spelling).map { ($0, [name]) } },
      uniquingKeysWith: +)
  }

  /// The post with this code, such as `PHNOMPENH`, or with this earlier one, such as `PEKING`.
  package func post(code: String) -> Post? { postsByCode[code] }

  /// Every name that the post with this code has had, the earliest first; empty where it is one.
  package func names(of code: String) -> [NameInTime] {
    postsByCode[code].flatMap { namesByPost[$0.code] } ?? []
  }

  /// Under which code the ids of `year` name the post that `code` means.
  ///
  /// ```swift
  /// code("KIEV", in: 2008)     // KYIV
  /// code("BEIJING", in: 1975)  // PEKING
  /// code("TAIPEI", in: 2008)   // TAIPEI; AITTAIPEI is in use as well
  /// ```
  package func code(_ code: String, in year: Int) -> String {
    guard let name = namesByCode[code], !name.years.contains(year) else { return code }
    let others = names(of: code).filter { $0.years.contains(year) }
    return others.count == 1 ? others[0].code : code
  }

  /// The post whose transmissions carry this indicator, such as `RUEHPF`.
  package func post(routingIndicator: String) -> Post? {
    codesByIndicator[routingIndicator].flatMap { postsByCode[$0] }
  }

  /// Every other spelling of the post with this code.
  package func aliases(of code: String) -> [Alias] { aliasesByCode[code] ?? [] }

  /// The length of a name, and one of its ends.
  private struct NameEnd: Hashable {
    let length: Int
    let isFirst: Bool
    let byte: UInt8?

    static func both(of spelling: Spelling) -> [NameEnd] {
      let bytes = spelling.bytes
      return [
        NameEnd(length: bytes.count, isFirst: true, byte: bytes.first),
        NameEnd(length: bytes.count, isFirst: false, byte: bytes.last),
      ]
    }
  }

  /// Lists of the names of which one slip may have made `spelling`, and of some more; one slip
  /// spares one end.
  func names(near spelling: Spelling) -> some Sequence<[Name]> {
    NameEnd.both(of: spelling).lazy.flatMap { end in
      (end.length - 1...end.length + 1).lazy.compactMap { length in
        self.namesByEnd[NameEnd(length: length, isFirst: end.isFirst, byte: end.byte)]
      }
    }
  }

  /// The post that a code or an alias in capitals means.
  func post(spelt text: String) -> Match? {
    match(postsByCode[text] == nil ? codesByAlias[text] : text)
  }

  /// The post of a code, under that code.
  func match(_ code: String?, corrected: Bool = false) -> Match? {
    code.flatMap { code in
      postsByCode[code].map { Match(post: $0, code: code, corrected: corrected) }
    }
  }
}
