/// The classes of words, looked up by hash: open addressing in one flat array.
///
/// A slot holds half of the hash beside the classes, so that a look costs one line of the
/// processor's cache; with the bits that choose the slot, 48 or more of the hash tell words apart.
struct WordTable: Sendable {
  private struct Slot: Sendable {
    var mark: UInt32 = 0
    var classes: UInt32 = 0
  }

  private var slots: [Slot]
  /// One bit for each word that was added, by other bits of the hash: many words of a text are in
  /// no list, and this stays near the processor.
  private var marks: [UInt64]

  init(capacity: Int) {
    var size = 1024
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    marks = Array(repeating: 0, count: size / 32)
  }

  @inline(__always)
  subscript(_ hash: UInt64) -> WordClass {
    guard marks[place(of: hash)] & bit(of: hash) != 0 else { return [] }
    // An empty slot holds no classes.
    return WordClass(rawValue: slots[index(of: hash)].classes)
  }

  mutating func add(_ kind: WordClass, to hash: UInt64) {
    let index = index(of: hash)
    slots[index].mark = mark(of: hash)
    slots[index].classes |= kind.rawValue
    marks[place(of: hash)] |= bit(of: hash)
  }

  @inline(__always)
  private func index(of hash: UInt64) -> Int {
    let mark = mark(of: hash)
    var index = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[index].mark != 0, slots[index].mark != mark {
      index = (index + 1) & (slots.count - 1)
    }
    return index
  }

  /// Zero stands for an empty slot.
  private func mark(of hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) | 1 }

  private func place(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash >> 26) & (marks.count - 1)
  }

  private func bit(of hash: UInt64) -> UInt64 { 1 << (hash >> 20 & 63) }
}
