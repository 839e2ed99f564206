public import Cables

/// Takes telegrams apart.
///
/// A pure function of the text, the dump's own metadata and the registries: it reads no file and
/// keeps nothing between two cables, so that one parser serves every core.
public struct CableParser: Sendable {
  let posts: PostRegistry
  let tags: TagRegistry

  /// A parser that knows the posts and TAGS that come with the package.
  public init() { self.init(posts: .standard) }

  package init(posts: PostRegistry, tags: TagRegistry = .standard) {
    self.posts = posts
    self.tags = tags
  }

  /// The cable that `raw` holds, or why it holds none.
  public func parse(_ raw: RawCable) -> Result<Cable, Reject> {
    var taken: [TextSpan]?
    return cable(in: raw, taken: &taken)
  }

  /// The cable that `raw` holds, with what each part took of the text; or why it holds none.
  package func read(_ raw: RawCable) -> Result<ParsedCable, Reject> {
    var taken: [TextSpan]? = []
    return cable(in: raw, taken: &taken).map {
      ParsedCable(cable: $0, text: raw.text, taken: taken ?? [])
    }
  }

  /// The cable that `raw` holds; `taken`, unless it is nil, gets what each stage took of the text.
  private func cable(in raw: RawCable, taken: inout [TextSpan]?) -> Result<Cable, Reject> {
    let unpaged = UnpagedText(raw.text[...], posts: posts)
    let layout = TelegramLayout(unpaged.bytes[...])
    let header = TransmissionHeader(layout.header)
    let identity = Identity(
      raw: raw, layout: layout, header: header, pages: unpaged.headers, posts: posts)
    guard let id = identity.id, let post = identity.post else {
      return .failure(
        Reject(
          path: raw.source.path, line: nil,
          reason: "no cable: \(identity.missing) is not to be found in it"))
    }
    let digest = TextDigest(raw.text)
    var cable = Cable(
      id: id, post: post, source: raw.source, textDigest: digest.sha256, textLength: digest.length)
    cable.findings = raw.findings + identity.findings
    cable.fill(from: header, identity: identity)
    let head = HeadReader(
      layout.body, id: id, sentAt: identity.sentAt, posts: posts, tags: tags,
      places: unpaged.places)
    cable.fill(from: head, line: layout.line)
    let body = BodyReader(
      head.end..<layout.body.endIndex, of: unpaged.bytes[...], head: head,
      preamble: header.preamble, repeated: layout.repeated, stamps: unpaged.stamps)
    cable.fill(from: body)
    cable.findMentions()
    cable.findPersons()
    if taken != nil {
      let lines = layout.header.map { TextSpan(.transmission, $0.range) }
      let spans = lines + layout.spans + head.spans + body.spans
      taken = spans.map(unpaged.printed) + unpaged.cuts
    }
    return .success(cable)
  }
}

extension Cable {
  fileprivate mutating func fill(from header: TransmissionHeader, identity: Identity) {
    sentAt = identity.sentAt
    precedence = header.group?.precedence
    transmissionID = header.transmissionID
    routingIndicator = header.routingIndicator
    transmissionLines = header.lines
    action = header.action
    info = header.info
    exempted = header.exempted
    captions = header.captions
  }

  fileprivate mutating func fill(from head: HeadReader, line: ClassificationLine?) {
    captions = head.captions(besides: captions + (line?.captions ?? []))
    classification = line.map { Classification($0.level, controls: controls(level: $0.level)) }
    if let of = line?.sections, let held = line?.section, of > 0 {
      // Dumps join the sections of a telegram under the first one's line.
      sections = Sections(of: of, held: held == 1 ? Array(1...of) : [held])
    }
    passing = head.passing
    executiveOrder = head.executiveOrder
    declassifyOn = head.declassifyOn
    tags = head.tags
    subject = head.subject
    subjectMarking = head.subjectMarking
    references = head.references
    classifiedBy = head.classifiedBy
    findings += head.findings
  }

  /// Control markings that belong to the classification, told by the captions.
  private func controls(level: Classification.Level) -> [String] {
    var controls: [String] = []
    let official: Set = ["SENSITIVE", "SBU", "FOUO"]
    if level == .unclassified, captions.contains(where: official.contains) {
      controls.append("FOR OFFICIAL USE ONLY")
    }
    if captions.contains("NOFORN") { controls.append("NOFORN") }
    return controls
  }

  fileprivate mutating func fill(from body: BodyReader) {
    paragraphs = body.paragraphs
    summary = paragraphs.words(of: .summary)
    comment = paragraphs.words(of: .comment)
    signedBy = body.signers
    findings += body.findings
    if classifiedBy == nil { classifiedBy = body.classifiedBy }
  }

  fileprivate mutating func findMentions() {
    let finder = MentionFinder(references: references)
    var mentions: [ReferenceMention] = []
    for index in paragraphs.indices
    where paragraphs[index].kind != .annex && paragraphs[index].kind != .preamble {
      mentions += finder.mentions(in: paragraphs[index])
    }
    referenceMentions = mentions
  }
}
