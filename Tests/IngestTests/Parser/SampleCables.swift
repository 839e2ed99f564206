import Cables
import Foundation
import Ingest

/// The invented cables of the sample folder, each as read and as parsed.
enum SampleCables {
  static let folder = Bundle.module.bundlePath + "/SampleData"

  static let all: [SampleCable] = {
    var found: [SampleCable] = []
    let parser = CableParser()
    let reader = DumpReader(paths: [folder])
    while let reading = reader.next() {
      if case .cable(let raw) = reading, case .success(let cable) = parser.parse(raw) {
        found.append(SampleCable(raw: raw, cable: cable))
      }
    }
    return found
  }()

  /// The cable `id` as `file` below the folder holds it.
  static func cable(_ id: String, in file: String) -> Cable? {
    all.first { $0.raw.source.path == "\(folder)/\(file)" && $0.cable.id.description == id }?.cable
  }
}

struct SampleCable: Sendable, CustomStringConvertible {
  let raw: RawCable
  let cable: Cable

  var description: String { cable.id.description }
}

/// A line of `expected.tsv`.
struct ExpectedCable: Sendable, CustomStringConvertible {
  let id: String
  let file: String
  let subject: String
  let sentAt: String
  let classification: String
  let tags: String
  let references: String
  let paragraphs: Int
  let signer: String

  var description: String { id }

  static let all: [ExpectedCable] = {
    let text = try? String(contentsOfFile: SampleCables.folder + "/expected.tsv", encoding: .utf8)
    return (text ?? "").split(separator: "\n").dropFirst().compactMap { ExpectedCable($0) }
  }()

  init?(_ line: Substring) {
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard columns.count == 10, let paragraphs = Int(columns[8]) else { return nil }
    (id, file, subject, sentAt) = (columns[0], columns[2], columns[3], columns[4])
    (classification, tags, references) = (columns[5], columns[6], columns[7])
    (self.paragraphs, signer) = (paragraphs, columns[9])
  }
}
