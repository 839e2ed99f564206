package import Cables

/// Reads the shapes in which a cable is cited into canonical ids.
///
/// ```swift
/// CitationReader.ids(in: "09 Phnom Penh 419")              // 09PHNOMPENH419
/// CitationReader.ids(in: "PHNOM PENH 00419", year: 2009)   // 09PHNOMPENH419
/// CitationReader.ids(in: "https://…/09PHNOMPENH419_a.html")  // 09PHNOMPENH419
/// ```
package enum CitationReader {
  /// The cable that `text` names; empty where it names none, or lacks its year.
  package static func ids(in text: String, year: Int? = nil) -> [CableID] {
    let name = withoutFrame(text)
    guard let first = name.utf8.first else { return [] }
    let isDated = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
    guard isDated || year != nil else { return [] }
    let dated = isDated ? name : "\(year ?? 0)\(name)"
    // A post that the registry does not know may still be in the archive.
    let id = CableID(damaged: dated) ?? CableID(dated)
    return id.map { [$0] } ?? []
  }

  /// Capitals without the address before the name, and without what is behind it.
  private static func withoutFrame(_ text: String) -> String {
    let path = text.uppercased().prefix { $0 != "?" && $0 != "#" }
    let name = path.split(separator: "/").last ?? ""
    // The ending of a file: `.HTML`.
    let stem = name.utf8.firstIndex(of: UInt8(ascii: ".")).map { name[..<$0] } ?? name
    return String(stem.drop(while: \.isWhitespace))
  }
}
