import Cables

/// Which telegram a text is: by its own lines, by what the dump says, or by the name of its file.
struct Identity {
  private(set) var id: CableID?
  private(set) var post: Post?
  private(set) var sentAt: Timestamp?
  private(set) var findings: [Finding] = []
  /// What is lacking, in words.
  private(set) var missing = "a post and a serial number"

  init(
    raw: RawCable, layout: TelegramLayout, header: TransmissionHeader, pages: [String],
    posts: PostRegistry
  ) {
    sentAt = header.group?.sentAt ?? raw.metadata.created
    if header.group == nil {
      let from = raw.metadata.created == nil ? "no date is known" : "the dump's date is taken"
      findings.append(Finding("no-date", "no date-time group in the header; \(from)"))
    }
    let printed =
      Self.printed(layout.line, header, posts)
      ?? Self.printed(onPages: pages, posts)
    let named = (raw.metadata.id ?? header.messageNumber).flatMap { CableID(damaged: $0) }
    let file = Self.id(fileName: raw.source.path)
    if let named {
      settle(named, posts)
      if let printed, printed.serial != named.serial || printed.post.code != named.numbering {
        findings.append(
          Finding("id-differs", "the text is numbered \(printed.code) \(printed.serial)"))
      }
    } else if let printed, sentAt != nil || file == nil || file?.numbering == printed.post.code {
      settle(printed, file: file, text: raw.text[...])
    } else if let found = Self.canonicalID(in: raw.text.prefix(2000)) ?? file {
      settle(found, posts)
      findings.append(Finding("id-guessed", "the text shows no number; \(found) stands beside it"))
    }
  }

  private mutating func settle(_ id: CableID, _ posts: PostRegistry) {
    self.id = id
    post =
      posts.post(code: id.post)
      ?? Post(code: id.post, name: id.post, kind: "unknown", country: nil, routingIndicator: nil)
  }

  private mutating func settle(
    _ printed: PrintedNumber, file: CableID?, text: Bytes
  ) {
    let matches = { (id: CableID) in
      id.numbering == printed.post.code && id.serial == printed.serial
    }
    let beside =
      Self.canonicalID(in: text, where: matches) ?? file.flatMap { matches($0) ? $0 : nil }
    guard let year = sentAt?.year ?? beside?.year else {
      missing = "the year"
      return
    }
    post = printed.post
    if printed.post.kind == "unknown" {
      findings.append(Finding("post-unknown", "no list of posts has '\(printed.post.name)'"))
    }
    // Of two names for one numbering the dump's own is kept.
    let own = beside.flatMap { $0.year == year ? $0.post : nil }
    id = CableID(year: year, post: own ?? printed.code, serial: printed.serial)
  }

  // MARK: Where a number stands

  /// A post and a number, under the name that ids have for it.
  private struct PrintedNumber {
    let post: Post
    let code: String
    let serial: Int

    init(_ match: PostRegistry.Match, serial: Int) {
      (post, code, self.serial) = (match.post, match.code, serial)
    }
  }

  /// Post and serial as the classification line or the `DE` line prints them.
  private static func printed(
    _ line: ClassificationLine?, _ header: TransmissionHeader, _ posts: PostRegistry
  ) -> PrintedNumber? {
    let sender =
      header.routingIndicator.flatMap(posts.post(routingIndicator:)).map {
        PostRegistry.Match(post: $0, corrected: false)
      } ?? header.from.flatMap { posts.find($0) }
    let named = line?.postName.flatMap { posts.find($0) }
    let match =
      named.map { $0.corrected ? sender ?? $0 : $0 } ?? sender
      ?? line?.postName.flatMap(unknownPost)
    guard let match, let serial = line?.serial ?? header.stationSerial, serial > 0 else {
      return nil
    }
    return PrintedNumber(match, serial: serial)
  }

  /// Post and serial of the first header that tells them.
  ///
  /// Of those that tell nothing few are looked at: pages of one telegram have one header, while a
  /// table may have ten thousand rows of its shape, each compared with every post.
  private static func printed(onPages headers: [String], _ posts: PostRegistry) -> PrintedNumber? {
    headers.prefix(200).lazy.compactMap { printed(onPage: $0, posts) }.first
  }

  /// Post and serial of a page header: `PAGE 03 SOFIA 03382 111320Z`, `SOFIA 00003382 002 OF 003`.
  private static func printed(
    onPage header: String, _ posts: PostRegistry
  ) -> PrintedNumber? {
    var words = header.split(separator: " ")[...]
    if let page = words.firstIndex(of: "PAGE") { words = words.dropFirst(page + 2) }
    guard let number = words.firstIndex(where: { $0.count >= 4 && Int($0) != nil }),
      let serial = Int(words[number]), serial > 0,
      let match = posts.find(words[..<number].joined(separator: " "))
    else { return nil }
    return PrintedNumber(match, serial: serial)
  }

  /// A post that no list has, by the letters of its name.
  private static func unknownPost(_ name: String) -> PostRegistry.Match? {
    let code = String(decoding: name.utf8.filter(\.isLetter).map(\.capital), as: UTF8.self)
    guard (3...24).contains(code.utf8.count) else { return nil }
    return PostRegistry.Match(
      post: Post(code: code, name: name, kind: "unknown", country: nil, routingIndicator: nil),
      corrected: false)
  }

  private static func id(fileName path: String) -> CableID? {
    let name = path.utf8.split(separator: .slash).last ?? path.utf8[...]
    let stem = name.firstIndex(of: .dot).map { name[..<$0] } ?? name
    return String(stem).flatMap { CableID(damaged: $0) }
  }

  /// The first canonical id that stands alone in `text`, as wrappers of dumps print it.
  private static func canonicalID(
    in text: Bytes, where matches: (CableID) -> Bool = { _ in true }
  ) -> CableID? {
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      guard byte.isDigit, !(text.at(index - 1).map { $0.isDigit || $0.isLetter } ?? false) else {
        index += 1
        continue
      }
      let end = text.skip(from: index) { $0.isDigit || $0.isCapital }
      if end - index > 5, let id = CableID(text[index..<end].text), matches(id) { return id }
      index = end
    }
    return nil
  }
}
