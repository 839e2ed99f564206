import Storage

/// Asks the bytes as a query, read by the language and literally, of an archive of a few cables.
public final class QueryProbe: Probe {
  private let library: ProbedLibrary

  public init() throws { library = try ProbedLibrary() }

  public func violations(of bytes: [UInt8]) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    return violations(of: Query.parse(text)) + violations(of: Query.literal(text))
  }

  /// A query answers, or says where it is wrong.
  private func violations(of query: Query) -> [String] {
    let scalars = query.text.unicodeScalars.count
    for problem in query.problems
    where problem.place.lowerBound < 0 || problem.place.upperBound > scalars {
      return ["a problem lies outside the query: \(problem)"]
    }
    guard query.problems.isEmpty else { return [] }
    do {
      let found = try library.archive.search(query, limit: 3)
      let all = try library.archive.search(query, sort: .id, limit: 0, withSnippets: false)
      guard found.total == all.hits.count else {
        return ["\(found.total) cables are counted, and \(all.hits.count) found"]
      }
      return found.hits.count == min(3, found.total) ? [] : ["a page is not full"]
    } catch ArchiveError.tooDeep {
      return []
    } catch {
      return ["\(error)"]
    }
  }
}
