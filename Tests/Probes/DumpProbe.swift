import Cables
import Ingest

/// Reads the bytes as a dump, once through a large buffer and once through a small one.
public struct DumpProbe: Probe {
  private let specimen: Specimen

  public init() throws { specimen = try Specimen() }

  public func violations(of bytes: [UInt8]) -> [String] {
    do {
      var small = Specimen.limits
      small.buffer = 16
      let readings = try specimen.readings(of: bytes, as: .csv)
      let again = try specimen.readings(of: bytes, as: .csv, limits: small)
      var violations = places(in: readings, of: bytes)
      if readings.map(signature) != again.map(signature) {
        violations.append("what is read depends on the size of the buffer")
      }
      return violations
    } catch {
      return ["\(error)"]
    }
  }

  /// Every cable is where its source says, one after the other.
  private func places(in readings: [Reading], of bytes: [UInt8]) -> [String] {
    var violations: [String] = []
    var end = 0
    for case .cable(let raw) in readings {
      let range = raw.source.offset..<(raw.source.offset + raw.source.length)
      if range.lowerBound < end { violations.append("two records overlap") }
      if range.upperBound > bytes.count || Array(bytes[range]) != raw.original {
        violations.append("the original of a record is not what stands at its place")
      }
      end = range.upperBound
    }
    return violations
  }

  private func signature(_ reading: Reading) -> String {
    switch reading {
    case .opened(let file): "opened \(file.sha256)"
    case .closed(let file): "closed \(file.sha256)"
    case .reject(let reject): "reject \(reject.line ?? 0) \(reject.reason)"
    case .cable(let raw):
      "\(raw.source) \(raw.metadata) \(raw.findings) \(raw.text.hashValue)"
    }
  }
}
