import Cables

/// What kind of document a reference names that is no telegram.
enum DocumentKind {
  /// The first kind whose words occur decides.
  private static let words: [(Reference.Kind, Set<String>)] = [
    (.email, ["EMAIL", "EMAILS", "MAIL", "MAILS"]),
    (.telcon, ["TELCON", "TELCONS", "PHONECON", "PHONCON", "PHONE", "TELEPHONE", "CALL"]),
    (.memo, ["MEMO", "MEMOS", "MEMORANDUM", "MEMCON", "LETTER", "NOTE", "AIRGRAM"]),
    (.fax, ["FAX", "FAXES"]),
    (.meeting, ["MEETING", "MEETINGS", "CONVERSATION", "CONVERSATIONS"]),
    (.web, ["HTTP", "HTTPS", "WWW"]),
    (.law, ["FAM", "FAH", "USC", "CFR", "ACT", "LAW", "RESOLUTION", "UNSCR"]),
    (.report, ["REPORT", "REPORTS", "IIR", "FBIS", "OSC", "TD", "TDX", "STUDY", "MSG", "DTG"]),
  ]

  static func kind(of capitals: [String]) -> Reference.Kind? {
    words.first { entry in capitals.contains(where: entry.1.contains) }?.0
  }
}
