/// A question that an assistant may ask of the archive: a command, with a schema of its arguments.
struct Tool: Sendable {
  struct Parameter: Sendable {
    enum Kind: String {
      case string, integer, boolean
    }

    let name: String
    let kind: Kind
    let meaning: String
    /// The option that takes it; nil for an operand, which then is required.
    var option: String?
    var choices: [String] = []
  }

  let name: String
  let meaning: String
  /// The words of the command line before the arguments.
  let command: [String]
  let parameters: [Parameter]

  /// As `tools/list` of the protocol has it.
  var json: JSON {
    let properties = parameters.map { parameter in
      var schema: [JSON.Member] = [
        .init(key: "type", value: .string(parameter.kind.rawValue)),
        .init(key: "description", value: .string(parameter.meaning)),
      ]
      if !parameter.choices.isEmpty {
        schema.append(.init(key: "enum", value: JSON(parameter.choices)))
      }
      return JSON.Member(key: parameter.name, value: .object(schema))
    }
    return [
      "name": .string(name), "description": .string(meaning),
      "inputSchema": [
        "type": "object", "properties": .object(properties),
        "required": JSON(parameters.filter { $0.option == nil }.map(\.name)),
        "additionalProperties": .bool(false),
      ],
      "annotations": ["readOnlyHint": .bool(true), "openWorldHint": .bool(false)],
    ]
  }

  /// The command line that `arguments` ask for.
  func line(_ arguments: JSON?) throws(UsageError) -> [String] {
    var options: [String] = []
    var operands: [String] = []
    if case .object(let members)? = arguments {
      for member in members where !parameters.contains(where: { $0.name == member.key }) {
        throw UsageError("argument of \(name)", member.key, among: parameters.map(\.name))
      }
    }
    for parameter in parameters {
      let value = arguments?[parameter.name] ?? .null
      guard let option = parameter.option else {
        guard let words = Tool.words(value), !words.isEmpty else {
          throw UsageError("\(name) needs '\(parameter.name)': \(parameter.meaning)")
        }
        operands.append(words)
        continue
      }
      if case .bool(let isSet) = value {
        options += isSet ? [option] : []
      } else if let words = Tool.words(value) {
        options += [option, words]
      }
    }
    return command + options + ["--"] + operands
  }

  private static func words(_ value: JSON) -> String? {
    switch value {
    case .string(let text): text
    case .number(let number): String(number)
    default: nil
    }
  }
}
