import Tables
import Testing

@testable import Cables

struct `The embedded tables` {
  let posts = PostRegistry.standard
  let tags = TagRegistry.standard

  @Test func `have as many fields in each row as they should`() {
    let tables = [
      (postsTable, 5), (postAliasesTable, 2),
      (tagsTable, 3), (tagFixesTable, 2),
      (malformedIDsTable, 2),
    ]
    for (bytes, fields) in tables {
      let rows = DataTable(bytes).rows
      #expect(rows.count > 50)
      #expect(rows.filter { $0.count != fields } == [])
    }
  }

  @Test func `name each post once, by a code that is its own spelling`() {
    #expect(Set(posts.all.map(\.code)).count == posts.all.count)
    #expect(posts.all.filter { Spelling($0.code).text != $0.code || $0.code.count < 3 } == [])
    #expect(posts.all.filter { CableID("09\($0.code)1") == nil } == [])
  }

  @Test func `describe posts in the words agreed on`() {
    let kinds: Set = [
      "embassy", "consulate", "consulate general", "mission", "delegation", "department", "agency",
      "office", "interests section", "american institute",
    ]
    #expect(posts.all.filter { !kinds.contains($0.kind) || $0.name.isEmpty } == [])
    #expect(posts.all.filter { ($0.country ?? "XX").utf8.count != 2 } == [])
  }

  @Test func `give no routing indicator to two posts`() {
    let indicators = posts.all.compactMap(\.routingIndicator)
    #expect(indicators.count > 200)
    #expect(Set(indicators).count == indicators.count)
  }

  @Test func `give each other spelling once, to a post that exists, and never a code`() {
    #expect(Set(posts.aliases.map(\.spelling)).count == posts.aliases.count)
    #expect(posts.aliases.filter { posts.post(code: $0.code) == nil } == [])
    #expect(posts.aliases.filter { posts.post(code: $0.spelling) != nil } == [])
    #expect(posts.aliases.filter { Spelling($0.spelling).text != $0.spelling } == [])
  }

  @Test func `give each name in time to a post that exists, with its years`() {
    let rows = DataTable(postNamesTable).rows
    #expect(Set(rows.map { $0[0] }).count == rows.count)
    #expect(rows.filter { row in !posts.all.contains { $0.code == row[2] } } == [])
    #expect(rows.filter { posts.names(of: $0[0]).map(\.code).contains($0[0]) == false } == [])
    #expect(rows.filter { (Int($0[3]) ?? 9999) >= (Int($0[4]) ?? 0) } == [])
  }

  @Test(
    arguments: [
      ("RUEHC", "DEPT OF STATE WASHINGTON DC"), ("RUEHPF", "AMEMBASSY PHNOM PENH"),
    ])
  func `tell stations by their routing indicators`(indicator: String, station: String) {
    #expect(RoutingRegistry.standard.stations(of: indicator).contains(station))
    #expect(RoutingRegistry.standard.stations(of: "RXXXXX") == [])
  }

  @Test func `find every post in the field by its name`() {
    let field: Set = ["embassy", "consulate", "consulate general", "mission", "interests section"]
    let strays = posts.all.filter {
      field.contains($0.kind) && posts.find($0.name) != .init(post: $0, corrected: false)
    }
    #expect(strays.map(\.code) == [])
  }

  @Test func `hold each tag once, of a kind that exists`() {
    let kinds = DataTable(tagsTable).rows.map { $0[1] }
    #expect(kinds.filter { Cables.Tag.Kind(rawValue: $0) == nil } == [])
    #expect(Set(tags.all.map(\.code)).count == tags.all.count)
    #expect(tags.all.filter { $0.kind == .geographic && $0.code.utf8.count != 2 } == [])
    #expect(tags.all.filter { $0.kind == .geographic && $0.meaning == nil } == [])
    #expect(tags.all.filter { $0.code == $0.meaning } == [])
  }

  @Test func `repair no tag that is known, and none into nothing`() {
    #expect(tags.damaged.keys.filter { tags.tag($0) != nil } == [])
    #expect(tags.damaged.filter { $0.value.isEmpty || $0.value.contains("") } == [:])
  }

  @Test func `send each malformed id to a post that exists`() {
    let rows = DataTable(malformedIDsTable).rows
    #expect(DamagedIDs.meant.count == rows.count)
    #expect(DamagedIDs.meant.values.filter { posts.post(code: $0.post) == nil } == [])
  }
}
