internal import Glibc
internal import Synchronization

private let interruptions = Atomic<Int>(0)

// At file scope, so that it belongs to no actor: the system calls it on whatever thread it likes.
private let countInterruption: @Sendable @convention(c) (Int32) -> Void = { _ in
  // A second Ctrl-C does not wait for anything.
  if interruptions.add(1, ordering: .relaxed).newValue > 1 { _exit(130) }
}

/// What the process does with signals.
package enum Signals {
  /// Writing to a closed pipe becomes an error instead of the end of the process.
  package static func reportClosedPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Ctrl-C from now on only sets `interrupted`, so that what is whole can be kept.
  package static func catchInterruption() {
    signal(SIGINT, countInterruption)
    signal(SIGTERM, countInterruption)
  }

  package static var interrupted: Bool { interruptions.load(ordering: .relaxed) > 0 }
}
