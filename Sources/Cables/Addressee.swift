/// A station that a telegram is sent to, for action or for information.
package struct Addressee: Hashable, Sendable {
  /// The routing indicator, where the line has one: `RUEHC`.
  package var route: String?
  /// `SECSTATE WASHDC`.
  package var name: String
  /// As printed: `IMMEDIATE`, `NIACT IMMEDIATE`.
  package var precedence: String?
  /// The message continuity number of that circuit, with its zeros: `0852`.
  package var mcn: String?

  package init(
    route: String? = nil, name: String, precedence: String? = nil, mcn: String? = nil
  ) {
    self.route = route
    self.name = name
    self.precedence = precedence
    self.mcn = mcn
  }
}
