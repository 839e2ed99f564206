import Cables
import Storage
import Terminal

extension Search {
  /// A line of a file of queries that could be read.
  private struct BatchLine {
    let number: Int
    /// As it stands there, without what saved queries stand for.
    let text: String
    let query: Query
  }

  /// Answers every line of a file; those that are no queries are told and passed over.
  func batch(_ path: String, in archive: borrowing Archive, _ session: Session) throws -> Status {
    let (queries, bad) = try queries(path, archive, session)
    if matrix {
      try printMatrix(queries, archive, session)
    } else {
      try printCounts(queries, archive, session)
    }
    if bad > 0 { return .damagedInput }
    return queries.isEmpty ? .nothingFound : .done
  }

  private func queries(
    _ path: String, _ archive: borrowing Archive, _ session: Session
  ) throws -> ([BatchLine], Int) {
    let lines: [String]
    do {
      lines = try reftel.lines(of: path)
    } catch {
      throw Failure(.noInput, "cannot read '\(printable(path))': \(error)")
    }
    var queries: [BatchLine] = []
    var bad = 0
    for (index, line) in lines.enumerated() {
      let text = trimmed(line)
      guard !text.isEmpty, !text.hasPrefix("#") else { continue }
      do {
        let query = try narrowed(session.query([text], literal: literal), in: archive)
        queries.append(BatchLine(number: index + 1, text: text, query: query))
      } catch let error as UsageError {
        bad += 1
        session.note("\(printable(path)):\(index + 1): \(error.description)")
      }
    }
    return (queries, bad)
  }

  private func printCounts(
    _ queries: [BatchLine], _ archive: borrowing Archive, _ session: Session
  ) throws {
    var listing = Listing(
      "batch",
      columns: [
        .init(key: "line", style: .dim, alignsRight: true), .init(key: "total", alignsRight: true),
        .init(key: "query", isElastic: true),
      ])
    listing.rows = try queries.map { line in
      archive.restartTimeLimit()
      return Listing.Row([
        .number(line.number), .number(try archive.count(line.query)), .string(line.text),
      ])
    }
    _ = try session.print(listing, as: common.format)
  }

  /// A line for each cable that any query finds, a column for each query: 1 where it finds it.
  private func printMatrix(
    _ queries: [BatchLine], _ archive: borrowing Archive, _ session: Session
  ) throws {
    var columns: [String: [Int]] = [:]
    for (index, line) in queries.enumerated() {
      archive.restartTimeLimit()
      let found = try archive.search(line.query, sort: .id, limit: 0, withSnippets: false)
      for hit in found.hits { columns[hit.id.description, default: []].append(index) }
    }
    try session.out.write(csv(["id"] + queries.map { withoutFormula($0.text) }))
    for (id, found) in columns.sorted(by: { $0.key < $1.key }) {
      let found = Set(found)
      try session.out.write(csv([id] + queries.indices.map { found.contains($0) ? "1" : "0" }))
    }
  }
}
