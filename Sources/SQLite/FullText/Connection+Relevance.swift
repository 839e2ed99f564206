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
  let match = FullTextMatch(api: api, context: context)
  // Called for each row: to retain and release both would take as long as to score it.
  let score = Unmanaged<Relevance>.fromOpaque(owner)._withUnsafeGuaranteedRef { relevance in
    phrases(of: match, relevance)._withUnsafeGuaranteedRef { relevance.score(match, $0) }
  }
  sqlite3_result_double(result, score)
}

/// Worked out at the first row of a query, and kept by FTS5 until its end.
private func phrases(
  of match: FullTextMatch, _ relevance: Relevance
) -> Unmanaged<PhraseWeights> {
  if let known = match.api.pointee.xGetAuxdata(match.context, 0) { return .fromOpaque(known) }
  let phrases = Unmanaged.passRetained(relevance.phrases(of: match))
  _ = match.api.pointee.xSetAuxdata(match.context, phrases.toOpaque()) {
    $0.map { Unmanaged<PhraseWeights>.fromOpaque($0).release() }
  }
  return phrases
}
