/// How closely a telegram is held: the level and the control markings that belong to it.
package struct Classification: Hashable, Sendable, CustomStringConvertible {
  /// From open to closely held, so that levels compare.
  package enum Level: Int, Sendable, Comparable, CaseIterable {
    case unclassified, limitedOfficialUse, confidential, secret, topSecret

    package var name: String {
      switch self {
      case .unclassified: "UNCLASSIFIED"
      case .limitedOfficialUse: "LIMITED OFFICIAL USE"
      case .confidential: "CONFIDENTIAL"
      case .secret: "SECRET"
      case .topSecret: "TOP SECRET"
      }
    }

    package static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  package var level: Level
  /// `FOR OFFICIAL USE ONLY`, `NOFORN`: in the order they are written after the level.
  package var controls: [String]

  package init(_ level: Level, controls: [String] = []) {
    self.level = level
    self.controls = controls
  }

  /// `UNCLASSIFIED//FOR OFFICIAL USE ONLY`, `SECRET//NOFORN`, `CONFIDENTIAL`.
  package var description: String { ([level.name] + controls).joined(separator: "//") }
}
