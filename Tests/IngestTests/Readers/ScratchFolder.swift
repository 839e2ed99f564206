import Cables
import Glibc
import Ingest

/// A folder of files for one test, gone after it.
final class ScratchFolder {
  let path: String
  /// All that is to be removed again, folders before what they hold.
  private var made: [String] = []

  init() {
    var template = Array("/tmp/reftel-test-XXXXXX".utf8CString)
    mkdtemp(&template)
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    for entry in made.reversed() { remove(entry) }
    remove(path)
  }

  /// Writes a file below the folder, whose own folders are made, and gives its path.
  @discardableResult
  func file(_ name: String, _ bytes: some Sequence<UInt8>) -> String {
    let parts = name.split(separator: "/")
    for count in 1..<max(parts.count, 1) {
      mkdir(place(parts.prefix(count).joined(separator: "/")), 0o700)
    }
    let file = fopen(place(name), "w")
    let content = Array(bytes)
    _ = content.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
    if let file { fclose(file) }
    return "\(path)/\(name)"
  }

  @discardableResult
  func file(_ name: String, _ text: String) -> String { file(name, text.utf8) }

  func link(_ name: String, to target: String) {
    symlink(target, place(name))
  }

  func pipe(_ name: String) {
    mkfifo(place(name), 0o600)
  }

  private func place(_ name: String) -> String {
    made.append("\(path)/\(name)")
    return "\(path)/\(name)"
  }
}

extension DumpReader {
  /// All that is left to read.
  func readings() -> [Reading] {
    var readings: [Reading] = []
    while let reading = next() { readings.append(reading) }
    return readings
  }
}

extension [Reading] {
  var cables: [RawCable] { compactMap { if case .cable(let cable) = $0 { cable } else { nil } } }
  var rejects: [Reject] { compactMap { if case .reject(let it) = $0 { it } else { nil } } }
  var opened: [SourceFile] { compactMap { if case .opened(let it) = $0 { it } else { nil } } }
  var closed: [SourceFile] { compactMap { if case .closed(let it) = $0 { it } else { nil } } }
  var texts: [String] { cables.map(\.words) }
}

extension RawCable {
  var words: String { String(decoding: text, as: UTF8.self) }
}

/// What a file of these bytes reads as.
func readings(
  of bytes: some Sequence<UInt8>, named name: String = "input", as format: Source.Format? = nil,
  limits: DumpReader.Limits = .init()
) -> [Reading] {
  let folder = ScratchFolder()
  let path = folder.file(name, bytes)
  return DumpReader(paths: [path], format: format, limits: limits).readings()
}

/// A short telegram that was never sent.
let telegram = """
  VZCZCXYZ0001
  PP RUEHC
  DE RUEHXX #0012 0311200
  P 311200Z JAN 08
  FM AMEMBASSY NOWHERE
  TO RUEHC/SECSTATE WASHDC PRIORITY 0001

  UNCLAS NOWHERE 000012
  TAGS: PREL
  SUBJECT: NOTHING HAPPENED
  1. (U) The bakers of Nowhere baked bread.
  """
