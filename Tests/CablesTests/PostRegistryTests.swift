import Testing

@testable import Cables

struct `The registry of posts` {
  let registry = PostRegistry.standard

  @Test(arguments: [
    ("PHNOMPENH", "PHNOMPENH"), ("Phnom Penh", "PHNOMPENH"), ("PHNOM PENH", "PHNOMPENH"),
    ("STATE", "STATE"), ("state", "STATE"), ("N'DJAMENA", "NDJAMENA"), ("N’Djamena", "NDJAMENA"),
    ("Düsseldorf", "DUSSELDORF"), ("São Paulo", "SAOPAULO"), ("PORT-AU-PRINCE", "PORTAUPRINCE"),
    ("St. Petersburg", "STPETERSBURG"), ("Lourenço Marques", "LOURENCOMARQUES"),
    ("KIEV", "KIEV"), ("KYIV", "KYIV"), ("BRUSSELS", "BRUSSELS"), ("SAIGON", "SAIGON"),
    ("DACCA", "DACCA"), ("TUNIS", "TUNIS"), ("PARTO", "PARTO"), ("SECTO", "SECTO"),
  ])
  func `finds a post by its code or name`(spelling: String, code: String) {
    #expect(registry.find(spelling)?.code == code)
    #expect(registry.find(spelling)?.corrected == false)
  }

  @Test(arguments: [
    ("SECSTATE", "STATE"), ("SECSTATE WASHDC", "STATE"), ("SecState Wash", "STATE"),
    ("DEPTEL", "STATE"), ("Department", "STATE"), ("HCMC", "HOCHIMINHCITY"), ("HK", "HONGKONG"),
    ("HAGUE", "THEHAGUE"), ("RIO", "RIODEJANEIRO"), ("Rio de Jan", "RIODEJANEIRO"),
    ("ADDIS", "ADDISABABA"), ("POS", "PORTOFSPAIN"), ("PORT AU", "PORTAUPRINCE"),
    ("KL", "KUALALUMPUR"), ("DAR", "DARESSALAAM"), ("DAR ES", "DARESSALAAM"),
    ("SPB", "STPETERSBURG"), ("STPETE", "STPETERSBURG"), ("JIDDA", "JEDDAH"),
    ("AIT TAIPEI", "AITTAIPEI"), ("TAIPEI", "TAIPEI"), ("AIT", "AITTAIPEI"),
    ("USUN", "USUNNEWYORK"),
    ("USUN NY", "USUNNEWYORK"), ("USUN NEW YORK", "USUNNEWYORK"), ("NATO", "USNATO"),
    ("UNVIE", "UNVIEVIENNA"), ("USEU", "USEUBRUSSELS"), ("USEU BRUSSELS", "USEUBRUSSELS"),
    ("PARIS FR", "UNESCOPARISFR"), ("TEL AV", "TELAVIV"), ("BASRA", "BASRAH"),
    ("UNESCO", "UNESCOPARISFR"), ("MEXICO CITY", "MEXICO"), ("TEHERAN", "TEHRAN"),
  ])
  func `finds a post by another spelling`(spelling: String, code: String) {
    #expect(registry.find(spelling)?.code == code)
    #expect(registry.find(spelling)?.corrected == false)
  }

  @Test(arguments: [
    ("PHNOM", "PHNOMPENH"), ("PHNOM P", "PHNOMPENH"), ("BANGKO", "BANGKOK"), ("THE HA", "THEHAGUE"),
    ("KUALA", "KUALALUMPUR"), ("KUALA L", "KUALALUMPUR"), ("NEW DE", "NEWDELHI"),
    ("TRIPOL", "TRIPOLI"), ("VATICA", "VATICAN"), ("KATHMA", "KATHMANDU"), ("SANTIA", "SANTIAGO"),
    ("SAN SA", "SANSALVADOR"), ("SAN JO", "SANJOSE"), ("JAKART", "JAKARTA"),
    ("ISLAMA", "ISLAMABAD"), ("USUN N", "USUNNEWYORK"), ("BUENOS", "BUENOSAIRES"),
    ("SINGAP", "SINGAPORE"), ("VIENTI", "VIENTIANE"), ("COPENH", "COPENHAGEN"),
  ])
  func `finds a post by the six letters of the 1970s`(spelling: String, code: String) {
    #expect(registry.find(spelling)?.code == code)
  }

