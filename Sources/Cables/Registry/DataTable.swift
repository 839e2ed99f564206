/// The rows of one of the tab-separated files that are embedded in the program.
struct DataTable: Sendable {
  /// A row has as many fields as the heading line; the heading line is left out.
  let rows: [[String]]

  init(_ bytes: [UInt8]) {
    rows = bytes.split(separator: UInt8(ascii: "\n")).dropFirst().map { line in
      line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
  }
}
