import Foundation
import Probes
import Testing

struct `What the fuzzer has found` {
  @Test(arguments: Probed.allCases)
  func `keeps every promise`(probed: Probed) throws {
    let probe = try probed.probe()
    let inputs = try Corpus.inputs(of: probed.rawValue)
    #expect(!inputs.isEmpty)
    for input in inputs {
      let bytes = [UInt8](try Data(contentsOf: input))
      #expect(probe.violations(of: bytes).isEmpty, "\(input.lastPathComponent)")
    }
  }
}

enum Corpus {
  /// The inputs of a probe, kept with the fuzzer.
  static func inputs(of name: String) throws -> [URL] {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fuzz/Corpus/\(name)")
    return try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil, options: .skipsHiddenFiles)
  }
}
