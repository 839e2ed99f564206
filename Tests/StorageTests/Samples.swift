import Cables
import Digest
import Glibc
import Storage

/// A path that nothing is at yet; what is there in the end is removed.
final class TemporaryFile {
  let path = "/tmp/reftel-storage-\(UInt64.random(in: 0...UInt64.max)).sqlite"

  deinit { removeArchive(at: path) }
}

/// Removes a file, and what SQLite keeps beside it.
func removeArchive(at path: String) {
  for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
}

extension Cable {
  /// A cable with one paragraph and nothing more.
  static func sample(
    _ id: String, text: String = "The minister said no.", references: [String] = []
  ) -> Cable {
    let name = CableID(id) ?? CableID(year: 2009, post: "PARIS", serial: 1)
    let post = Post(
      code: name.post, name: name.post.capitalizedName, kind: "embassy", country: nil,
      routingIndicator: nil)
    let nowhere = Source(path: "dump.csv", offset: 100, length: 0, sha256: "", format: .csv)
    var cable = Cable(
      id: name, post: post, source: nowhere, textDigest: sha256(Array(text.utf8)),
      textLength: text.unicodeScalars.count)
    cable.source.length = cable.sampleOriginal.count
    cable.source.sha256 = sha256(cable.sampleOriginal)
    cable.paragraphs = [Paragraph(ordinal: 1, number: 1, text: text)]
    cable.references = references.map {
      Reference(kind: .cable, target: CableID($0), text: $0, place: 10..<20)
    }
    return cable
  }

  /// A cable that has everything.
  static var full: Cable {
    var cable = sample("09PHNOMPENH419", text: "Ambassador Rodley delivered a demarche.")
    cable.sentAt = Timestamp(year: 2009, month: 6, day: 26, hour: 8, minute: 8)
    cable.precedence = "IMMEDIATE"
    cable.classification = Classification(
      .unclassified, controls: ["FOR OFFICIAL USE ONLY", "NOFORN"])
    cable.captions = ["SENSITIVE", "SIPDIS"]
    cable.transmissionID = "VZCZCXRO9613"
    cable.routingIndicator = "RUEHPF"
    cable.transmissionLines = ["PP RUEHC RUEHDT", "ZNR UUUUU ZZH"]
    cable.sections = Sections(of: 3, held: [1, 3])
    cable.action = [
      Addressee(route: "RUEHC", name: "SECSTATE WASHDC", precedence: "IMMEDIATE", mcn: "0852")
    ]
    cable.info = (1...12).map { Addressee(name: "AMEMBASSY \($0)") }
    cable.exempted = ["BERLIN", "ROME"]
    cable.passing = ["STATE FOR EAP/MLS, G/TIP", "NSC FOR PHU"]
    cable.executiveOrder = "12958"
    cable.declassifyOn = "2019-06-26"
    cable.classifiedBy = ClassifiedBy(name: "A. Name", title: "DCM", reasons: ["1.4(b)", "1.4(d)"])
    cable.tags = [
      TagUse(code: "PHUM", printed: "PHUMPREL"), TagUse(code: "PREL", printed: "PHUMPREL"),
    ]
    cable.subject = "Trafficking: \"no\" — déjà vu"
    cable.subjectMarking = "SBU/NF"
    cable.references = [
      .lettered, Reference(kind: .email, text: "SMITH/JONES E-MAIL", place: 40..<58),
    ]
    cable.summary = "Summary one.\nSummary two."
    cable.comment = "Comment words."
    cable.paragraphs = .ofAllKinds
    cable.referenceMentions = [
      ReferenceMention(
        ordinal: 2, paragraph: 1, text: "Reftel", start: 3, length: 6, status: .ambiguous,
        targets: [
          CableID(year: 2009, post: "PARIS", serial: 4),
          CableID(year: 2008, post: "ROME", serial: 5),
        ]),
      ReferenceMention(
        ordinal: 3, paragraph: nil, text: "septel", start: 0, length: 6, status: .open, targets: []),
    ]
    cable.signedBy = ["RODLEY", "ALLEGRA; JR."]
    cable.findings = [
      Finding("paragraph-cut", "paragraph 3 ends without a full stop", paragraph: 3),
      Finding("no-date", "no date", line: 4),
    ]
    return cable
  }
}

extension Reference {
  fileprivate static var lettered: Reference {
    var reference = Reference(
      letter: "A", kind: .cable, target: CableID(year: 2009, post: "PHNOMPENH", serial: 194),
      text: "PHNOM PENH 194", yearFrom: .citingCable, place: 12..<26)
    reference.notal = true
    reference.andPrevious = true
    reference.corrected = true
    return reference
  }
}

extension [Paragraph] {
  fileprivate static var ofAllKinds: [Paragraph] {
    [
      Paragraph(ordinal: 1, kind: .preamble, text: "FOR THE AMBASSADOR"),
      Paragraph(
        ordinal: 2, number: 1, marking: "SBU", kind: .summary, text: "¶ SUMMARY: Summary one.",
        inside: 11..<23),
      Paragraph(
        ordinal: 3, number: 2, kind: .summary, heading: "Second", text: "Summary two. END SUMMARY",
        inside: 0..<12),
      Paragraph(ordinal: 4, number: 3, kind: .action, heading: "ACTION", text: "Do it.\nSoon."),
      Paragraph(ordinal: 5, number: 4, text: "Body text."),
      Paragraph(ordinal: 6, number: 5, kind: .comment, text: "Comment words.", inside: 0..<14),
      Paragraph(ordinal: 7, kind: .signature, text: "RODLEY"),
      Paragraph(ordinal: 8, kind: .annex, text: "NNNN"),
    ]
  }
}

extension String {
  fileprivate var capitalizedName: String { prefix(1) + dropFirst().lowercased() }
}

extension Timestamp {
  static func day(_ day: Int) throws -> Timestamp {
    guard let time = Timestamp(year: 2026, month: 1, day: day) else { throw NoSuchDay() }
    return time
  }

  struct NoSuchDay: Error {}
}

/// Puts cables into an archive as one import of one file.
@discardableResult
func archive(
  _ cables: [Cable], at path: String, file: String = "file 1", path name: String = "dump.csv",
  isFirst: Bool = false
) throws -> ImportCounts {
  var writer = try isFirst ? ArchiveWriter(importingTo: path) : ArchiveWriter(path: path)
  try writer.beginImport(program: "tests", at: .day(1))
  if try writer.passOver(sha256: file, size: 9) { return try writer.finishImport(at: .day(2)) }
  let source = try writer.beginSource(path: name, format: .csv, size: 9, sha256: file)
  for cable in cables { _ = try writer.add(cable, original: packed(cable), to: source) }
  try writer.endSource(source)
  return try writer.finishImport(at: .day(2))
}

func packed(_ cable: Cable) throws -> CompressedOriginal {
  var compressor = try OriginalCompressor()
  return try compressor.compress(cable.sampleOriginal, of: cable)
}

extension Cable {
  /// What a cable was read from, in the tests: known by its digest.
  var sampleOriginal: [UInt8] { Array("\"row\",\"\(textDigest)\"\r\n".utf8) }
}
