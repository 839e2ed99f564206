public import Cables

/// One cable as a reader found it: its text, and what the dump itself says of it.
public struct RawCable: Sendable {
  /// What a dump tells beside the text; the text is believed first.
  public struct Metadata: Hashable, Sendable {
    /// The id as the dump prints it, perhaps damaged.
    public var id: String?
    /// The dump's date, whose minutes are wrong on pages.
    public var created: Timestamp?
    /// `Embassy Phnom Penh`.
    public var origin: String?
    /// `UNCLASSIFIED//FOR OFFICIAL USE ONLY`.
    public var classification: String?
    /// References as the dump lists them.
    public var references: [String] = []

    public init() {}
  }

  /// UTF-8, line feeds only: transmission header, an empty line, the body.
  public var text: [UInt8]
  public var metadata: Metadata
  public var source: Source
  /// The bytes of the source that hold this cable, untouched.
  public var original: [UInt8]
  /// What the reader had to mend: encoding, NUL bytes.
  public var findings: [Finding]

  public init(
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
