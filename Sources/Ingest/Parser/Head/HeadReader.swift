import Cables

/// The head of the text: every field between the classification line and the first paragraph.
struct HeadReader {
  private(set) var passing: [String] = []
  private(set) var executiveOrder: String?
  private(set) var declassifyOn: String?
  private(set) var tags: [TagUse] = []
  private(set) var subject: String?
  private(set) var subjectMarking: String?
  private(set) var references: [Reference] = []
  private(set) var classifiedBy: Cable.ClassifiedBy?
  private(set) var findings: [Finding] = []
  /// Lines of the head that belong to no field.
  private(set) var loose: [Bytes] = []
  /// Where the first paragraph begins.
  let end: Int
  /// What of the text each field took; lines of no field are the body's to place.
  private(set) var spans: [TextSpan] = []

  private var captions: [String] = []
  private let sentAt: Timestamp?

  init(
    _ text: Bytes, id: CableID, sentAt: Timestamp?, posts: PostRegistry, tags registry: TagRegistry,
    places: PlaceMap
  ) {
    self.sentAt = sentAt
    let head = HeadFields(text)
    end = head.end
    readOpening(text[..<(head.fields.first?.start ?? head.end)], hasFields: !head.fields.isEmpty)
    for field in head.fields {
      let rest = read(field, id: id, posts: posts, registry: registry)
      spans.append(TextSpan(field.kind.part, field.start..<rest.startIndex))
      loose += rest.lines.filter { !$0.trimmed.isEmpty && !takeCaptions($0) }
    }
    dropRepeated()
    for index in references.indices {
      references[index].place = places.original(references[index].place)
    }
    warn(head)
  }

  /// The captions of the head, after those of the classification line, each once.
  func captions(besides first: [String]) -> [String] {
    var all: [String] = []
    for caption in first + captions where !all.contains(caption) { all.append(caption) }
    return all
  }

  /// Reads a field, and gives back the lines after it that are none of it.
  private mutating func read(
    _ field: HeadFields.Field, id: CableID, posts: PostRegistry, registry: TagRegistry
  ) -> Bytes {
    let value = field.value
    switch field.kind {
    case .executiveOrder:
      let read = ExecutiveOrderField(value)
      (executiveOrder, declassifyOn) = (read.order, read.declassifyOn)
      return value[read.end...]
    case .tags:
      let read = TagsField(value, registry: registry)
      tags = read.tags
      return value[read.end...]
    case .subject:
      let read = SubjectField(value, isBeforeField: value.endIndex < end)
      (subject, subjectMarking) = (read.text, read.marking)
      return value[read.end...]
    case .references:
      let list = ReferenceExtent.list(in: value, posts: posts)
      let read = ReferenceField(list, citing: id, sentAt: sentAt, posts: posts)
      references += read.references
      loose += read.prose.flatMap { value[$0].lines }
      return value[list.endIndex...]
    case .classifiedBy:
      let read = ClassifiedByField(value)
      if read.classifiedBy?.name != nil || classifiedBy == nil { classifiedBy = read.classifiedBy }
      return value[read.end...]
    }
  }

  /// A head printed twice, the first time cut short, gives each of its references once.
  private mutating func dropRepeated() {
    guard references.count > 1 else { return }
    let isMended = mended
    var kept: [Reference] = []
    var seen: Set<Occurrence> = []
    for (reference, isMended) in zip(references, isMended) {
      let isCut = reference.target == nil && reference.text.hasSuffix("...")
      if isCut && isMended { continue }
      if seen.insert(Occurrence(reference)).inserted { kept.append(reference) }
    }
    references = kept
  }

  /// Whether a reference of the same letter stands behind each: a list may have thousands.
  private var mended: [Bool] {
    var last: [String?: Int] = [:]
    var mended: [Bool] = []
    for reference in references.reversed() {
      let behind = last[reference.letter] ?? 0
      mended.append(behind > reference.place.upperBound)
      last[reference.letter] = max(behind, reference.place.lowerBound)
    }
    return mended.reversed()
  }

  /// Captions and passing lines stand before the first field.
  private mutating func readOpening(_ opening: Bytes, hasFields: Bool) {
    for line in opening.lines where !line.trimmed.isEmpty && !takeCaptions(line) {
      if hasFields {
        passing.append(line.squeezed)
        spans.append(TextSpan(.passing, line.range))
      } else {
        loose.append(line)
      }
    }
  }

  private mutating func takeCaptions(_ line: Bytes) -> Bool {
    let label = line.trimmed
    let names = label.has("CAPTIONS:", at: label.startIndex) ? label.dropFirst(9) : label
    guard let read = Captions.read(names) else { return false }
    captions += read
    spans.append(TextSpan(.captions, line.range))
    return true
  }

  private mutating func warn(_ head: HeadFields) {
    if subject == nil { findings.append(Finding("no-subject", "no subject line was found")) }
    if tags.isEmpty { findings.append(Finding("no-tags", "no TAGS were found")) }
    for reference in references where reference.corrected {
      findings.append(
        Finding(
          "post-corrected",
          "'\(reference.text)' was read as \(reference.target?.description ?? "another post")"))
    }
    for reference in references where reference.kind == .cable && reference.target == nil {
      findings.append(Finding("reference-malformed", "'\(reference.text)' names no telegram"))
    }
  }
}
