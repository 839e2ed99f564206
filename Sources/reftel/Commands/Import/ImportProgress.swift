import Storage

/// The line that tells how far an import is.
struct ImportProgress {
  var cables = 0
  var rejected = 0
  /// Bytes read, and bytes to read where that is known.
  var bytes = 0
  var total: Int?
  var seconds = 0.0
  /// What is done once everything is read.
  var phase: ImportPhase?

  /// The line for so many columns:
  /// `[████▎     ] 43 %  112000 cables  1240/s  9.4 MB/s  1:35 left`.
  func line(columns: Int, drawsBoxes: Bool) -> String {
    let parts = [bar(drawsBoxes), "\(cables) cables"] + (phase.map { [$0.doing] } ?? rates)
    let refused = rejected == 0 ? [] : ["\(rejected) rejected"]
    // The cursor wants the last column.
    return String((parts + refused).compactMap(\.self).joined(separator: "  ").prefix(columns - 1))
  }

  private func bar(_ drawsBoxes: Bool) -> String? {
    guard let total, total > 0 else { return nil }
    let done = phase == nil ? min(bytes, total) : total
    let width = 16
    let bar = Bar(done, of: total, columns: width, drawsBoxes: drawsBoxes).text
    return "[" + padded(bar, to: width) + "] \(done * 100 / total) %"
  }

  private var rates: [String?] {
    guard seconds > 1 else { return [] }
    let megabytes = Double(bytes) / 1e6 / seconds
    return [
      "\(Int(Double(cables) / seconds))/s", "\((megabytes * 10).rounded() / 10) MB/s",
      remaining.map { "\($0) left" },
    ]
  }

  /// Minutes and seconds to go at the rate so far.
  private var remaining: String? {
    guard let total, bytes > 0, bytes < total else { return nil }
    let left = Int(seconds * Double(total - bytes) / Double(bytes)) + 1
    return "\(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60)"
  }
}

extension ImportPhase {
  fileprivate var doing: String {
    switch self {
    case .persons: "telling persons apart"
    case .references: "linking references"
    case .index: "merging the index"
    }
  }
}
