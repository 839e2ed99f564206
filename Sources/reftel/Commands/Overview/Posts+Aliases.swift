import Cables

extension Posts {
  /// Lists what the registry knows posts by; no archive is needed for it.
  func listAliases(_ session: Session) throws -> Status {
    session.configure(common, pages: true)
    let registry = PostRegistry.standard
    var listing = Listing(
      "aliases", query: JSON(operands.first),
      columns: [
        .init(key: "code", style: .id), .init(key: "name", isElastic: true),
        .init(key: "alias"), .init(key: "kind", style: .dim),
        .init(key: "from", alignsRight: true), .init(key: "until", alignsRight: true),
      ])
    if let name = operands.first {
      guard let match = registry.find(name) else {
        session.note("no post '\(printable(name))'")
        return .nothingFound
      }
      listing.rows = rows(of: match.post, in: registry)
    } else {
      listing.rows = registry.all.flatMap { rows(of: $0, in: registry) }
    }
    return try session.print(listing, as: common.format)
  }

  private func rows(of post: Post, in registry: PostRegistry) -> [Listing.Row] {
    let names = registry.names(of: post.code)
    let own = names.isEmpty ? [row(post, post.code, "code", nil)] : []
    return own + names.map { row(post, $0.code, "code", $0.years) }
      + registry.aliases(of: post.code).map { row(post, $0.spelling, "spelling", nil) }
  }

  private func row(
    _ post: Post, _ alias: String, _ kind: String, _ years: ClosedRange<Int>?
  ) -> Listing.Row {
    // 9999 stands for a name that is still in use.
    let until = years.flatMap { $0.upperBound < 9999 ? $0.upperBound : nil }
    return Listing.Row(
      id: post.code,
      [
        .string(post.code), .string(post.name), .string(alias), .string(kind),
        JSON(years?.lowerBound), JSON(until),
      ])
  }
}
