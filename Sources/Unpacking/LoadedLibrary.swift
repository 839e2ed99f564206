internal import CArchive
internal import Glibc

/// libarchive, loaded when the first packed file comes.
enum LoadedLibrary {
  static let functions: Result<libarchive, UnpackingError> = {
    var library = libarchive()
    guard libarchive_load(&library) != 0 else {
      let reason = dlerror().map { String(cString: $0) } ?? "no libarchive"
      return .failure(UnpackingError(reason, isFatal: true))
    }
    return .success(library)
  }()
}
