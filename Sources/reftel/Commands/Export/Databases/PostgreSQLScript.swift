import Cables
import Storage

/// Cables as a script that `psql` runs: tables, rows, and then indexes, views and functions.
///
/// The rows come in batches, a COPY for each table, so that one pass and little memory will do.
struct PostgreSQLScript {
  /// Cables of which the rows are kept at a time.
  private static let batch = 250

  var post = CopyTable("post")
  var tag = CopyTable("tag")
  var cable = CopyTable("cable")
  var paragraph = CopyTable("paragraph")
  var addressee = CopyTable("addressee")
  var cableTag = CopyTable("cable_tag")
  var reference = CopyTable("reference")
  var mention = CopyTable("reference_mention")
  var person = CopyTable("person")
  var personMention = CopyTable("person_mention")
  var warning = CopyTable("warning")
  private var posts: Set<String> = []
  private var tags: Set<String> = []
  /// Cables with more words than the index of PostgreSQL takes.
  private(set) var cut: [CableID] = []

  /// Writes all of the script; the cables whose last words are not in the index.
  static func write(
    _ walk: CableWalk, from archive: borrowing Archive, to stream: Stream
  ) throws -> [CableID] {
    let reader = try CableReader(archive)
    var script = PostgreSQLScript()
    var waiting = 0
    try stream.write(String(decoding: PackageResources.postgresql_tables_sql, as: UTF8.self))
    try archive.forEachCable(of: walk) { id in
      guard let cable = try reader.cable(id)?.cable else { return }
      script.add(cable)
      waiting += 1
      if waiting % batch == 0 { try script.flush(to: stream) }
    }
    try script.flush(to: stream)
    try stream.write(String(decoding: PackageResources.postgresql_search_sql, as: UTF8.self))
    return script.cut
  }

  private mutating func add(_ cable: Cable) {
    if posts.insert(cable.post.code).inserted { add(cable.post) }
    for use in cable.tags where tags.insert(use.code).inserted {
      let known = TagRegistry.standard.tag(use.code)
      let kind = known?.kind ?? .unknown
      tag.add([.text(use.code), .text(kind.rawValue), CopyField(known?.meaning)])
    }
    let words = SearchVector(IndexedText(of: cable))
    if !words.isWhole { cut.append(cable.id) }
    addHead(of: cable, words: words)
    addLists(of: cable)
    addText(of: cable)
    addPersons(of: cable)
  }

  private mutating func add(_ post: Post) {
    self.post.add([
      .text(post.code), .text(post.name), .text(post.kind), CopyField(post.country),
      CopyField(post.routingIndicator),
    ])
  }

  private mutating func flush(to stream: Stream) throws {
    try post.flush(to: stream)
    try tag.flush(to: stream)
    try cable.flush(to: stream)
    try paragraph.flush(to: stream)
    try addressee.flush(to: stream)
    try cableTag.flush(to: stream)
    try reference.flush(to: stream)
    try mention.flush(to: stream)
    try person.flush(to: stream)
    try personMention.flush(to: stream)
    try warning.flush(to: stream)
  }
}
