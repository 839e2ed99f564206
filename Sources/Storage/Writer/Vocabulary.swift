import Cables
import SQLite

/// The posts, tags and names that need not be written again in this batch or after it.
struct Vocabulary {
  fileprivate var posts: Set<String> = []
  fileprivate var tags: Set<String> = []
  /// Rows of names and of title lists that were met lately.
  private(set) var names: [String: Int] = [:]
  private(set) var titleLists: [String: Int] = [:]

  // A dump has more names than memory should hold; what is common is soon learned again.
  private static let mostNames = 100_000

  mutating func learn(name: String, as id: Int) {
    if names.count >= Vocabulary.mostNames { names = [:] }
    names[name] = id
  }

  mutating func learn(titles: String, as id: Int) {
    if titleLists.count >= Vocabulary.mostNames { titleLists = [:] }
    titleLists[titles] = id
  }
}

extension ArchiveWriter {
  /// Sees to it that every post and tag a cable names has its row.
  mutating func learnVocabulary(of cable: Cable) throws {
    try learn(cable.post)
    for use in cable.tags where vocabulary.tags.insert(use.code).inserted {
      let tag = TagRegistry.standard.tag(use.code)
      let row = [use.code.value, (tag?.kind ?? .unknown).rawValue.value, (tag?.meaning).value]
      try statements.tag.run(row + [.integer(RowDigest(row).value)]) { _ in }
    }
    for target in cable.references.compactMap(\.target?.post)
    where !vocabulary.posts.contains(target) {
      guard let post = PostRegistry.standard.post(code: target) else { continue }
      try learn(post)
    }
  }

  private mutating func learn(_ post: Post) throws {
    guard vocabulary.posts.insert(post.code).inserted else { return }
    let row = [
      post.code.value, post.name.value, post.kind.value, post.country.value,
      post.routingIndicator.value,
    ]
    try statements.post.run(row + [.integer(RowDigest(row).value)]) { _ in }
    try statements.alias.run(post.code.value, post.code.value)
    let name = post.name.uppercased().filter { !$0.isWhitespace }
    try statements.alias.run(name.value, post.code.value)
    for name in PostRegistry.standard.names(of: post.code) {
      try statements.alias.run(name.code.value, post.code.value)
    }
    for alias in PostRegistry.standard.aliases(of: post.code) {
      try statements.alias.run(alias.spelling.value, post.code.value)
    }
  }
}
