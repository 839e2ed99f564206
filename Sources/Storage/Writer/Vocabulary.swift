import Cables
import SQLite

/// The posts, tags and names that need not be written again in this batch or after it.
struct Vocabulary {
  fileprivate var posts: Set<String> = []
  fileprivate var tags: Set<String> = []
  /// A row of `name`.
  struct NameRow {
    let id: Int
    /// As SQLite counts it.
    ///
    /// Two texts that Swift holds equal may differ in it, and yet have one row.
    let length: Int
  }

  /// Rows of names and of title lists that were met lately.
  private(set) var names: [String: NameRow] = [:]
  private(set) var titleLists: [String: Int] = [:]
  private var foldedNames: [String: FoldedName] = [:]
  /// Rows of addressees by name, and by indicator where one is printed.
  fileprivate var addressees: [String: [String: Int]] = [:]

  // A dump has more names than memory should hold; what is common is soon learned again.
  private static let mostNames = 100_000

  /// The folded form of a name; most names of a cable were met in one before.
  mutating func folded(_ name: String) -> FoldedName {
    if let known = foldedNames[name] { return known }
    if foldedNames.count >= Vocabulary.mostNames { foldedNames = [:] }
    let folded = FoldedName(name)
    foldedNames[name] = folded
    return folded
  }

  mutating func learn(name: String, as row: NameRow) {
    if names.count >= Vocabulary.mostNames { names = [:] }
    names[name] = row
  }

  mutating func learn(titles: String, as id: Int) {
    if titleLists.count >= Vocabulary.mostNames { titleLists = [:] }
    titleLists[titles] = id
  }

  mutating func learn(addressee name: String, _ route: String, as row: Int) {
    if addressees.count >= Vocabulary.mostNames { addressees = [:] }
    addressees[name, default: [:]][route] = row
  }
}

extension ArchiveWriter {
  /// Sees to it that every post and tag a cable names has its row.
  mutating func learnVocabulary(of cable: Cable) throws {
    try learn(cable.post)
    for use in cable.tags where vocabulary.tags.insert(use.code).inserted {
      let tag = TagRegistry.standard.tag(use.code)
      let row = [use.code.value, (tag?.kind ?? .unknown).rawValue.value, (tag?.meaning).value]
      try statements.tag.run(row + [.integer(RowDigest(row).value)])
    }
    for target in cable.references.compactMap(\.target?.post)
    where !vocabulary.posts.contains(target) {
      guard let post = PostRegistry.standard.post(code: target) else { continue }
      try learn(post)
    }
  }

  /// The row of an addressee's name and routing indicator, new or not.
  mutating func rowOfName(_ addressee: Addressee) throws -> Int {
    let (name, route) = (addressee.name, addressee.route ?? "")
    if let known = vocabulary.addressees[name]?[route] { return known }
    var row: Int? = try statements.findAddressee.first(name.value, route.value)
    if row == nil {
      try statements.addAddressee.run(name.value, route.value)
      row = Int(connection.lastInsertedRowID)
    }
    guard let row else { preconditionFailure("a row was found or made") }
    vocabulary.learn(addressee: name, route, as: row)
    return row
  }

  private mutating func learn(_ post: Post) throws {
    guard vocabulary.posts.insert(post.code).inserted else { return }
    let row = [
      post.code.value, post.name.value, post.kind.value, post.country.value,
      post.routingIndicator.value,
    ]
    try statements.post.run(row + [.integer(RowDigest(row).value)])
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
