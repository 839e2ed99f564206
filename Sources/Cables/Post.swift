/// An embassy, consulate, mission or agency that numbers telegrams.
public struct Post: Hashable, Sendable {
  /// As in canonical ids: `PHNOMPENH`.
  public let code: String
  /// As a reader writes it: `Phnom Penh`.
  public let name: String
  /// What it is, in small letters: `embassy`, `consulate general`, `mission`, `department`.
  public let kind: String
  /// ISO 3166 alpha-2 of the country it stands in, where it stands in one.
  public let country: String?
  /// The ACP 117 routing indicator that its `DE` line shows: `RUEHPF`.
  public let routingIndicator: String?

  public init(
    code: String, name: String, kind: String, country: String?, routingIndicator: String?
  ) {
    self.code = code
    self.name = name
    self.kind = kind
    self.country = country
    self.routingIndicator = routingIndicator
  }
}
