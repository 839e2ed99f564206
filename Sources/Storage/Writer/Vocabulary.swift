import Cables
import SQLite

/// The posts and tags that need not be written again in this batch or after it.
struct Vocabulary {
  fileprivate var posts: Set<String> = []
  fileprivate var tags: Set<String> = []
}

extension ArchiveWriter {
  /// Sees to it that every post and tag a cable names has its row.
  mutating func learnVocabulary(of cable: Cable) throws {
    try learn(cable.post)
    for use in cable.tags where vocabulary.tags.insert(use.code).inserted {
      let tag = TagRegistry.standard.tag(use.code)
      try statements.tag.run(
        use.code.value, (tag?.kind ?? .unknown).rawValue.value, (tag?.meaning).value)
    }
    for target in cable.references.compactMap(\.target?.post)
    where !vocabulary.posts.contains(target) {
      guard let post = PostRegistry.standard.post(code: target) else { continue }
      try learn(post)
    }
  }

  private mutating func learn(_ post: Post) throws {
    guard vocabulary.posts.insert(post.code).inserted else { return }
    try statements.post.run(
      post.code.value, post.name.value, post.kind.value, post.country.value,
      post.routingIndicator.value)
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
