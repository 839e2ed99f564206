import CSQLite

/// The row that FTS5 stands on while it calls a function.
struct FullTextMatch {
  let api: UnsafePointer<Fts5ExtensionApi>
  let context: OpaquePointer

  var row: Int64 { api.pointee.xRowid(context) }

  /// Words and phrases of the query.
  var phraseCount: Int32 { api.pointee.xPhraseCount(context) }

  /// Rows of the table.
  var rowCount: Double {
    var count: Int64 = 0
    _ = api.pointee.xRowCount(context, &count)
    return Double(max(count, 1))
  }

  /// Words of the table.
  var totalSize: Double {
    var size: Int64 = 0
    _ = api.pointee.xColumnTotalSize(context, -1, &size)
    return Double(size)
  }

  /// Words of the row.
  var size: UInt32 {
    var size: Int32 = 0
    _ = api.pointee.xColumnSize(context, -1, &size)
    return UInt32(clamping: size)
  }

  /// How many rows have a phrase, whatever else the query asks.
  func rows(having phrase: Int32) -> Int {
    var count = 0
    _ = api.pointee.xQueryPhrase(context, phrase, &count) { _, _, count in
      count?.assumingMemoryBound(to: Int.self).pointee += 1
      return SQLITE_OK
    }
    return count
  }

  /// The places of a phrase in the row, each counted by the weight of its column.
  func places(of phrase: Int32, _ weights: UnsafeBufferPointer<Double>) -> Double {
    var rest = Fts5PhraseIter()
    var (column, offset): (Int32, Int32) = (-1, 0)
    _ = api.pointee.xPhraseFirst(context, phrase, &rest, &column, &offset)
    guard column >= 0, let start = rest.a, let end = rest.b else { return 0 }
    var places = PlaceList(start, end)
    var sum = 0.0
    // FTS5 has read the first place already.
    var (count, current) = (1, Int(column))
    repeat {
      count += places.countOfColumn()
      sum += Double(count) * (current < weights.count ? weights[current] : 1)
      count = 0
      guard let next = places.nextColumn() else { return sum }
      current = next
    } while true
  }
}
