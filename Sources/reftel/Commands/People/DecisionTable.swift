import Cables
import Files
import Storage

/// Decisions about persons as a file of lines with tabs, which one archive writes and another
/// reads.
struct DecisionTable {
  private static let columns = [
    "kind", "name", "cable", "other_name", "other_cable", "cables", "decided_at", "reason",
  ]

  static let heading = columns.joined(separator: "\t") + "\n"

  private(set) var decisions: [PersonDecision] = []
  /// Numbers of the lines that are none.
  private(set) var unreadable: [Int] = []

  static func line(_ decision: PersonDecision) -> String {
    let fields = [
      decision.word, decision.person.name, decision.person.cable?.description ?? "",
      decision.otherName ?? "", decision.otherCable?.description ?? "",
      decision.cables.map(\.description).joined(separator: " "), decision.decidedAt,
      decision.reason ?? "",
    ]
    return fields.map(escaped).joined(separator: "\t") + "\n"
  }

  init(fileAt path: String) throws {
    do throws(FileError) {
      let file = try File.open(Array(path.utf8), spoolingTo: "/tmp")
      var bytes = [UInt8](repeating: 0, count: file.size)
      let count = try file.read(at: 0, into: &bytes)
      self.init(String(decoding: bytes.prefix(count), as: UTF8.self))
    } catch {
      throw Failure(.noInput, "cannot read '\(printable(path))': \(error)")
    }
  }

  init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in zip(1..., lines) where !line.isEmpty {
      let text = String(line.last == "\r" ? line.dropLast() : line)
      guard text + "\n" != DecisionTable.heading else { continue }
      if let decision = DecisionTable.decision(text) {
        decisions.append(decision)
      } else {
        unreadable.append(number)
      }
    }
  }

  private static func decision(_ line: String) -> PersonDecision? {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      .map { plain(String($0)) }
    guard fields.count == columns.count, !fields[1].isEmpty else { return nil }
    let other =
      fields[3].isEmpty ? nil : PersonAnchor(fields[3], in: CableID(fields[4]))
    return PersonDecision(
      fields[0], PersonAnchor(fields[1], in: CableID(fields[2])), other: other,
      cables: fields[5].split(separator: " ").compactMap { CableID(String($0)) },
      reason: fields[7].isEmpty ? nil : fields[7], at: fields[6])
  }

  private static func escaped(_ field: String) -> String {
    var result = ""
    for scalar in field.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\t": result += "\\t"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func plain(_ field: String) -> String {
    var result = ""
    var isEscaped = false
    for scalar in field.unicodeScalars {
      if isEscaped {
        let meant: [Unicode.Scalar: Unicode.Scalar] = ["t": "\t", "n": "\n", "r": "\r"]
        result.unicodeScalars.append(meant[scalar] ?? scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
