package import Cables
internal import Digest
internal import Files

/// Finds the cables in files, folders and dumps, one at a time.
///
/// Memory does not grow with the input: a dump passes through a buffer, other files hold one
/// cable each. After `.opened`, `skip()` passes over a file that is known already.
package final class DumpReader {
  /// How much is held at a time.
  package struct Limits: Sendable {
    /// Bytes of a dump in memory.
    package var buffer = 4 << 20
    /// Bytes of one record of a dump, and of a file that holds one cable.
    package var cable = 32 << 20

    package init() {}
  }

  private enum State {
    case between
    case unread(SourceFile, [UInt8])
    case streaming(SourceFile, CSVReader)
    case ending(SourceFile)
  }

  /// Enough to tell what a file holds.
  private static let prefixLength = 64 << 10

  private var walk: InputWalk
  private var state = State.between
  private let format: Source.Format?
  private let standardInput: Int32
  private let spoolFolder: String
  private let limits: Limits

  /// Reads `paths` in their order; a `format` is believed more than the content.
  package init(
    paths: [String], format: Source.Format? = nil, standardInput: Int32 = 0,
    spoolFolder: String = "/var/tmp", limits: Limits = Limits()
  ) {
    walk = InputWalk(paths)
    self.format = format
    self.standardInput = standardInput
    self.spoolFolder = spoolFolder
    self.limits = limits
  }

  /// What comes next, or nil at the end of the input.
  package func next() -> Reading? {
    switch state {
    case .between:
      guard let input = walk.next() else { return nil }
      return open(input)
    case .unread(let file, let bytes):
      state = .ending(file)
      return read(bytes, of: file)
    case .streaming(let file, let records):
      if let reading = records.next() { return reading }
      state = .between
      return .closed(file)
    case .ending(let file):
      state = .between
      return .closed(file)
    }
  }

  /// Passes over the rest of the file last opened; no `.closed` follows for it.
  package func skip() { state = .between }

  private func open(_ input: Result<InputPath, Reject>) -> Reading {
    do throws(Reject) {
      return .opened(try open(try input.get()))
    } catch {
      return .reject(error)
    }
  }

  private func open(_ path: InputPath) throws(Reject) -> SourceFile {
    do {
      let file =
        path == .standardInput
        ? try File.open(descriptor: standardInput, spoolingTo: spoolFolder)
        : try File.open(path.bytes, spoolingTo: spoolFolder)
      return try open(file, at: path)
    } catch let error as FileError {
      throw path.reject(error)
    } catch let reject as Reject {
      throw reject
    } catch {
      throw path.reject(.unreadable, "cannot be read")
    }
  }

  private func open(_ file: consuming File, at path: InputPath) throws -> SourceFile {
    guard file.size > 0 else { throw path.reject(.notACable, "an empty file") }
    var prefix = [UInt8](repeating: 0, count: min(file.size, DumpReader.prefixLength))
    _ = try file.read(at: 0, into: &prefix)
    let detected: Source.Format
    switch Detection.content(of: prefix, expecting: format) {
    case .format(let format): detected = format
    case .foreign(let what): throw path.reject(.notACable, what)
    }
    if detected == .csv { return try stream(file, at: path) }
    guard file.size <= limits.cable else {
      throw path.reject(.notACable, "longer than any cable: \(file.size) bytes")
    }
    var bytes = [UInt8](repeating: 0, count: file.size)
    let count = try file.read(at: 0, into: &bytes)
    bytes.removeSubrange(count...)
    let source = SourceFile(
      path: path.description, size: count, sha256: sha256(bytes), format: detected)
    state = .unread(source, bytes)
    return source
  }

  private func stream(_ file: consuming File, at path: InputPath) throws -> SourceFile {
    var hash = SHA256()
    var size = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while case let count = try file.read(at: size, into: &buffer), count > 0 {
      hash.update(buffer.span.extracting(..<count))
      size += count
    }
    let source = SourceFile(
      path: path.description, size: size, sha256: hash.finish(), format: .csv)
    state = .streaming(source, CSVReader(file, path: source.path, limits: limits))
    return source
  }

  private func read(_ bytes: [UInt8], of file: SourceFile) -> Reading {
    switch file.format {
    case .telegram, .csv: .cable(TelegramFile.cable(in: bytes, of: file))
    case .markdown: .cable(MarkdownFile.cable(in: bytes, of: file))
    case .html: HTMLFile.cable(in: bytes, of: file)
    }
  }
}
