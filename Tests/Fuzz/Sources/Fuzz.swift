import Glibc
import Probes

// The probe that the environment names, made once: libFuzzer calls from one thread.
nonisolated(unsafe) private var probe: (any Probe)?

typealias Attempt = @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32

@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ attempt: Attempt
) -> Int32

/// What libFuzzer calls with one input after the other.
@_cdecl("LLVMFuzzerTestOneInput")
public func attempt(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let violations = probe?.violations(of: bytes) ?? []
  for violation in violations { print("violation: \(violation)") }
  guard violations.isEmpty else {
    fflush(nil)
    // What makes libFuzzer keep the input.
    abort()
  }
  return 0
}

/// The program: SwiftPM makes the symbol `fuzz_main` its `main`.
///
/// The probe is named by the environment, since libFuzzer calls the program again by itself.
@_cdecl("fuzz_main")
public func main(
  _ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> Int32 {
  let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
  guard let probed = Probed(rawValue: name) else {
    print("FUZZ_TARGET is one of \(Probed.allCases.map(\.rawValue).joined(separator: ", "))")
    return 64
  }
  do {
    probe = try probed.probe()
  } catch {
    print(error)
    return 70
  }
  var count = count
  var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = arguments
  return withUnsafeMutablePointer(to: &arguments) { runDriver(&count, $0, attempt) }
}
