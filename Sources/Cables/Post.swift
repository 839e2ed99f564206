/// An embassy, consulate, mission or agency that numbers telegrams.
package struct Post: Hashable, Sendable {
  /// As in canonical ids: `PHNOMPENH`.
  package let code: String
  /// As a reader writes it: `Phnom Penh`.
  package let name: String
  /// What it is, in small letters: `embassy`, `consulate general`, `mission`, `department`.
  package let kind: String
  /// ISO 3166 alpha-2 of the country it stands in, where it stands in one.
  package let country: String?
  /// The ACP 117 routing indicator that its `DE` line shows: `RUEHPF`.
  package let routingIndicator: String?

  package init(
    code: String, name: String, kind: String, country: String?, routingIndicator: String?
  ) {
    self.code = code
    self.name = name
    self.kind = kind
    self.country = country
    self.routingIndicator = routingIndicator
  }
}
