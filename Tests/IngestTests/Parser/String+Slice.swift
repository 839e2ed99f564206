@testable import Ingest

extension String {
  /// As the parser takes it.
  var slice: Bytes { Array(utf8)[...] }
}
