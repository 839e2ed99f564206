package import Files
internal import Glibc

/// Another program that shows what is written to it a screen at a time.
package struct Pager: Sendable {
  package let input: Descriptor
  private let process: pid_t

  /// Starts `command` by the shell, or returns nil where that fails.
  package init?(_ command: String) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
    let words: [UnsafeMutablePointer<CChar>?] = ["sh", "-c", command].map { (word: String) in
      strdup(word)
    }
    defer { words.forEach { free($0) } }
    var process = pid_t()
    let result = posix_spawn(&process, "/bin/sh", &actions, nil, words + [nil], environ)
    close(ends[0])
    guard result == 0 else {
      close(ends[1])
      return nil
    }
    self.process = process
    input = Descriptor(ends[1])
  }

  /// Ends the input and waits until the reader has closed the pager; tells whether it did its work.
  @discardableResult package func finish() -> Bool {
    input.close()
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status == 0
  }
}
