package import Cables

/// One cable as a reader found it: its text, and what the dump itself says of it.
package struct RawCable: Sendable {
  /// What a dump tells beside the text; the text is believed first.
  package struct Metadata: Hashable, Sendable {
    /// The id as the dump prints it, perhaps damaged.
    package var id: String?
    /// The dump's date, whose minutes are wrong on pages.
    package var created: Timestamp?
    /// `Embassy Phnom Penh`.
    package var origin: String?
    /// `UNCLASSIFIED//FOR OFFICIAL USE ONLY`.
    package var classification: String?
    /// References as the dump lists them.
    package var references: [String] = []

    package init() {}
  }

  /// UTF-8, line feeds only: transmission header, an empty line, the body.
  package var text: [UInt8]
  package var metadata: Metadata
  package var source: Source
  /// The bytes of the source that hold this cable, untouched.
  package var original: [UInt8]
  /// What the reader had to mend: encoding, NUL bytes.
  package var findings: [Finding]

  package init(
    text: [UInt8], metadata: Metadata = Metadata(), source: Source, original: [UInt8],
    findings: [Finding] = []
  ) {
    self.text = text
    self.metadata = metadata
    self.source = source
    self.original = original
    self.findings = findings
  }
}
