import Cables

/// Reads what stands behind the colon of a field.
struct FieldReader {
  private let value: Pattern
  private let place: Range<Int>

  init(_ value: Pattern, at place: Range<Int>) {
    self.value = value
    self.place = place
  }

  func read(_ name: Field.Name) throws(QueryProblem) -> Field {
    do {
      return try field(name)
    } catch {
      throw QueryProblem(error.message, at: place, suggestion: error.suggestion)
    }
  }

  private func field(_ name: Field.Name) throws(Unreadable) -> Field {
    switch name {
    case .tag: .tag(capitals)
    case .person: .person(try word())
    case .signer: .signer(try word())
    case .classifier: .classifier(try word())
    case .post: .post(try word())
    case .country: .country(try word())
    case .to: .addressee(.to, value)
    case .action: .addressee(.action, value)
    case .info: .addressee(.info, value)
    case .caption: .caption(capitals)
    case .marking: .marking(capitals)
    case .date: .date(try bounds(Period.read))
    case .year: .year(try bounds(FieldReader.year))
    case .before: .before(try Period.read(word()))
    case .after: .after(try Period.read(word()))
    case .classification: .classification(try bounds(FieldReader.secrecy))
    case .imported: .imported(try bounds(FieldReader.number))
    case .id: .id(try identifier())
    case .cites: .cites(try cable())
    case .citedBy: .citedBy(try cable())
    case .has: .has(try feature())
    // Words of the text, which the parser keeps.
    case .subject, .summary, .comment: throw Unreadable("'\(name.rawValue):' takes words")
    }
  }

  private var capitals: Pattern { Pattern(value.text.uppercased(), isPrefix: value.isPrefix) }

  private func word() throws(Unreadable) -> String {
    guard !value.isPrefix else { throw Unreadable("'*' is not understood here") }
    return value.text
  }
}

// Ranges.
extension FieldReader {
  private func bounds<Bound: Comparable>(
    _ read: (String) throws(Unreadable) -> Bound
  ) throws(Unreadable) -> Bounds<Bound> {
    let text = try word()
    guard let dots = FieldReader.dots(in: text) else {
      let single = try read(text)
      return Bounds(lower: single, upper: single)
    }
    let lower = String(text.utf8.prefix(upTo: dots)) ?? ""
    let upper = String(text.utf8.suffix(from: dots).dropFirst(2)) ?? ""
    guard !lower.isEmpty || !upper.isEmpty else { throw Unreadable("'..' has no end") }
    let bounds = Bounds(
      lower: lower.isEmpty ? nil : try read(lower), upper: upper.isEmpty ? nil : try read(upper))
    if let first = bounds.lower, let last = bounds.upper, last < first {
      throw Unreadable("'\(text)' ends before it begins", suggestion: "\(upper)..\(lower)")
    }
    return bounds
  }

  private static func dots(in text: String) -> String.Index? {
    let bytes = text.utf8
    return bytes.indices.first { index in bytes[index...].starts(with: "..".utf8) }
  }

  private static func year(_ text: String) throws(Unreadable) -> Int {
    guard let digits = Digits.count(of: text), let year = Int(text) else {
      throw Unreadable("'\(text)' is no year")
    }
    guard digits != 2 else {
      throw Unreadable("a year has four digits", suggestion: String(CableID.fullYear(year)))
    }
    guard digits == 4 else { throw Unreadable("'\(text)' is no year: a year has four digits") }
    return year
  }

  private static func number(_ text: String) throws(Unreadable) -> Int {
    guard Digits.count(of: text) != nil, let number = Int(text) else {
      throw Unreadable("'\(text)' is no number of an import")
    }
    return number
  }

  private static func secrecy(_ text: String) throws(Unreadable) -> Secrecy {
    let letters = text.lowercased().filter { $0.isLetter }
    if let secrecy = secrecyNames[letters] { return secrecy }
    let nearest = Spelling.nearest(to: letters, among: Secrecy.allCases.map(\.rawValue))
    throw Unreadable("no classification '\(text)'", suggestion: nearest)
  }

  private static let secrecyNames: [String: Secrecy] = [
    "u": .unclassified, "unclassified": .unclassified, "fouo": .fouo, "unclassifiedfouo": .fouo,
    "sbu": .fouo, "forofficialuseonly": .fouo, "unclassifiedforofficialuseonly": .fouo,
    "limited": .limited, "lou": .limited, "limitedofficialuse": .limited, "c": .confidential,
    "confidential": .confidential, "s": .secret, "secret": .secret, "ts": .topSecret,
    "topsecret": .topSecret,
  ]
}

// Cables.
extension FieldReader {
  private func identifier() throws(Unreadable) -> Pattern {
    if value.isPrefix { return capitals }
    return Pattern(try cable().description)
  }

  private func cable() throws(Unreadable) -> CableID {
    guard let id = CitationReader.ids(in: try word()).first else {
      throw Unreadable("'\(value.text)' names no cable: write 09PHNOMPENH419")
    }
    return id
  }

  private func feature() throws(Unreadable) -> Field.Feature {
    let text = try word()
    if let feature = Field.Feature(rawValue: text.lowercased()) { return feature }
    let names = Field.Feature.allCases.map(\.rawValue)
    throw Unreadable(
      "'has:' cannot be '\(text)': one of \(names.joined(separator: ", "))",
      suggestion: Spelling.nearest(to: text.lowercased(), among: names))
  }
}
