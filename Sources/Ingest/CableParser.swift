package import Cables

/// Takes telegrams apart.
package struct CableParser: Sendable {
  package init() {}

  /// The cable that `raw` holds, or why it holds none.
  package func parse(_ raw: RawCable) -> Result<Cable, Reject> {
    .failure(Reject(path: raw.source.path, reason: "no parser yet"))
  }
}
