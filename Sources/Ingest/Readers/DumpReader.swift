public import Cables
internal import Digest
internal import Files

/// Finds the cables in files, folders, archives and dumps, one at a time.
///
/// Memory does not grow with the input: a dump passes through a buffer, other files hold one
/// cable each. After `.opened`, `skip()` passes over a file that is known already.
public final class DumpReader {
  /// How much is held at a time, and how much an archive may hold.
  public struct Limits: Sendable {
    /// Bytes of a dump in memory.
    public var buffer = 4 << 20
    /// Bytes of one record of a dump, and of a file that holds one cable.
    public var cable = 32 << 20
    /// Bytes that an archive may unpack to, in all.
    public var unpacked = 64 << 30
    /// How many times its own size an archive may unpack to.
    public var ratio = 200
    /// Archives within archives, the outermost counted.
    public var nesting = 4

    public init() {}
  }

  private enum State {
    case between
    case unread(SourceFile, [UInt8])
    /// A dump that is begun when its first record is wanted.
    case unreadDump(SourceFile, begin: () throws -> any ByteStream)
    case streaming(SourceFile, CSVReader)
    case ending(SourceFile)
  }

  private var walk: InputWalk
  /// The archive whose members are being read.
  private var packed: PackedWalk?
  /// Whether it has met an archive: what there is to read is then more than the files' sizes.
  package private(set) var unpacks = false
  private var state = State.between
  private let format: Source.Format?
  private let standardInput: Int32
  private let spoolFolder: String
  private let limits: Limits

  /// Reads `paths` in their order; a `format` is believed more than the content.
  public init(
    paths: [String], format: Source.Format? = nil, standardInput: Int32 = 0,
    spoolFolder: String = "/var/tmp", limits: Limits = Limits(), passingOver files: [String] = []
  ) {
    walk = InputWalk(paths, passingOver: files)
    self.format = format
    self.standardInput = standardInput
    self.spoolFolder = spoolFolder
    self.limits = limits
  }

  /// Bytes of the files that `paths` lead to; nil where one is standard input or cannot be looked
  /// at.
  package static func size(of paths: [String]) -> Int? {
    var walk = InputWalk(paths)
    var size = 0
    while let path = walk.next() {
      guard let path = try? path.get(), path != .standardInput,
        let status = try? FileStatus(of: path.bytes), status.kind == .file
      else { return nil }
      size += status.size
    }
    return size
  }

  /// What comes next, or nil at the end of the input.
  public func next() -> Reading? {
    switch state {
    case .between: return open()
    case .unread(let file, let bytes):
      state = .ending(file)
      return read(bytes, of: file)
    case .unreadDump(let file, let begin): return self.begin(file, begin)
    case .streaming(let file, let records):
      if let reading = records.next() { return reading }
      state = .between
      return .closed(file)
    case .ending(let file):
      state = .between
      return .closed(file)
    }
  }

  private func begin(_ file: SourceFile, _ stream: () throws -> any ByteStream) -> Reading? {
    do {
      let records = CSVReader(try stream(), path: file.path, limits: limits)
      state = .streaming(file, records)
      return next()
    } catch {
      state = .ending(file)
      return .reject(
        Reject(path: file.path, kind: .unreadable, reason: "cannot be read again: \(error)"))
    }
  }

  /// Passes over the rest of the file last opened; no `.closed` follows for it.
  public func skip() { state = .between }

  private func open() -> Reading? {
    while true {
      do throws(Reject) {
        if let member = packed?.next() {
          if let file = try open(try member.get()) { return .opened(file) }
        } else {
          packed = nil
          guard let path = walk.next() else { return nil }
          if let file = try open(try path.get()) { return .opened(file) }
        }
      } catch {
        return .reject(error)
      }
    }
  }

  /// The file under `path`, or nil for an archive, whose members come next.
  private func open(_ path: InputPath) throws(Reject) -> SourceFile? {
    do {
      let file = SharedFile(
        path == .standardInput
          ? try File.open(descriptor: standardInput, spoolingTo: spoolFolder)
          : try File.open(path.bytes, spoolingTo: spoolFolder))
      let input = try OpenInput(FileStream(file), at: path, expecting: format, limits)
      switch input.content {
      case .packed:
        packed = try PackedWalk(file, at: path, limits: limits)
        unpacks = true
        return nil
      case .records: return try stream(input) { FileStream(file) }
      case .cable(let format): return try hold(input, as: format)
      }
    } catch let reject as Reject {
      throw reject
    } catch let error as FileError {
      throw path.reject(error)
    } catch {
      throw path.reject(.damaged, "cannot be unpacked: \(error)")
    }
  }

  /// The file that a member of the archive is, or nil for an archive, whose members come next.
  private func open(_ member: PackedWalk.Member) throws(Reject) -> SourceFile? {
    guard let packed else { preconditionFailure("a member belongs to an archive") }
    do {
      let input = try OpenInput(member.stream, at: member.path, expecting: format, limits)
      switch input.content {
      case .packed:
        try packed.enter(PackedWalk.Member(path: member.path, stream: input.all))
        return nil
      case .records: return try stream(input) { try packed.again(member).stream }
      case .cable(let format): return try hold(input, as: format)
      }
    } catch let reject as Reject {
      throw reject
    } catch {
      throw packed.failure(error, at: member.path)
    }
  }

  /// Keeps the whole of a small file.
  private func hold(_ input: OpenInput, as format: Source.Format) throws -> SourceFile {
    let bytes = try input.bytes(atMost: limits.cable)
    let source = SourceFile(
      path: input.path.description, size: bytes.count, sha256: sha256(bytes), format: format)
    state = .unread(source, bytes)
    return source
  }

  /// Goes through a dump for its digest; its records are read when it is begun `again`.
  private func stream(
    _ input: OpenInput, again: @escaping () throws -> any ByteStream
  ) throws -> SourceFile {
    let (size, digest) = try input.measure()
    let source = SourceFile(
      path: input.path.description, size: size, sha256: digest, format: .csv)
    state = .unreadDump(source, begin: again)
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
