extension SampleArchive {
  /// Four cables that differ in every field.
  static let border = [
    SampleCable(
      id: "09PHNOMPENH419", sentAt: "2009-06-26T08:08:00Z",
      classification: "UNCLASSIFIED//FOR OFFICIAL USE ONLY", level: 0,
      subject: "CAMBODIA: TRAFFICKING IN PERSONS", tags: ["PHUM", "PREL", "CB"],
      captions: ["SENSITIVE", "SIPDIS"], action: ["SECSTATE WASHDC"],
      info: ["ASEAN MEMBER COLLECTIVE"],
      paragraphs: [
        (1, "SBU", "summary", "The Ambassador met Hun Sen about the border."),
        (2, "SBU", "body", "Police raided two brothels near the Thai border; the border was shut."),
        (3, "C/NF", "comment", "Embassy welcomes E.O. 13257 and the US-Cambodia talks."),
      ],
      references: [("A", "09PHNOMPENH194"), ("B", "08BANGKOK100")], versions: 2, warnings: 1),
    SampleCable(
      id: "08BANGKOK100", sentAt: "2008-12-31T23:59:00Z", classification: "CONFIDENTIAL//NOFORN",
      subject: "THAI BORDER", tags: ["PREL", "TH"], captions: ["EXDIS"],
      action: ["SECSTATE WASHDC"],
      signedBy: "JOHN, ERIC",
      paragraphs: [(1, "C", "body", "The Thai army at Preah Vihéar holds the hill. AL-QA'IDA.")],
      importID: 2),
    SampleCable(
      id: "09PARIS7", sentAt: "2009-01-01T00:00:00Z", classification: "SECRET", level: 3,
      subject: "FRANCE ET L'ÉTAT", tags: ["PREL"], action: ["AMEMBASSY BANGKOK"],
      paragraphs: [(1, "S", "body", "Sen said nothing. Hun said much.")],
      references: [("A", "09PHNOMPENH419")], importID: 3),
    SampleCable(id: "75STATE1", classification: "UNCLASSIFIED", level: 0, subject: "UNDATED"),
  ]
}