  @Test(arguments: [
    ("AMEMBASSY HANOI", "HANOI"), ("AMCONSUL HAMBURG", "HAMBURG"), ("EFTOANKARA", "ANKARA"),
    ("EFTO AMEMBASSY ATHENS", "ATHENS"), ("USMISSION GENEVA", "GENEVA"),
    ("USLO PEKING", "PEKING"), ("USINT BAGHDAD", "BAGHDAD"), ("USINT HAVANA", "HAVANA"),
    ("AMCONGEN HONG KONG", "HONGKONG"), ("Embassy Paris", "PARIS"),
    ("Consulate Izmir", "IZMIR"), ("USMISSION BERLIN", "USBERLIN"),
  ])
  func `reads past what stands before a name`(spelling: String, code: String) {
    #expect(registry.find(spelling)?.code == code)
  }

  @Test(arguments: [
    ("BISHTEK", "BISHKEK"), ("TRIPOLII", "TRIPOLI"), ("Colomobo", "COLOMBO"),
    ("SECTSTATE", "STATE"), ("SECTATE", "STATE"), ("COTON0U", "COTONOU"), ("L1MA", "LIMA"),
    ("TRIPO1I", "TRIPOLI"), ("0TTAWA", "OTTAWA"), ("TUNSI", "TUNIS"), ("ANAKRA", "ANKARA"),
    ("WELLINGOTN", "WELLINGTON"), ("KHARTOM", "KHARTOUM"), ("JERUSALM", "JERUSALEM"),
    ("EFTOBAGDAD", "BAGHDAD"), ("PHNOMPEHN", "PHNOMPENH"), ("Kathamndu", "KATHMANDU"),
    ("USUN NEYORK", "USUNNEWYORK"), ("BEIRT", "BEIRUT"),
  ])
  func `takes the nearest name for a slip, and says so`(spelling: String, code: String) {
    #expect(registry.find(spelling)?.code == code)
    #expect(registry.find(spelling)?.corrected == true)
  }

  @Test(arguments: [
    "SUMMARY", "REPORT", "EMBASSY", "CONSULATE", "LETTER", "MEMO", "MEMCON", "PARA", "PARAGRAPH",
    "TELCON", "EMAIL", "E-MAIL", "SECTION", "NOTAL", "SEPTEL", "SEPTELS", "REFTEL", "REFTELS",
    "AND",
    "PREVIOUS", "STATES", "STATED", "STATUS", "PARTS", "PARTY", "QUITE", "LATER", "GERMAN", "MARCH",
    "JANUARY", "FEBRUARY", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER",
    "NOVEMBER", "DECEMBER", "MEETING", "FAX", "LAW", "SUBJECT", "CONFIDENTIAL", "SECRET", "NOFORN",
    "GENERAL", "WHITE", "PORTS", "HEART", "PAIRS", "KUWAITI", "DAILY", "CUSTOMS", "OFFICIAL",
    "CABLE", "SERIES", "", "A", "-", "1234", "€€€",
  ])
  func `takes no common word for a post`(word: String) {
    #expect(registry.find(word) == nil)
  }

  @Test func `leaves a spelling between two posts alone`() {
    #expect(registry.find("MADRIS") == nil)
  }

  @Test func `knows posts by code and by routing indicator`() {
    #expect(registry.post(code: "PHNOMPENH")?.name == "Phnom Penh")
    #expect(registry.post(code: "PHNOM") == nil)
    #expect(registry.post(routingIndicator: "RUEHPF")?.code == "PHNOMPENH")
    #expect(registry.post(routingIndicator: "RUEHC")?.code == "STATE")
    #expect(registry.post(routingIndicator: "RUXXXX") == nil)
  }

  @Test(arguments: [
    ("PHNOM PENH", "PHNOMPENH"), ("AMEMBASSY HANOI", "HANOI"), ("TRIPOLII", nil), ("POST", nil),
    (String(repeating: "EFTO", count: 10_000), nil),
  ])
  func `knows a spelling as it stands, or not at all`(spelling: String, code: String?) {
    #expect(registry.known(spelling)?.code == code)
    #expect(registry.known(spelling)?.corrected != true)
  }
}
