import CSQLite

extension Connection {
  /// Lets queries on this connection call `relevance`.
  package func register(_ relevance: Relevance) throws(SQLiteError) {
    guard let api = sqlite3_fts5_api(handle) else {
      throw SQLiteError(code: SQLITE_ERROR, message: "this SQLite has no FTS5")
    }
    let code = api.pointee.xCreateFunction(
      api, "relevance", Unmanaged.passRetained(relevance).toOpaque(), scoreOfMatch
    ) { relevance in
      relevance.map { Unmanaged<Relevance>.fromOpaque($0).release() }
    }
    guard code == SQLITE_OK else {
      throw SQLiteError(code: code, message: String(cString: sqlite3_errmsg(handle)))
    }
  }
}

/// `relevance(TABLE)`, as FTS5 calls it for a row.
private func scoreOfMatch(
  api: UnsafePointer<Fts5ExtensionApi>?, context: OpaquePointer?, result: OpaquePointer?,
  count: Int32, arguments: UnsafeMutablePointer<OpaquePointer?>?
) {
  guard let api, let context, let owner = api.pointee.xUserData(context) else {
    return sqlite3_result_null(result)
  }
  let relevance = Unmanaged<Relevance>.fromOpaque(owner).takeUnretainedValue()
  let match = FullTextMatch(api: api, context: context)
  sqlite3_result_double(result, relevance.score(match, phrases(of: match, relevance)))
}

/// Worked out at the first row of a query, and kept by FTS5 until its end.
private func phrases(of match: FullTextMatch, _ relevance: Relevance) -> PhraseWeights {
  if let known = match.api.pointee.xGetAuxdata(match.context, 0) {
    return Unmanaged<PhraseWeights>.fromOpaque(known).takeUnretainedValue()
  }
  let phrases = relevance.phrases(of: match)
  _ = match.api.pointee.xSetAuxdata(match.context, Unmanaged.passRetained(phrases).toOpaque()) {
    $0.map { Unmanaged<PhraseWeights>.fromOpaque($0).release() }
  }
  return phrases
}
