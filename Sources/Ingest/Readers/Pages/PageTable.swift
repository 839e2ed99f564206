internal import Cables

/// The table above a published cable: a row of headings, a row of values.
enum PageTable {
  /// What the last table that begins before `end` says.
  static func metadata(in page: [UInt8], before end: Int) -> RawCable.Metadata {
    var metadata = RawCable.Metadata()
    let top = Array(page[..<end])
    let starts = ["<table class='cable'", "<table class=\"cable\""]
    guard let start = starts.lazy.compactMap({ top.firstIndex(of: $0) }).first else {
      return metadata
    }
    let table = Array(top[start...])
    let headings = cells("th", in: table).map { String($0).lowercased() }
    for (heading, value) in zip(headings, cells("td", in: table)) where !value.isEmpty {
      switch heading {
      case "reference id": metadata.id = value
      case "created": metadata.created = timestamp(value)
      case "classification": metadata.classification = value
      case "origin": metadata.origin = value
      default: break
      }
    }
    return metadata
  }

  /// The words of each cell, tags left out.
  private static func cells(_ name: String, in table: [UInt8]) -> [String] {
    var cells: [String] = []
    var place = 0
    while let open = table.firstIndex(of: "<\(name)", from: place) {
      let content = table[open...].drop { $0 != UInt8(ascii: ">") }.dropFirst()
      let end = table.firstIndex(of: "</\(name)>", from: content.startIndex) ?? table.count
      cells.append(words(table[content.startIndex..<end]))
      place = end
    }
    return cells
  }

  private static func words(_ cell: ArraySlice<UInt8>) -> String {
    var words: [UInt8] = []
    var isTag = false
    for byte in cell {
      if byte == UInt8(ascii: "<") { isTag = true }
      if !isTag { words.append(byte) }
      if byte == UInt8(ascii: ">") { isTag = false }
    }
    return words.trimmed.text
  }

  /// `2009-06-26 08:08` as printed, though the minutes are wrong on most pages.
  private static func timestamp(_ text: String) -> Timestamp? {
    let numbers = text.utf8.split { !$0.isDigit }.compactMap { Int($0.text) }
    guard numbers.count >= 5 else { return nil }
    return Timestamp(
      year: numbers[0], month: numbers[1], day: numbers[2], hour: numbers[3], minute: numbers[4])
  }
}
