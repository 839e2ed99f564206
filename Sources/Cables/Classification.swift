/// How closely a telegram is held: the level and the control markings that belong to it.
public struct Classification: Hashable, Sendable, CustomStringConvertible {
  /// From open to closely held, so that levels compare.
  public enum Level: Int, Sendable, Comparable, CaseIterable {
    case unclassified, limitedOfficialUse, confidential, secret, topSecret

    public var name: String {
      switch self {
      case .unclassified: "UNCLASSIFIED"
      case .limitedOfficialUse: "LIMITED OFFICIAL USE"
      case .confidential: "CONFIDENTIAL"
      case .secret: "SECRET"
      case .topSecret: "TOP SECRET"
      }
    }

    public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  public var level: Level
  /// `FOR OFFICIAL USE ONLY`, `NOFORN`: in the order they are written after the level.
  public var controls: [String]

  public init(_ level: Level, controls: [String] = []) {
    self.level = level
    self.controls = controls
  }

  /// `UNCLASSIFIED//FOR OFFICIAL USE ONLY`, `SECRET//NOFORN`, `CONFIDENTIAL`.
  public var description: String { ([level.name] + controls).joined(separator: "//") }
}
