import Cables

/// Where a page leads to from the id of a cable that was exported with it.
struct CableLinks {
  private let ids: Set<CableID>
  private let prefix: String
  private let suffix: String

  init(_ ids: [CableID] = [], prefix: String = "#", suffix: String = "") {
    self.ids = Set(ids)
    self.prefix = prefix
    self.suffix = suffix
  }

  /// Nil for a cable that is not there.
  func target(of id: CableID) -> String? { ids.contains(id) ? "\(prefix)\(id)\(suffix)" : nil }

  /// The id, leading to its cable where that is there.
  func anchor(_ id: CableID, _ text: String) -> String {
    guard let target = target(of: id) else { return "<span class=\"ref\">\(text)</span>" }
    return "<a href=\"\(target)\">\(text)</a>"
  }
}
