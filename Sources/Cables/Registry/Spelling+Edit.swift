extension Spelling {
  /// What one slip of the fingers does to a name.
  enum Edit {
    case inserted, deleted, substituted, transposed
  }

  /// The one slip that made this spelling of `name`; nil where it took none or more than one.
  func edit(from name: Spelling) -> Edit? {
    let start = zip(bytes, name.bytes).prefix { $0 == $1 }.count
    switch bytes.count - name.bytes.count {
    case 1:
      return agrees(after: start + 1, with: name, after: start) ? .inserted : nil
    case -1:
      return agrees(after: start, with: name, after: start + 1) ? .deleted : nil
    case 0 where start < bytes.count:
      if agrees(after: start + 1, with: name, after: start + 1) { return .substituted }
      return swaps(at: start, in: name) ? .transposed : nil
    default:
      return nil
    }
  }

  private func agrees(after place: Int, with name: Spelling, after other: Int) -> Bool {
    bytes[place...].elementsEqual(name.bytes[other...])
  }

  private func swaps(at place: Int, in name: Spelling) -> Bool {
    place + 1 < bytes.count && bytes[place] == name.bytes[place + 1]
      && bytes[place + 1] == name.bytes[place]
      && agrees(after: place + 2, with: name, after: place + 2)
  }
}
