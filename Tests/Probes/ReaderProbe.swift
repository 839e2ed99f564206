import Cables
import Ingest

/// Reads the bytes as what they look like, and as each format by force.
public struct ReaderProbe: Probe {
  private let specimen: Specimen

  public init() throws { specimen = try Specimen() }

  public func violations(of bytes: [UInt8]) -> [String] {
    do {
      let formats: [Source.Format?] = [nil, .telegram, .markdown, .html]
      return try formats.flatMap { format in
        let readings = try specimen.readings(of: bytes, as: format)
        let name = format?.rawValue ?? "as it looks"
        return (order(of: readings) + sources(in: readings)).map { "\(name): \($0)" }
      }
    } catch {
      return ["\(error)"]
    }
  }

  /// A file is opened, its cables come, it is closed.
  private func order(of readings: [Reading]) -> [String] {
    var violations: [String] = []
    if readings.isEmpty { violations.append("nothing is said of the file") }
    var isOpen = false
    for reading in readings {
      switch reading {
      case .opened:
        if isOpen { violations.append("a file begins within another") }
        isOpen = true
      case .closed:
        if !isOpen { violations.append("a file ends that was not begun") }
        isOpen = false
      case .cable: if !isOpen { violations.append("a cable without its file") }
      case .reject(let reject): if reject.reason.isEmpty { violations.append("no reason") }
      }
    }
    if isOpen { violations.append("a file is never closed") }
    return violations
  }

  private func sources(in readings: [Reading]) -> [String] {
    readings.compactMap { reading in
      guard case .cable(let raw) = reading else { return nil }
      if raw.original.count != raw.source.length { return "the length of an original is wrong" }
      if raw.text.contains(0x0D) { return "a carriage return stands in the text" }
      if String(validating: raw.text, as: UTF8.self) == nil { return "the text is not UTF-8" }
      return nil
    }
  }
}
