import Cables

/// Finds stretches of a paragraph that may name persons.
struct NameScanner {
  private let paragraph: Int
  private var scalars = ScalarCount()

  init(paragraph: Int) {
    self.paragraph = paragraph
  }

  mutating func scan(_ text: NameText, into sightings: inout Sightings) {
    let first = sightings.all.count
    var end = 0
    for index in text.starts where index >= end {
      guard let start = NameStart(text, at: index) else { continue }
      let range = NameExtent(text, from: index, titled: start.isTitled).range
      sight(range, start, text, &sightings)
      end = range.upperBound
    }
    NameCompany.join(first, &sightings, text)
  }

  private mutating func sight(
    _ range: Range<Int>, _ start: NameStart, _ text: NameText, _ sightings: inout Sightings
  ) {
    let context = NameContext(text, range)
    let isCapitals =
      text.isCapitals
      || range.allSatisfy { text.token($0).shape == .capitals || !text.token($0).isCapital }
    var sighting = NameSighting(
      stretch(range, text), sightings.form(range, of: text), isCapitals: isCapitals)
    sighting.place = place(sighting.text.bytes, text)
    sighting.tokens = range
    sighting.isThing = context.isThing
    // It joins a person or nobody, and speaks neither for nor against.
    let isDependent = start.isDependent && !context.isTitled
    sighting.evidence =
      isDependent ? Evidence.dependent : NameShape(text, range).evidence + context.evidence
    sightings.all.append(sighting)
    let index = sightings.all.count - 1
    if let title = context.title { sightings.entitle(index, stretch(title, text)) }
    if let title = context.apposition { sightings.entitle(index, stretch(title, text)) }
  }

  private func stretch(_ range: Range<Int>, _ text: NameText) -> NameStretch {
    NameStretch(paragraph: paragraph, bytes: text.bytes(of: range))
  }

  private mutating func place(_ bytes: Range<Int>, _ text: NameText) -> NamePlace {
    let scalars = text.isASCII ? bytes : scalars.scalars(bytes, of: text.bytes.span)
    return NamePlace(paragraph: paragraph, bytes: bytes, scalars: scalars)
  }
}
