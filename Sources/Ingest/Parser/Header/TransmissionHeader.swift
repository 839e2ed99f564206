import Cables

/// What a telegram carries before its text: ACP 127 stations, date-time group and addressees.
struct TransmissionHeader {
  var transmissionID: String?
  var routingIndicator: String?
  /// From the `DE` line: the last four digits of the serial.
  var stationSerial: Int?
  var group: DateTimeGroup?
  /// What follows `FM`: `AMEMBASSY PHNOM PENH`.
  var from: String?
  var action: [Addressee] = []
  var info: [Addressee] = []
  var exempted: [String] = []
  /// The number that later telegrams carry after `MRN:`, such as `10 STATE 12345`.
  var messageNumber: String?
  /// Captions that stand above the header's labels.
  var captions: [String] = []
  /// Lines that belong to the transmission and to no field: routing, security of the channel.
  var lines: [String] = []
  /// Lines that are none of the header's: a dump's own words.
  var preamble: [Bytes] = []

  private enum List { case none, action, info, exempted }

  private var list = List.none
  /// Whether a second header of the same telegram has begun.
  private var isRepeated = false

  init(_ lines: some Sequence<Bytes>) {
    for line in lines {
      let line = line.trimmed
      if line.isEmpty { continue }
      if readLabel(line) || readStation(line) || readAddress(line) { continue }
      if OfficeDistribution.isLine(line) {
        self.lines.append(line.squeezed)
      } else {
        preamble.append(line)
      }
    }
  }

  private mutating func readStation(_ line: Bytes) -> Bool {
    let start = line.startIndex
    if line.has("VZCZ", at: start), line.count < 24 {
      if transmissionID == nil { transmissionID = line.text } else { lines.append(line.text) }
    } else if line.has("DE R", at: start) {
      readOrigin(line)
      list = .none
    } else if line.has("ZNR ", at: start) || line.has("ZNY ", at: start) || isRouting(line) {
      lines.append(line.squeezed)
    } else if let group = DateTimeGroup(line) {
      if self.group == nil { self.group = group } else { lines.append(line.squeezed) }
      list = .none
    } else {
      return false
    }
    return true
  }

  /// A line of the layout of 2010 and later: `Date/DTG:    Feb 12, 2010 / 122136Z FEB 10`.
  private mutating func readLabel(_ line: Bytes) -> Bool {
    let start = line.startIndex
    let value = { (label: String) in line[(start + label.utf8.count)...].trimmed }
    if line.has("MRN:", at: start) {
      messageNumber = value("MRN:").squeezed
    } else if line.has("DATE/DTG:", at: start) {
      group = (line.lastIndex(of: .slash)).flatMap { DateTimeGroup(line[($0 + 1)...]) }
      return group != nil
    } else if line.has("ACTION:", at: start), messageNumber != nil {
      list = .action
      return append(value("ACTION:"))
    } else if line.has("INFO:", at: start), messageNumber != nil {
      list = .info
      return append(value("INFO:"))
    } else if messageNumber == nil, let read = Captions.read(line) {
      captions += read
    } else {
      return false
    }
    return true
  }

  /// `DE RUEHPF #0419/01 1770808`.
  private mutating func readOrigin(_ line: Bytes) {
    let indicator = line.dropFirst(3).trimmed.prefix { !$0.isBlank }
    if routingIndicator == nil { routingIndicator = indicator.text }
    guard let hash = line.firstIndex(of: .hash) else { return }
    let end = line.skip(from: hash + 1, while: \.isDigit)
    stationSerial = stationSerial ?? line.number(hash + 1..<end)
    lines.append(line.squeezed)
  }

  /// `OO RUEHCHI RUEHDT`: a precedence twice, and routing indicators, over several lines.
  private func isRouting(_ line: Bytes) -> Bool {
    if routingIndicator == nil, !lines.isEmpty,
      line.split(separator: .space).allSatisfy({ $0[...].isRoutingIndicator && $0.count > 4 })
    {
      return true
    }
    guard line.count > 5, line[line.startIndex] == line[line.startIndex + 1],
      line[line.startIndex + 2] == .space
    else { return false }
    return line.dropFirst(2).split(separator: .space).allSatisfy {
      $0.first == UInt8(ascii: "R") && $0.count >= 4 && $0.isCapitals
    }
  }

  private mutating func readAddress(_ line: Bytes) -> Bool {
    let start = line.startIndex
    if line.has("FM ", at: start) || line.has("FROM:", at: start) {
      guard from == nil else {
        // A dump that prints the header twice; what follows is known already.
        isRepeated = true
        list = .none
        lines.append(line.squeezed)
        return true
      }
      from = line[(line.firstIndex(of: .space) ?? start)...].squeezed
      list = .none
      return true
    }
    if line.has("TO ", at: start) {
      list = .action
      return append(line.dropFirst(3))
    }
    // Before the sender's name INFO lists offices of the Department, not stations.
    if line.has("INFO ", at: start), from != nil || group != nil {
      list = .info
      return append(line.dropFirst(5))
    }
    if line.has("XMT ", at: start) {
      list = .exempted
      return append(line.dropFirst(4))
    }
    guard list != .none else { return false }
    if Self.isAddress(line) { return append(line) }
    list = .none
    return false
  }

  /// Whether a line can go on a list of addresses; a dump's own words cannot.
  private static func isAddress(_ line: Bytes) -> Bool {
    guard let first = line.first, first.isLetter, WrittenLevel(at: line) == nil else {
      return false
    }
    return line.contains(.slash) || line.isCapitals
  }

  private mutating func append(_ line: Bytes) -> Bool {
    if isRepeated {
      lines.append(line.squeezed)
      return true
    }
    let names = line.contains(.semicolon) ? line.split(separator: .semicolon) : [line]
    for name in names where !name.trimmed.isEmpty {
      switch list {
      case .none: return false
      case .action: action.append(Addressee(name))
      case .info: info.append(Addressee(name))
      case .exempted: exempted.append(name.squeezed)
      }
    }
    return true
  }
}

extension Addressee {
  /// Longer ones first, since the shorter end them.
  private static let precedences = ["NIACT IMMEDIATE", "IMMEDIATE", "PRIORITY", "ROUTINE", "FLASH"]

  /// Reads `RUEHC/SECSTATE WASHDC IMMEDIATE 0852`.
  init(_ line: Bytes) {
    var rest = line.trimmed
    var route: String?
    let slash = rest.skip(from: rest.startIndex) { $0 != .slash && !$0.isSpace }
    if rest.at(slash) == .slash, rest[..<slash].isRoutingIndicator {
      route = rest[..<slash].text
      rest = rest[(slash + 1)...].trimmed
    }
    var mcn: String?
    let number = rest.suffix(while: \.isDigit)
    if number.count >= 4, rest.at(number.startIndex - 1)?.isSpace ?? false {
      mcn = number.text
      rest = rest[..<number.startIndex].trimmed
    }
    let name = rest.squeezedBytes[...]
    let precedence = Self.precedences.first { precedence in
      let start = name.endIndex - precedence.utf8.count
      return name.at(start - 1) == .space && name[start...].elementsEqual(precedence.utf8)
    }
    let end = precedence.map { name.endIndex - $0.utf8.count - 1 } ?? name.endIndex
    self.init(route: route, name: name[..<end].text, precedence: precedence, mcn: mcn)
  }
}

extension ArraySlice<UInt8> {
  /// Whether it is one of ACP 117: capitals, the first of them R.
  var isRoutingIndicator: Bool {
    first == UInt8(ascii: "R") && (4...8).contains(count) && allSatisfy(\.isCapital)
  }
}
