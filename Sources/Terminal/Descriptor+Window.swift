package import Files
internal import Glibc

extension Descriptor {
  package var isTerminal: Bool { isatty(number) == 1 }

  /// Columns of the window, where it is a terminal that knows them.
  package var columns: Int? {
    var size = winsize()
    guard ioctl(number, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
