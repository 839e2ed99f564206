extension Unicode.Scalar {
  /// Whether Unicode calls it white space; for ASCII without a look at the tables.
  package var isBlank: Bool {
    isASCII ? value == 0x20 || 0x09...0x0D ~= value : properties.isWhitespace
  }
}
