import Testing

@testable import Cables

struct `The registry of TAGS` {
  let registry = TagRegistry.standard

  @Test(arguments: [
    ("PHUM", Cables.Tag.Kind.subject, "Political Affairs: Human Rights"),
    ("CB", .geographic, "Cambodia"),
    ("ASEAN", .organization, "Association of Southeast Asian Nations"),
    ("KTIP", .program, "Trafficking in Persons"), ("RS", .geographic, "Russia"),
    ("CH", .geographic, "China"), ("IV", .geographic, "Côte d’Ivoire"),
    ("NATO", .organization, "North Atlantic Treaty Organization"),
    ("BP", .geographic, "Solomon Islands"), ("VS", .geographic, "Vietnam (South, to 1976)"),
  ])
  func `explains a code`(code: String, kind: Cables.Tag.Kind, meaning: String) {
    #expect(registry.tag(code) == Cables.Tag(code: code, kind: kind, meaning: meaning))
  }

  @Test(arguments: [
    ("ETRDEINVECINPGOVCS", "ETRD EINV ECIN PGOV CS"), ("PHUMBA", "PHUM BA"),
    ("AMEDCASCKFLO", "AMED CASC KFLO"), ("KNNPMNUC", "KNNP MNUC"), ("ITPREL", "IT PREL"),
    ("PRELPGOV", "PREL PGOV"), ("PRELASEAN", "PREL ASEAN"), ("NATOMARR", "NATO MARR"),
    ("EINVECONSENVCSJA", "EINV ECON SENV CS JA"), ("OVIPPRELUNGANU", "OVIP PREL UNGA NU"),
    ("PTERKISLPK", "PTER KISL PK"), ("SENVKGHG", "SENV KGHG"), ("PRELUN", "PREL UN"),
  ])
  func `takes a run of codes apart`(printed: String, codes: String) {
    #expect(registry.repair(printed) == codes.split(separator: " ").map(String.init))
  }

  @Test(arguments: [
    ("BUSH GEORGE", ["BUSH, GEORGE W."]), ("RU", ["RS"]), ("SYR", ["SY"]), ("CIVS", ["CVIS"]),
    ("UNDESCO", ["UNESCO"]), ("KWWMN", ["KWMN"]),
    ("HUMAN RIGHTSPOLMIL", ["HUMAN RIGHTS", "POL", "MIL"]),
  ])
  func `knows what a damaged spelling means`(printed: String, codes: [String]) {
    #expect(registry.repair(printed) == codes)
  }

  @Test(arguments: [
    "PHUM", "ASEAN", "UNESCO", "UNHCR", "SUBJECT", "AFGHANISTAN", "ISRAELI", "PALESTINIAN",
    "GLOBAL",
    "DEFENSE", "COUNTRY", "CLEARANCE", "PREL", "PRELQQ", "CBUS", "PHUMX", "", "phumba", "PHUM BA",
    "EXTERNAL", "SOCIAL", "PREFER", "PLANET", "ECONSMICA", "CLINTON", "PHUMPHUM",
  ])
  func `takes nothing else apart`(printed: String) {
    #expect(registry.repair(printed) == nil)
  }
}
