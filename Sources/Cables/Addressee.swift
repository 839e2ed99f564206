/// A station that a telegram is sent to, for action or for information.
public struct Addressee: Hashable, Sendable {
  /// The routing indicator, where the line has one: `RUEHC`.
  public var route: String?
  /// `SECSTATE WASHDC`.
  public var name: String
  /// As printed: `IMMEDIATE`, `NIACT IMMEDIATE`.
  public var precedence: String?
  /// The message continuity number of that circuit, with its zeros: `0852`.
  public var mcn: String?

  public init(
    route: String? = nil, name: String, precedence: String? = nil, mcn: String? = nil
  ) {
    self.route = route
    self.name = name
    self.precedence = precedence
    self.mcn = mcn
  }
}
