import Cables
import Files
import Glibc
import Ingest

/// A file that holds one input after the other, and is gone with its owner.
final class Specimen {
  let path: String
  private let folder: String

  init(near folder: String = "/tmp") throws {
    let number = UInt64.random(in: 0...UInt64.max)
    self.folder = "\(folder)/reftel-probe-\(number)"
    path = "\(self.folder)/input"
    try createFolders(self.folder)
  }

  deinit {
    unsafe unlink(path)
    unsafe rmdir(folder)
  }

  /// All that is read of `bytes`, as a `format` or as what they look like.
  func readings(
    of bytes: [UInt8], as format: Source.Format? = nil,
    limits: DumpReader.Limits = Specimen.limits
  ) throws -> [Reading] {
    let file = try Descriptor.create(path)
    defer { file.close() }
    try file.write(bytes)
    let reader = DumpReader(paths: [path], format: format, spoolFolder: folder, limits: limits)
    var readings: [Reading] = []
    while let reading = reader.next() { readings.append(reading) }
    return readings
  }

  /// Far below those of the program, so that one input takes milliseconds.
  static var limits: DumpReader.Limits {
    var limits = DumpReader.Limits()
    limits.buffer = 1 << 16
    limits.cable = 1 << 20
    limits.unpacked = 8 << 20
    return limits
  }
}
