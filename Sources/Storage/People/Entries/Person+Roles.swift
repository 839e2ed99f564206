import Cables

extension Person.Role {
  /// Its bit in the column `roles`; the order of the cases has been written to archives.
  var bit: Int {
    switch self {
    case .signer: 1
    case .classifier: 2
    case .drafter: 4
    case .cleared: 8
    case .attention: 16
    case .tags: 32
    case .mentioned: 64
    }
  }

  init?(bit: Int) {
    guard let role = Person.Role.allCases.first(where: { $0.bit == bit }) else { return nil }
    self = role
  }
}

extension Person {
  /// The sum of its roles; someone without a mention is taken as mentioned.
  var roleBits: Int {
    let bits = mentions.reduce(0) { $0 | $1.role.bit }
    return bits == 0 ? Role.mentioned.bit : bits
  }
}
