extension CableID {
  /// The code of the post whose numbers this id counts in: `BEIJING` for `75PEKING1204`.
  package var numbering: String { PostRegistry.standard.post(code: post)?.code ?? post }

  /// The other ids under which dumps may have the same telegram.
  ///
  /// A post that had two names at a time still gave each number once, so that `06TAIPEI1143` and
  /// `06AITTAIPEI1143` are one telegram.
  package var twins: [CableID] {
    PostRegistry.standard.names(of: post)
      .filter { $0.code != post && $0.years.contains(year) }
      .map { CableID(year: year, post: $0.code, serial: serial) }
  }
}
