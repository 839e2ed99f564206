internal import Glibc

/// Where a file is in truth to be put, every symbolic link followed.
struct FileTarget {
  let path: String

  /// Nil for a link of the system, such as `/dev/stdout`: it stands for a file that is open, and is
  /// to be written to, not replaced.
  init?(_ path: String) {
    var path = path
    // As many links in one another as Linux follows.
    for _ in 0..<40 {
      guard let place = FileTarget.place(of: path), let link = FileTarget.link(at: place) else {
        self.path = path
        return
      }
      if place.hasPrefix("/dev/") || place.hasPrefix("/proc/") { return nil }
      path = link.hasPrefix("/") ? link : FileTarget.folder(of: place) + link
    }
    self.path = path
  }

  /// The path with all links of its folder followed; nil where there is no such folder.
  private static func place(of path: String) -> String? {
    let folder = folder(of: path)
    guard let resolved = realpath(folder.isEmpty ? "." : folder, nil) else { return nil }
    defer { free(resolved) }
    let whole = String(cString: resolved)
    let name = path.utf8.dropFirst(folder.utf8.count)
    return (whole.hasSuffix("/") ? whole : whole + "/") + String(decoding: name, as: UTF8.self)
  }

  /// With the slash at its end; empty for a bare name.
  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[...slash])
  }

  /// What a symbolic link leads to; nil for anything else.
  private static func link(at path: String) -> String? {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &bytes, bytes.count)
    guard count > 0 else { return nil }
    return String(decoding: bytes.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
