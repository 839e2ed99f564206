import Cables
import Storage

/// Why a reference means what it does, in plain words.
struct ExplanationPage {
  let explanation: ReferenceExplanation
  let citing: CableID

  private var reference: Reference { explanation.reference }

  func lines(columns: Int?, _ palette: Palette) -> [String] {
    let letter = reference.letter.map { " \($0)" } ?? ""
    let target = reference.target?.description ?? reference.kind.rawValue
    let status = explanation.status.rawValue
    return ["\(citing) reference\(letter): \(palette.paint(target, .id)), \(status)"]
      + sentences.flatMap { sentence in
        wrapped(printable(sentence), to: min(columns ?? 100, 100) - 2).map { "  \($0)" }
      }
  }

  var json: JSON {
    [
      "letter": JSON(reference.letter), "id": JSON(reference.target?.description),
      "status": .string(explanation.status.rawValue), "kind": .string(reference.kind.rawValue),
      "text": .string(reference.text), "start": .number(reference.place.lowerBound),
      "length": .number(reference.place.count), "alias": JSON(explanation.alias),
      "corrected": .bool(reference.corrected), "year_from": JSON(reference.yearFrom?.rawValue),
      "rejected": .array(
        (explanation.verdict?.rejected ?? []).map { rejected in
          ["id": .string(rejected.id.description), "why": .string(rejected.ground.reason)]
        }),
      "candidates": JSON((explanation.verdict?.candidates ?? []).map(\.description)),
      "explanation": JSON(sentences),
    ]
  }

  /// What was read, how the post and the year were understood, and what was not taken.
  var sentences: [String] {
    let place = reference.place
    var sentences = [
      "The text has '\(reference.text)', "
        + "at bytes \(place.lowerBound) to \(place.upperBound) of the telegram."
    ]
    guard reference.kind == .cable else {
      return sentences + ["It names no telegram but a document of another kind: \(reference.kind)."]
    }
    guard reference.target != nil || explanation.verdict != nil else {
      return sentences + ["It is too damaged to say which telegram is meant."]
    }
    sentences += post
    guard let verdict = explanation.verdict else { return sentences }
    sentences += year(verdict)
    sentences += verdict.rejected.map { "\($0.id) was not taken: \($0.ground.reason)." }
    if !verdict.candidates.isEmpty {
      let names = verdict.candidates.map(\.description).joined(separator: " and ")
      sentences.append("\(names) remain, and nothing is linked.")
    }
    return sentences + neighbours
  }

  private var post: [String] {
    guard let code = (reference.target ?? explanation.verdict?.candidates.first)?.post else {
      return []
    }
    if reference.corrected {
      return ["The post is misspelt; \(code) is the nearest known name, so this is a guess."]
    }
    guard let alias = explanation.alias else { return [] }
    return ["'\(alias)' is another name of \(code)."]
  }

  private func year(_ verdict: YearVerdict) -> [String] {
    let year = verdict.target?.year ?? citing.year
    let ground = "\(verdict.ground.reason)."
    let capital = ground.prefix(1).uppercased() + ground.dropFirst()
    return switch verdict.ground {
    case .stated: ["The year \(year) is stated with the number."]
    default:
      ["No year is stated; \(ExplanationPage.rule(verdict.from)) is taken: \(year).", capital]
    }
  }

  private static func rule(_ from: Reference.YearSource) -> String {
    switch from {
    case .stated, .citingCable: "that of the citing cable"
    case .previousYear: "the year before the citing cable's, by its own number,"
    case .series: "the year before the citing cable's, by the numbering of the post,"
    }
  }

  private var neighbours: [String] {
    guard explanation.status == .missing, let near = explanation.neighbours else { return [] }
    let names = [near.below, near.above].compactMap { $0?.description }
    return names.isEmpty
      ? ["It is not held, nor is any other of that post and year."]
      : ["It is not held; the nearest held are \(names.joined(separator: " and "))."]
  }
}
