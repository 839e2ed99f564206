/// The classes of words, looked up by hash: open addressing in two flat arrays.
struct WordTable: Sendable {
  private var keys: [UInt64]
  private var classes: [UInt32]
  private let mask: Int

  init(capacity: Int) {
    var size = 1024
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    classes = Array(repeating: 0, count: size)
    mask = size - 1
  }

  subscript(_ hash: UInt64) -> WordClass {
    let slot = slot(of: hash)
    return keys[slot] == hash ? WordClass(rawValue: classes[slot]) : []
  }

  mutating func add(_ kind: WordClass, to hash: UInt64) {
    let slot = slot(of: hash)
    keys[slot] = hash
    classes[slot] |= kind.rawValue
  }

  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
    while keys[slot] != 0, keys[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }
}
