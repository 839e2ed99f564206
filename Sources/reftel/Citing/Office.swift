import Cables
import Storage

/// Who sends or gets a telegram, as historians name it.
struct Office {
  /// In a note: `Embassy Phnom Penh`.
  let name: String
  /// In the series Foreign Relations of the United States: `the Embassy in Cambodia`.
  let inFRUS: String

  init(_ post: Post) {
    if let known = Office.table[post.code] {
      (name, inFRUS) = known
      return
    }
    let kind = Office.capitalized(post.kind)
    switch post.kind {
    case "embassy":
      let country = post.country.flatMap(Countries.name).map(Office.withArticle)
      name = "\(kind) \(post.name)"
      inFRUS = "the \(kind) in \(country ?? post.name)"
    case "consulate", "consulate general":
      name = "\(kind) \(post.name)"
      inFRUS = "the \(kind) in \(post.name)"
    default:
      name = post.name
      inFRUS = post.name
    }
  }

  /// The office of an addressee line such as `AMEMBASSY BANGKOK`; as printed where no post is
  /// meant for certain.
  init(addressee: String) {
    if let match = PostRegistry.standard.find(addressee), !match.corrected {
      self.init(match.post)
    } else {
      self.init(name: addressee, inFRUS: addressee)
    }
  }

  private init(name: String, inFRUS: String) {
    self.name = name
    self.inFRUS = inFRUS
  }

  private static let table: [String: (String, String)] = {
    let text = String(decoding: PackageResources.offices_tsv, as: UTF8.self)
    let rows = text.split(separator: "\n").dropFirst().map { $0.split(separator: "\t") }
    return Dictionary(
      rows.map { (String($0[0]), (String($0[1]), String($0[2]))) },
      uniquingKeysWith: { first, _ in first })
  }()

  private static func capitalized(_ kind: String) -> String {
    kind.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: " ")
  }

  private static func withArticle(_ country: String) -> String {
    if country.hasPrefix("The ") { return "the " + country.dropFirst(4) }
    let endings = ["Republic", "Islands", "Emirates", "Kingdom", "Union", "Philippines"]
    let needsArticle =
      (endings + ["Netherlands", "Gambia", "Seychelles", "Comoros", "Maldives", "States"])
      .contains { country.hasSuffix($0) }
    return needsArticle ? "the \(country)" : country
  }
}
