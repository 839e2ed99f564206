/// Words of titles and offices, by which a name is told from the office before it.
enum OfficeWords {
  /// Whether a word, in capitals and without dots, belongs to an office; one slip of a key is
  /// forgiven in longer words (`AMBASSAOR`, `COUNSLEOR`).
  static func contains(_ word: String) -> Bool {
    if words.contains(word) { return true }
    guard word.utf8.count >= 4 else { return false }
    let letters = Array(word.utf8)
    return long[letters.first ?? 0]?.contains { oneSlip(letters, $0) } ?? false
  }

  /// Whether two words of one first letter differ by one letter put in, left out, or changed, or by
  /// two that changed places.
  private static func oneSlip(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard a.first == b.first, abs(a.count - b.count) <= 1 else { return false }
    var start = 0
    while start < a.count, start < b.count, a[start] == b[start] { start += 1 }
    let restA = a[start...]
    let restB = b[start...]
    if restA.dropFirst().elementsEqual(restB.dropFirst()) { return true }
    if restA.dropFirst().elementsEqual(restB) || restA.elementsEqual(restB.dropFirst()) {
      return true
    }
    return restA.count >= 2 && restB.count >= 2
      && restA.prefix(2).elementsEqual(restB.prefix(2).reversed())
      && restA.dropFirst(2).elementsEqual(restB.dropFirst(2))
  }

  /// Words long enough to forgive a slip, by their first letter.
  private static let long = Dictionary(
    grouping: words.lazy.filter { $0.utf8.count >= 5 }.map { Array($0.utf8) }, by: { $0[0] })

  private static let words: Set<String> = Set(
    """
    AMBASSADOR AMB AMBASSADOR-AT-LARGE CHARGE CHARGÉ D'AFFAIRES D,AFFAIRES D'AFFAIRE DAFFAIRES
    AFFAIRES AFFAIRS AI A.I A.I. DE AD INTERIM CDA CDR DCM ADCM A/DCM DPO PO CONSUL CONGEN GENERAL
    DEPUTY ACTING ASSISTANT SENIOR PRINCIPAL CHIEF HEAD DIRECTOR DIR OFFICER OFF OFFICE MISSION
    COUNSELOR COUNSELLOR COUNS COUN COUNSEL MINISTER MIN MCOUNSELOR MINISTER-COUNSELOR ATTACHE ATTACHÉ
    SECRETARY SECTION POLITICAL POL ECONOMIC ECONOMICAL ECON ECONOMICS COMMERCIAL CONSULAR LABOR
    MILITARY MIL POL/MIL POLMIL POL-MIL POLITICAL-MILITARY POLITICAL/MILITARY POL/ECON P/E E/P
    POL/C ECON/C ECONCOUNS POLCOUNS POLOFF ECONOFF EMBOFF CONOFF POL/ECONOFF PAO RSO ARSO RAO IPO
    IMO MGT MANAGEMENT ADMINISTRATIVE ADMIN PUBLIC CULTURAL SCIENCE TECHNOLOGY ENVIRONMENT HEALTH
    EST EST&H ESTH EMIN A/EMIN DAS PDAS A/S AS U/S UNDER PERMANENT REPRESENTATIVE PERMREP DEPUTY
    ENVOY SPECIAL COORDINATOR ADVISOR ADVISER LEADER TEAM PRT AIT USEU USUN USNATO UNVIE EMBASSY
    CONSULATE BUREAU DEPARTMENT DEPT STATE DOS CLASSIFICATION GUIDE BY THE OF FOR AND TO AT IN
    MESSAGE CLASSIFIED THIS CABLE SECURITY DEFENSE REGIONAL INTERNATIONAL NEAR EAST SOUTH ASIAN
    AFRICAN EUROPEAN WESTERN EASTERN HEMISPHERE PACIFIC POLITICAL-ECONOMIC POLITICAL/ECONOMIC
    ECONOMIC/POLITICAL DESK COUNTRY PROGRAM MANAGER EXECUTIVE AGENT LEGAL FIRST SECOND THIRD VICE
    PRESIDENT CHAIRMAN REPRESENTATIVE USTR USAID AID NSC MR MRS MS DR HON REFUGEE NARCOTICS
    INTELLIGENCE RESEARCH VERIFICATION COMPLIANCE ARMS CONTROL NONPROLIFERATION
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Offices of the Department, which stand before or after a name: `EUR/PRA`, `AF/C`, `S/CT`.
  static func isOfficeSymbol(_ word: String) -> Bool {
    word.contains("/") || symbols.contains(word)
  }

  private static let symbols: Set<String> = [
    "AF", "EAP", "EUR", "NEA", "SCA", "SA", "WHA", "ARA", "IO", "INR", "INL", "ISN", "PM", "VCI",
    "DRL", "PRM", "OES", "EEB", "EB", "CA", "DS", "L", "S", "G", "E", "P", "T", "R", "M", "H",
  ]
}
