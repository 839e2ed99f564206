package import Cables
import SQLite

/// The cables that match a query, to be gone through one at a time.
///
/// However many there are, no list of them is kept in memory, unless the best are to come first.
package struct CableWalk {
  /// How many cables the walk comes by.
  package let total: Int
  /// What was read otherwise than it looks, a sentence each.
  package let notices: [String]
  fileprivate let selection: Selection
  fileprivate let sort: Sort
  fileprivate let limit: Int
  /// As `Selection.page` takes it.
  fileprivate let isCommon: Bool
}

extension Archive {
  /// Makes ready to go through the cables that match; a limit of 0 is none.
  package func walk(_ query: Query, sort: Sort, limit: Int = 0) throws -> CableWalk {
    try inSnapshot {
      let selection = try Selection(query, on: self)
      let found = try count(selection)
      return CableWalk(
        total: limit > 0 ? min(found, limit) : found, notices: selection.notices,
        selection: selection, sort: sort, limit: limit,
        isCommon: try !selection.isRanked(sort) && isCommon(found))
    }
  }

  /// Hands over the id of each cable in turn; all of them are of one moment of the archive.
  package func forEachCable(of walk: CableWalk, _ body: (CableID) throws -> Void) throws {
    try inSnapshot {
      if walk.selection.isRanked(walk.sort) {
        let name = try connection.prepare("SELECT canonical_id FROM cable WHERE id = ?")
        for place in try ranked(walk.selection, walk.limit, 0).places {
          try name.run([place.row.value]) { row in try body(try Archive.id(row, 0)) }
        }
        return
      }
      let page = walk.selection.page(
        walk.sort, limit: walk.limit, offset: 0, isCommon: walk.isCommon)
      // One table outside, whose limit keeps SQLite from dropping the order within.
      let sql: SQL = """
        SELECT (SELECT canonical_id FROM cable WHERE cable.id = page.id) FROM (\(page)) AS page
        """
      try connection.prepare(sql.text).run(sql.arguments) { row in
        try body(try Archive.id(row, 0))
      }
    }
  }
}
