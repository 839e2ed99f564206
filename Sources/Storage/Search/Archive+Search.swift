import Cables
import SQLite

extension Archive {
  /// The cables that match, a page of them; a limit of 0 is none.
  ///
  /// A ranked list may be approximate where a prefix begins very many words; it says so.
  public func search(
    _ query: Query, sort: Sort = .relevance, limit: Int = 20, offset: Int = 0,
    withSnippets: Bool = true
  ) throws -> SearchResult {
    try search(
      query, sort: sort, limit: limit, offset: offset, withSnippets: withSnippets,
      budget: BroadPrefixes.budget)
  }

  /// The same, approximate where a prefix begins words of more than `budget` cables.
  ///
  /// With a budget of `Int.max`, or without a limit, it never is.
  package func search(
    _ query: Query, sort: Sort = .relevance, limit: Int = 20, offset: Int = 0,
    withSnippets: Bool = true, budget: Int
  ) throws -> SearchResult {
    let (limit, offset) = (max(0, limit), max(0, offset))
    return try inSnapshot {
      var selection = try Selection(query, on: self, listing: true)
      var broad = try BroadPrefixes(budget: limit == 0 ? .max : budget, on: self)
      if selection.isRanked(sort) {
        let clause = try broad.narrow(query.clause, on: self)
        if !broad.notices.isEmpty {
          selection = try Selection(
            query.reading(clause, broad.notices), on: self, listing: true)
        }
      }
      try rowLists.fill(selection.lists, on: connection)
      let (places, total) =
        try selection.isRanked(sort)
        ? ranked(selection, limit, offset, WordShares(estimates: broad.shares))
        : sorted(selection, sort, limit, offset)
      var hits = try hits(at: places)
      if withSnippets { try addSnippets(of: query, to: &hits) }
      return SearchResult(
        total: total, isApproximate: !broad.notices.isEmpty, hits: hits.map(\.hit),
        notices: selection.notices)
    }
  }

  /// A row of `cable`, and its score where it has one.
  typealias Place = (row: Int, score: Double?)

  private func sorted(
    _ selection: Selection, _ sort: Sort, _ limit: Int, _ offset: Int
  ) throws -> (places: [Place], total: Int) {
    let total = try count(selection)
    let page = selection.page(sort, limit: limit, offset: offset, isCommon: try isCommon(total))
    return (try connection.fetch(page) { row in (try row.column(0), nil) }, total)
  }

  /// Whatever is found is scored, and thereby counted.
  func ranked(
    _ selection: Selection, _ limit: Int, _ offset: Int,
    _ shares: WordShares = WordShares(estimates: [:])
  ) throws -> (places: [Place], total: Int) {
    try relevance.learnSizes(for: selection, on: connection)
    relevance.begin(
      keeping: limit == 0 || offset > .max - limit ? .max : offset + limit,
      scoresAll: selection.isOfWordsAlone,
      shares: try shares.shares(of: selection.words?.phrases ?? [], on: connection))
    let scoring = selection.scoring
    try connection.prepare(scoring.text).run(scoring.arguments) { _ in }
    return (relevance.best.dropFirst(offset).map { ($0.row, $0.score) }, relevance.scored)
  }

  /// How many cables match.
  public func count(_ query: Query) throws -> Int {
    try inSnapshot { try count(Selection(query, on: self)) }
  }

  /// At least one cable in twenty is so many.
  func isCommon(_ count: Int) throws -> Bool {
    let last: Int? = try connection.first("SELECT coalesce(max(id), 0) FROM cable")
    return count >= (last ?? 0) / 20
  }

  func count(_ selection: Selection) throws -> Int {
    try connection.first("SELECT count(*) FROM (\(selection.ids))") ?? 0
  }

  /// A hit and the version its paragraphs belong to.
  private typealias Found = (hit: Hit, version: Int)

  private func hits(at places: [Place]) throws -> [Found] {
    var found: [Found] = []
    let head = try connection.prepare(
      """
      SELECT canonical_id, sent_at, post.name, classification, subject, version_id
      FROM cable JOIN post ON post.code = cable.post WHERE cable.id = ?
      """)
    let proof = try CableProof(on: connection)
    let tags = try TagProof(on: connection)
    for place in places {
      try head.run([place.row.value]) { row in
        let sealed = try proof.prove(row: place.row)
        let hit = Hit(
          id: try Archive.id(row, 0), sentAt: try row.column(1), post: try row.column(2),
          classification: try row.column(3), subject: try row.column(4),
          tags: try tags.tags(of: place.row, sealed: sealed), score: place.score, snippet: nil)
        found.append((hit, try row.column(5)))
      }
    }
    return found
  }

  private func addSnippets(of query: Query, to hits: inout [Found]) throws {
    let finder = SnippetFinder(query.clause)
    guard !finder.isEmpty else { return }
    let paragraphs = try ParagraphProof(on: connection)
    for index in hits.indices {
      var search = finder.search()
      try paragraphs.run(hits[index].version) { row in
        let heading: String? = try row.column(4)
        search.look(
          at: (heading.map { $0 + "\n" } ?? "") + (try row.column(5)), kind: try row.column(3),
          number: try row.column(1), marking: try row.column(2))
      }
      hits[index].hit.snippet = search.snippet
    }
  }
}
