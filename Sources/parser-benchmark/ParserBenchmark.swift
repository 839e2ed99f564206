import Cables
import Glibc
import Ingest

/// Times the parser alone: no reading of files, no archive, one core.
///
///     parser-benchmark DUMP.csv
@main
enum ParserBenchmark {
  /// Enough for the clock, and little enough for memory.
  private static let limit = 200_000_000

  static func main() {
    let paths = Array(CommandLine.arguments.dropFirst())
    let texts = read(paths)
    let bytes = texts.reduce(0) { $0 + $1.text.count }
    guard bytes > 0 else { return print("parser-benchmark: no cables in \(paths)") }
    let parser = CableParser()
    // The first round fills the registries and the caches.
    let seconds = (0..<4).map { _ in time(parser, texts) }.dropFirst().min() ?? 1
    let rate = Double(bytes) / seconds / 1_000_000
    print(
      "parser alone: \(tenths(rate)) MB/s a core, \(Int(Double(texts.count) / seconds)) cables/s",
      "(\(texts.count) cables, \(tenths(Double(bytes) / 1_000_000)) MB, best of 3)")
  }

  private static func read(_ paths: [String]) -> [RawCable] {
    let reader = DumpReader(paths: paths)
    var texts: [RawCable] = []
    var bytes = 0
    while bytes < limit, let reading = reader.next() {
      guard case .cable(let raw) = reading else { continue }
      bytes += raw.text.count
      texts.append(raw)
    }
    return texts
  }

  private static func time(_ parser: CableParser, _ texts: [RawCable]) -> Double {
    var paragraphs = 0
    // Time of the processor, so that what else runs does not count.
    let start = clock()
    for text in texts {
      if case .success(let cable) = parser.parse(text) { paragraphs += cable.paragraphs.count }
    }
    precondition(paragraphs >= 0)
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }

  private static func tenths(_ value: Double) -> String {
    "\((value * 10).rounded() / 10)"
  }
}
