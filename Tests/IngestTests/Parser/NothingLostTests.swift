import Cables
import Testing

@testable import Ingest

struct `The words of a sample cable` {
  /// Words that name a field or open the text, and are kept in no value.
  private static let furniture: Set = [
    "TAGS", "SUBJECT", "SUBJ", "REF", "REFS", "REFTEL", "REFTELS", "REFERENCE", "CLASSIFIED", "BY",
    "REASON", "REASONS", "DECL", "CAPTIONS", "FOR", "AND", "UNCLAS", "SECTION", "OF",
  ]

  @Test(arguments: SampleCables.all)
  func `are all kept`(sample: SampleCable) {
    let unpaged = UnpagedText(sample.raw.text[...], posts: .standard)
    let body = TelegramLayout(unpaged.bytes[...]).body.text
    let kept = Self.words(of: Self.values(of: sample.cable)).union(Self.furniture)
    let lost = Self.words(of: body).subtracting(kept)
    #expect(lost.isEmpty, "\(lost.sorted())")
  }

  /// The words of a text, in capitals.
  ///
  /// Single letters are none, since they are of E.O. or of a word with its letters set apart.
  /// Numbers go without leading zeros, which dates gain and serials lose.
  private static func words(of text: String) -> Set<String> {
    let words = text.uppercased().split { !$0.isLetter && !$0.isNumber }.map { word in
      word.allSatisfy(\.isNumber) ? String(word.drop { $0 == "0" }) : String(word)
    }
    return Set(words.filter { $0.count > 1 || $0.first?.isNumber ?? false })
  }

  /// Every value of a cable that holds words of its text.
  private static func values(of cable: Cable) -> String {
    var values = cable.captions + cable.passing + cable.signedBy
    values += cable.tags.map(\.printed) + cable.references.map(\.text)
    values += cable.references.compactMap(\.letter)
    values += cable.references.flatMap { reference in
      [reference.notal ? "NOTAL" : "", reference.andPrevious ? "PREVIOUS" : ""]
    }
    values += [
      cable.executiveOrder, cable.declassifyOn, cable.subject, cable.subjectMarking,
      cable.classifiedBy?.name, cable.classifiedBy?.title,
    ].compactMap { $0 }
    values += cable.classifiedBy?.reasons ?? []
    for paragraph in cable.paragraphs {
      values += [paragraph.heading, paragraph.marking, paragraph.number.map(String.init)]
        .compactMap { $0 }
      values.append(paragraph.text)
    }
    // A date is printed with two digits of the year as well as with four.
    values.append(cable.declassifyOn.map { String($0.dropFirst(2)) } ?? "")
    return values.joined(separator: "\n")
  }
}
