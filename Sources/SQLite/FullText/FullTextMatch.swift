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
  func places(of phrase: Int32, _ weights: [Double]) -> Double {
    guard let next = api.pointee.xPhraseNext else { return 0 }
    var place = Fts5PhraseIter()
    var (column, offset): (Int32, Int32) = (-1, 0)
    _ = api.pointee.xPhraseFirst(context, phrase, &place, &column, &offset)
    var sum = 0.0
    // They come column by column, and there may be hundreds.
    while column >= 0 {
      let current = column
      var count = 0
      repeat {
        count += 1
        next(context, &place, &column, &offset)
      } while column == current
      sum += Double(count) * (Int(current) < weights.count ? weights[Int(current)] : 1)
    }
    return sum
  }
}
