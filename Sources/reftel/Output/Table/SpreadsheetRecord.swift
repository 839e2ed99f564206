/// A record of CSV with its line end, as RFC 4180 has it.
func csv(_ fields: [String]) -> String {
  fields.map { field in
    let needsQuotes = field.unicodeScalars.contains { [",", "\"", "\n", "\r"].contains($0) }
    return needsQuotes ? "\"\(doublingQuotes(field))\"" : field
  }.joined(separator: ",") + "\r\n"
}

private func doublingQuotes(_ field: String) -> String {
  var result = ""
  for scalar in field.unicodeScalars {
    result.unicodeScalars.append(scalar)
    if scalar == "\"" { result += "\"" }
  }
  return result
}

/// A field that a spreadsheet would calculate, made a text by an apostrophe before it.
func withoutFormula(_ field: String) -> String {
  guard let first = field.unicodeScalars.first,
    ["=", "+", "-", "@", "\t", "\r"].contains(first)
  else { return field }
  return "'" + field
}

extension JSON {
  /// As a field of CSV; numbers of ours may be calculated, whatever stood in a cable may not.
  var spreadsheetField: String {
    switch self {
    case .null, .bool, .number, .decimal: field
    case .string, .array, .object: withoutFormula(field)
    }
  }
}
