import Testing

@testable import Ingest

struct `A field of the executive order` {
  @Test(
    arguments: [
      ("12958: DECL: 05/23/2016", "12958", "2016-05-23"),
      ("12958 DECL: 5/3/16", "12958", "2016-05-03"),
      ("12958: DECL: 2016/05/23", "12958", "2016-05-23"),
      ("12958: DECL: 12-29-13", "12958", "2013-12-29"),
      ("12958: DECL: 23 MAY 2016", "12958", "2016-05-23"),
      ("12958: DECL: May 23, 2016", "12958", "2016-05-23"),
      ("13526: DECL: 20350111", "13526", "2035-01-11"),
      ("12958: DECLASSIFY ON: 05/23/2016", "12958", "2016-05-23"),
      ("12958: DECL: 10/01/2O14", "12958", "2014-10-01"),
      ("12958: DECL: 06/31/2014", "12958", "06/31/2014"),
      ("12356: DECL: OADR", "12356", "OADR"), ("12958: DECL: X1", "12958", "X1"),
      ("12958: DECL: MR", "12958", "MR"), ("12958: DECL: END OF TALKS", "12958", "END OF TALKS"),
      ("11652: GDS", "11652", "GDS"), ("11652: XGDS-1", "11652", "XGDS-1"),
      ("12065: GDS 1/15/83 (PIMM, OLAF)", "12065", "GDS 1/15/83 (PIMM, OLAF)"),
      ("12958: N/A", "12958", nil), ("12958: NOT APPLICABLE", "12958", nil),
      ("12958:", "12958", nil),
      ("12985: N/A", "12958", nil),
    ] as [(String, String, String?)])
  func `gives the order and the day`(value: String, order: String, declassifyOn: String?) {
    let field = ExecutiveOrderField(value.slice)
    #expect(field.order == order)
    #expect(field.declassifyOn == declassifyOn)
  }
}
