import Files
import Testing

struct `A blank` {
  @Test func `is what Unicode calls white space`() {
    for value in UInt32(0)...0x3100 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(scalar.isBlank == scalar.properties.isWhitespace, "\(value)")
    }
  }
}
