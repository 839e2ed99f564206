import Cables
import Storage

extension WherePage {
  /// Each version with its digest, and below it the places where it was found.
  func versionLines(columns: Int?, palette: Palette) -> [String] {
    stored.versions.flatMap { version in
      columns.map { shown(version, columns: $0, palette) } ?? piped(version)
    }
  }

  private func shown(_ version: StoredVersion, columns: Int, _ palette: Palette) -> [String] {
    let head = [
      palette.paint("\(name(version)), \(version.length) bytes", .heading),
      "  sha256 \(version.sha256)",
    ]
    return head
      + version.places.flatMap { place in
        let stretch = "from byte \(place.offset), \(place.length) bytes"
        let words = [stretch, remark(place, of: version)].compactMap(\.self)
        return [
          "  " + cutAtStart(printable(place.path), to: columns - 2),
          "    " + words.joined(separator: ", "),
        ]
      }
  }

  private func piped(_ version: StoredVersion) -> [String] {
    ["\(name(version))\t\(version.length)\t\(version.sha256)"]
      + version.places.map { place in
        let fields = [
          "place", String(place.offset), String(place.length), printable(place.path),
          remark(place, of: version),
        ]
        return fields.compactMap(\.self).joined(separator: "\t")
      }
  }

  private func name(_ version: StoredVersion) -> String {
    "version \(version.number)\(version.isCurrent ? ", shown" : "")"
  }

  /// Bytes of the same number are not known to be the same: a place has no digest of its own.
  private func remark(_ place: Source, of version: StoredVersion) -> String? {
    place.length == version.length ? nil : "other bytes with the same text"
  }
}
