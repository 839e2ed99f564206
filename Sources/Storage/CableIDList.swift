import Cables
import SQLite

/// Canonical ids as a JSON array, which the SQL functions of any tool can take apart.
struct CableIDList: Hashable {
  var ids: [CableID]

  init(_ ids: [CableID]) { self.ids = ids }
}

extension CableIDList: Storable {
  // An id has letters and digits only, so nothing needs to be escaped.
  var value: Value { .text("[\(ids.map { "\"\($0)\"" }.joined(separator: ","))]") }

  init?(_ value: Value) {
    guard case .text(let text) = value else { return nil }
    ids = text.utf8.split(separator: UInt8(ascii: "\"")).compactMap { CableID(String($0) ?? "") }
  }
}
