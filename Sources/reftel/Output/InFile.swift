import Files

/// Puts `bytes` into a file, all of them or none.
func writeFile(_ path: String, _ bytes: some Sequence<UInt8>) throws {
  try inFile(path) { () throws(WriteError) in try AtomicFile.write(Array(bytes), to: path) }
}

/// Runs `body`, and says which file could not be written.
func inFile<Result>(_ path: String, _ body: () throws(WriteError) -> Result) throws -> Result {
  do {
    return try body()
  } catch {
    throw Failure.cannotWrite(path, error)
  }
}

extension Failure {
  static func cannotWrite(_ path: String, _ problem: WriteError) -> Failure {
    Failure(.cannotCreate, "cannot write '\(printable(path))': \(problem)")
  }
}
