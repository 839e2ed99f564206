import Foundation
import Testing

@testable import reftel

struct `A recipe of the documentation` {
  /// The blocks of a page that a shell runs.
  private static let recipes: [String] = {
    let page = URL(fileURLWithPath: SampleLibrary.samples).deletingLastPathComponent()
      .appendingPathComponent("docs/recipes.md")
    let text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
    return text.components(separatedBy: "```sh\n").dropFirst()
      .map { $0.components(separatedBy: "```")[0] }
  }()

  private static func recipes(with program: String) -> [String] {
    recipes.filter { $0.contains("| \(program) ") }
  }

  @Test(
    .enabled(if: Neighbour.path("jq") != nil, "jq is not here"), arguments: recipes(with: "jq"))
  func `for jq prints something`(recipe: String) throws { try check(recipe) }

  @Test(
    .enabled(if: Neighbour.path("fzf") != nil, "fzf is not here"), arguments: recipes(with: "fzf"))
  func `for fzf prints something`(recipe: String) throws { try check(recipe) }

  @Test func `stands there for each of the two`() {
    #expect(Self.recipes(with: "jq").count > 4 && Self.recipes(with: "fzf").count > 2)
  }

  private func check(_ recipe: String) throws {
    let outcome = try Neighbour.shell(recipe)
    // xargs tells so that one of its runs found nothing; every other program has to end well.
    let accepted: Set<Int32> = recipe.contains("xargs") ? [0, 123] : [0]
    #expect(accepted.contains(outcome.status), "\(outcome.status) \(outcome.errors)")
    #expect(!outcome.output.isEmpty && outcome.errors.allSatisfy { $0 != "\u{1B}" })
    #expect(!outcome.errors.contains("error"), "\(outcome.errors)")
  }
}
