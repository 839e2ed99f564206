/// How a cable is cited.
enum CitationStyle: String, Sendable, CaseIterable {
  case chicago, frus, bibtex, biblatex, ris
  case chicagoBibliography = "chicago-bibliography"
  case cslJSON = "csl-json"

  func text(of cited: CitedCable) -> String {
    switch self {
    case .chicago: cited.chicagoNote + "\n"
    case .chicagoBibliography: cited.chicagoEntry + "\n"
    case .frus: cited.frus + "\n"
    case .bibtex: cited.bibtex
    case .biblatex: cited.biblatex
    case .ris: cited.ris
    case .cslJSON: cited.csl.text + "\n"
    }
  }
}
