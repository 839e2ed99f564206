internal import Files

/// A path to read from, as the system knows it and as a reader sees it.
struct InputPath: Hashable {
  /// Bytes, because names of files are not always UTF-8.
  let bytes: [UInt8]

  static let standardInput = InputPath(bytes: Array("-".utf8))

  var description: String { String(decoding: bytes, as: UTF8.self) }

  func child(_ name: [UInt8]) -> InputPath {
    let slash = UInt8(ascii: "/")
    return InputPath(bytes: bytes.last == slash ? bytes + name : bytes + [slash] + name)
  }

  /// Whether a part of the path begins with a dot, or holds what one system puts into archives.
  static func isHidden(_ path: [UInt8]) -> Bool {
    path.split(separator: UInt8(ascii: "/")).contains { part in
      part.elementsEqual("__MACOSX".utf8)
        || part.first == UInt8(ascii: ".") && !part.allSatisfy { $0 == UInt8(ascii: ".") }
    }
  }

  func reject(_ kind: Reject.Kind, _ reason: String) -> Reject {
    Reject(path: description, kind: kind, reason: reason)
  }

  func reject(_ error: FileError) -> Reject {
    reject(error.isNotFound ? .notFound : .unreadable, "cannot be read: \(error)")
  }
}
