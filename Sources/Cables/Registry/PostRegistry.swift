/// Every post that numbers telegrams, and every spelling that means one.
package struct PostRegistry: Sendable {
  /// A post that a spelling means.
  package struct Match: Hashable, Sendable {
    package let post: Post
    /// The spelling is none that is known, and the nearest was taken.
    package let corrected: Bool

    package init(post: Post, corrected: Bool) {
      self.post = post
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

  /// A known name that an unknown spelling may be a slip for.
  struct Name: Sendable {
    let spelling: Spelling
    let code: String
  }

  /// The registry that comes with the program.
  package static let standard = PostRegistry(
    posts: DataTable(PackageResources.posts_tsv),
    aliases: DataTable(PackageResources.post_aliases_tsv))

  /// Every post, by code.
  package let all: [Post]
  /// Every spelling besides the codes themselves, by spelling.
  package let aliases: [Alias]
  /// Names long enough that one wrong letter does not make them another word.
  let names: [Name]
  private let postsByCode: [String: Post]
  private let codesByAlias: [String: String]
  private let aliasesByCode: [String: [Alias]]
  private let codesByIndicator: [String: String]

  init(posts: DataTable, aliases: DataTable) {
    all = posts.rows.map {
      Post(
        code: $0[0], name: $0[1], kind: $0[2], country: $0[3].isEmpty ? nil : $0[3],
        routingIndicator: $0[4].isEmpty ? nil : $0[4])
    }
    self.aliases = aliases.rows.map { Alias(spelling: $0[0], code: $0[1]) }
    postsByCode = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    codesByAlias = Dictionary(
      self.aliases.map { ($0.spelling, $0.code) }, uniquingKeysWith: { first, _ in first })
    aliasesByCode = Dictionary(grouping: self.aliases, by: \.code)
    codesByIndicator = Dictionary(
      all.compactMap { post in post.routingIndicator.map { ($0, post.code) } },
      uniquingKeysWith: { first, _ in first })
    // A five-letter name is compared as well, but only a transposition is forgiven there.
    // Shorter aliases are truncations, one letter from a word: `DEPTEL` is not `SEPTEL`.
    names =
      all.filter { $0.code.utf8.count >= 5 }.map {
        Name(spelling: Spelling($0.code), code: $0.code)
      }
      + self.aliases.filter { $0.spelling.utf8.count >= 8 }.map {
        Name(spelling: Spelling($0.spelling), code: $0.code)
      }
  }

  /// The post with this code, such as `PHNOMPENH`.
  package func post(code: String) -> Post? { postsByCode[code] }

  /// The post whose transmissions carry this indicator, such as `RUEHPF`.
  package func post(routingIndicator: String) -> Post? {
    codesByIndicator[routingIndicator].flatMap { postsByCode[$0] }
  }

  /// Every other spelling of the post with this code.
  package func aliases(of code: String) -> [Alias] { aliasesByCode[code] ?? [] }

  /// The post that a code or an alias in capitals means.
  func post(spelt text: String) -> Post? {
    postsByCode[text] ?? codesByAlias[text].flatMap { postsByCode[$0] }
  }
}
