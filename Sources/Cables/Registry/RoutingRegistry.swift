internal import Tables

/// Which stations a routing indicator means (ACP 117).
package struct RoutingRegistry: Sendable {
  /// The registry that comes with the program, read when first asked for.
  package static let standard = RoutingRegistry(
    DataTable(routingIndicatorsTable))

  private let stations: [String: [String]]

  init(_ table: DataTable) {
    stations = Dictionary(
      table.rows.map { ($0[0], $0[1].split(separator: "|").map(String.init)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The stations behind an indicator such as `RUEHPF`; empty where no list has it.
  package func stations(of indicator: String) -> [String] { stations[indicator] ?? [] }
}
