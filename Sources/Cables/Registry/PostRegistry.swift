/// Every post that numbers telegrams, and every spelling that means one.
package struct PostRegistry: Sendable {
  /// A post that a spelling means.
  package struct Match: Hashable, Sendable {
    package let post: Post
    /// The spelling is none that is known, and the nearest was taken.
    package let corrected: Bool

    package init(post: Post, corrected: Bool) {
      self.post = post
      self.corrected = corrected
    }
  }

  /// The registry that comes with the program.
  package static let standard = PostRegistry()

  /// The post with this code, such as `PHNOMPENH`.
  package func post(code: String) -> Post? { nil }

  /// The post that a spelling means: by code, by alias, else by the nearest spelling.
  ///
  /// ```swift
  /// find("Rio de Jan")   // Rio de Janeiro
  /// find("TRIPOLII")     // Tripoli, corrected
  /// find("SECSTATE WASHDC")  // State
  /// ```
  package func find(_ spelling: String) -> Match? { nil }

  /// The post whose transmissions carry this indicator, such as `RUEHPF`.
  package func post(routingIndicator: String) -> Post? { nil }
}
