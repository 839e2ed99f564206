import Cables

/// What two references have in common that are one and the same.
struct Occurrence: Hashable {
  private let letter: String?
  private let target: CableID?
  /// Where it means no cable.
  private let text: String?

  init(_ reference: Reference) {
    letter = reference.letter
    target = reference.target
    text = reference.target == nil ? reference.text : nil
  }
}
