import Digest
import Testing

struct `A SHA-256` {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `agrees with the standard's examples`(text: String, digest: String) {
    #expect(sha256(Array(text.utf8)) == digest)
  }

  @Test(arguments: [1, 2, 63, 64, 65, 200])
  func `is the same in pieces of any size`(size: Int) {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0) }
    var hash = SHA256()
    for start in stride(from: 0, to: bytes.count, by: size) {
      hash.update(bytes.span.extracting(start..<min(start + size, bytes.count)))
    }
    #expect(hash.finish() == sha256(bytes))
  }
}
