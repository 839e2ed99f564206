internal import Files
internal import Unpacking

/// The members of a packed file and of the packed files within it, in their order.
final class PackedWalk {
  /// A member whose bytes can be read until the next one begins.
  struct Member {
    let path: InputPath
    let stream: any ByteStream
  }

  private struct Level {
    let file: PackedFile
    let path: InputPath
    /// Members begun so far.
    var begun = 0
    /// Of those, the ones handed on or rejected.
    var told = 0
    /// What is not read yet of the member begun last.
    var rest: BudgetedStream?
  }

  private let root: SharedFile
  private let rootPath: InputPath
  private let limits: DumpReader.Limits
  private let budget: UnpackingBudget
  /// The packed file that was opened first, and those within, one in the other.
  private var levels: [Level] = []

  init(_ root: SharedFile, at path: InputPath, limits: DumpReader.Limits) throws {
    self.root = root
    rootPath = path
    self.limits = limits
    budget = UnpackingBudget(packed: root.size, limits: limits)
    levels = [Level(file: try PackedFile(FileStream(root)), path: path)]
  }

  /// The next member that is a file; nil at the end.
  func next() -> Result<Member, Reject>? {
    while let level = levels.last {
      do {
        guard let member = try nextMember() else {
          levels.removeLast()
          if level.told == 0 {
            return .failure(level.path.reject(.notACable, "an archive without files"))
          }
          continue
        }
        let stream = rest(of: member)
        guard member.isFile, !InputPath.isHidden(member.name ?? []) else { continue }
        levels[levels.count - 1].told += 1
        let path = path(of: member, at: level)
        if let reject = refusal(of: member, at: path) { return .failure(reject) }
        return .success(Member(path: path, stream: stream))
      } catch {
        levels[levels.count - 1].told += 1
        return .failure(failure(error, at: level.path))
      }
    }
    return nil
  }

  /// Goes on with the members of the member at hand, a packed file itself.
  func enter(_ member: Member) throws(Reject) {
    guard levels.count < limits.nesting else {
      throw member.path.reject(
        .notACable, "an archive more than \(limits.nesting) archives deep: not opened")
    }
    do {
      levels.append(Level(file: try PackedFile(member.stream), path: member.path))
    } catch {
      throw failure(error, at: member.path)
    }
  }

  /// The member at hand from its beginning once more.
  ///
  /// What comes before it is unpacked again: a member is kept neither in memory nor on a disk.
  func again(_ member: Member) throws -> Member {
    budget.restart()
    var stream: any ByteStream = FileStream(root)
    for index in levels.indices {
      let file = try PackedFile(stream)
      for _ in 0..<levels[index].begun {
        guard let member = try file.next() else {
          throw UnpackingError("it has changed while it was read", isFatal: true)
        }
        stream = BudgetedStream(member.stream, budget)
      }
      levels[index] = Level(
        file: file, path: levels[index].path, begun: levels[index].begun, told: levels[index].told,
        rest: stream as? BudgetedStream)
    }
    return Member(path: member.path, stream: stream)
  }

  /// What `error`, met while reading below `path`, ends: a member, its packed file, or all.
  func failure(_ error: any Error, at path: InputPath) -> Reject {
    switch error {
    case let error as UnpackingBudget.Exceeded:
      levels = []
      return rootPath.reject(.damaged, error.description)
    case let error as UnpackingError:
      if error.isFatal, !levels.isEmpty { levels.removeLast() }
      return path.reject(.damaged, "cannot be unpacked: \(error)")
    default:
      levels = []
      return path.reject(.unreadable, "cannot be read: \(error)")
    }
  }

  private func nextMember() throws -> PackedMember? {
    try passOverRest()
    levels[levels.count - 1].begun += 1
    return try levels[levels.count - 1].file.next()
  }

  private func rest(of member: PackedMember) -> BudgetedStream {
    let stream = BudgetedStream(member.stream, budget)
    levels[levels.count - 1].rest = stream
    return stream
  }

  /// Reads what nobody wanted of a member where it is unpacked in any case, so that it is counted.
  private func passOverRest() throws {
    let level = levels[levels.count - 1]
    guard let rest = level.rest, level.file.unpacksToSkip else { return }
    levels[levels.count - 1].rest = nil
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    do {
      while try rest.read(into: &bytes, from: 0) > 0 {}
    } catch is UnpackingError {
      // Nobody asked for these bytes; whether others come after them, the next header tells.
    }
  }

  private func path(of member: PackedMember, at level: Level) -> InputPath {
    guard let name = member.name else { return level.path }
    return level.path.child(Array(name.drop { $0 == UInt8(ascii: "/") }))
  }

  private func refusal(of member: PackedMember, at path: InputPath) -> Reject? {
    if member.isEncrypted {
      return path.reject(.notACable, "encrypted: unpack it with its password first")
    }
    // Office programs keep their documents in ZIP archives.
    let isDocument = [Array("[Content_Types].xml".utf8), Array("mimetype".utf8)].contains(
      member.name)
    guard isDocument, let document = levels.popLast() else { return nil }
    return document.path.reject(.notACable, "a document of an office program")
  }
}
