/// What a user may decide once for all runs.
///
/// An option goes before the environment, and that before the file.
enum Setting: String, CaseIterable {
  case archive, color, pager, link

  /// The variable of the environment that says the same.
  var variable: String { "REFTEL_\(rawValue.uppercased())" }

  var option: String { "--\(rawValue)" }

  var meaning: String {
    switch self {
    case .archive: "the archive, by path or by a name of the file"
    case .color: "auto, always or never"
    case .pager: "the program that shows long results, such as 'less -FIRX'; cat for none"
    case .link: "an address with {id} that cables on a terminal lead to"
    }
  }
}
