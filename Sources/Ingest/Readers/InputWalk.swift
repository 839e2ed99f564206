internal import Files

/// The files that paths lead to: folders are entered, their names in the order of bytes.
struct InputWalk {
  private enum Step {
    /// Named by the user.
    case root(InputPath)
    case found(InputPath)
  }

  /// What is still to visit, the next one last.
  private var steps: [Step]
  /// Files that are none to read, whatever leads to them.
  private let passedOver: Set<FileStatus.Identity>
  /// Folders entered, so that links in a circle end.
  private var entered: Set<FileStatus.Identity> = []

  init(_ paths: [String], passingOver files: [String] = []) {
    passedOver = Set(
      files.compactMap { file in try? FileStatus(of: Array(file.utf8)).identity })
    steps = paths.reversed().map { .root(InputPath(bytes: Array($0.utf8))) }
  }

  /// The next file, or why there is none under a path; nil at the end.
  mutating func next() -> Result<InputPath, Reject>? {
    while let step = steps.popLast() {
      switch step {
      case .root(.standardInput): return .success(.standardInput)
      case .root(let path):
        // Naming a folder twice is the user's wish; meeting it twice below one is a circle.
        entered = []
        if let result = visit(path, isRoot: true) { return result }
      case .found(let path):
        if let result = visit(path, isRoot: false) { return result }
      }
    }
    return nil
  }

  private mutating func visit(_ path: InputPath, isRoot: Bool) -> Result<InputPath, Reject>? {
    do throws(FileError) {
      let status = try FileStatus(of: path.bytes)
      switch status.kind {
      case .file where passedOver.contains(status.identity):
        return isRoot ? .failure(path.reject(.notACable, "the archive itself")) : nil
      case .file: return .success(path)
      case .folder: return try enter(path, status.identity, isRoot: isRoot)
      case .pipe where isRoot: return .success(path)
      case .pipe, .device: return .failure(path.reject(.notACable, "neither a file nor a folder"))
      }
    } catch {
      guard isRoot || !error.isNotFound else {
        return .failure(path.reject(.unreadable, "a link that leads nowhere"))
      }
      return .failure(path.reject(error))
    }
  }

  private mutating func enter(
    _ path: InputPath, _ identity: FileStatus.Identity, isRoot: Bool
  ) throws(FileError) -> Result<InputPath, Reject>? {
    guard entered.insert(identity).inserted else { return nil }
    let names = try names(inFolder: path.bytes)
    guard !names.isEmpty || !isRoot else {
      return .failure(path.reject(.notACable, "a folder without files"))
    }
    steps += names.reversed().map { .found(path.child($0)) }
    return nil
  }
}
