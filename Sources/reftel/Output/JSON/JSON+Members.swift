extension JSON {
  /// The member of an object; nil of anything else.
  subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  /// The text of a string; nil of anything else.
  var string: String? {
    if case .string(let text) = self { text } else { nil }
  }
}
