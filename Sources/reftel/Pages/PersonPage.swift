import Storage

/// A person as a reader wants it, in lines.
struct PersonPage {
  private let profile: PersonProfile
  private let columns: Int
  private let palette: Palette
  private let drawsBoxes: Bool

  private static let longestBar = 40

  init(_ profile: PersonProfile, columns: Int?, palette: Palette, drawsBoxes: Bool) {
    self.profile = profile
    self.columns = min(columns ?? 100, 100)
    self.palette = palette
    self.drawsBoxes = drawsBoxes
  }

  var lines: [String] {
    let person = profile.person
    let head = [
      palette.paint(printable(person.name), .heading) + "  " + palette.paint(person.slug, .id),
      "\(person.cables) cable\(person.cables == 1 ? "" : "s"), \(person.first) to \(person.last)"
        + (person.countries.isEmpty ? "" : ", \(person.countries.joined(separator: " "))")
        + (person.isPartial ? "; known by one name only" : ""),
    ]
    return head + section("Names", profile.names.map { row($0.cables, $0.value) })
      + section("Offices, and when cables report them", profile.offices.map(office))
      + section("Cables by role", profile.roles.map { row($0.cables, $0.value) })
      + section("Named together with", profile.together.map { row($0.cables, $0.name) })
      + section("By year", years)
      + section("Why these cables", profile.reasons.map { row($0.cables, $0.value) })
  }

  private func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", palette.paint(title, .heading)] + lines
  }

  private func row(_ count: Int, _ text: String) -> String {
    cut("  \(PersonPage.right(count))  \(printable(text))", to: columns)
  }

  private func office(_ office: PersonProfile.Office) -> String {
    let (first, last) = (office.firstSentAt.map(day(of:)), office.lastSentAt.map(day(of:)))
    let dates = first == last ? first ?? "" : "\(first ?? "") to \(last ?? "")"
    return cut(
      "  \(PersonPage.right(office.cables))  \(padded(String(dates), to: 24))  "
        + printable(office.title), to: columns)
  }

  private var years: [String] {
    let most = profile.years.map(\.cables).max() ?? 1
    let bar = drawsBoxes ? "▇" : "#"
    return profile.years.map { year in
      let length = max(1, year.cables * PersonPage.longestBar / max(most, 1))
      return "  \(printable("\(year.value)"))  \(PersonPage.right(year.cables))  "
        + String(repeating: bar, count: length)
    }
  }

  private static func right(_ count: Int) -> String {
    let digits = String(count)
    return String(repeating: " ", count: max(0, 6 - digits.count)) + digits
  }
}

extension JSON {
  /// A person as `reftel.person/1` has it.
  init(_ profile: PersonProfile) {
    let person = profile.person
    let counts = { (key: String, counts: [PersonProfile.Count]) -> JSON in
      .array(
        counts.map {
          .object([
            JSON.Member(key: key, value: .string($0.value)),
            JSON.Member(key: "cables", value: .number($0.cables)),
          ])
        })
    }
    self = [
      "schema": "reftel.person/1", "id": .string(person.slug), "name": .string(person.name),
      "cables": .number(person.cables), "first": .string(person.first),
      "last": .string(person.last), "countries": JSON(person.countries),
      "one_name": .bool(person.isPartial), "names": counts("name", profile.names),
      "offices": .array(
        profile.offices.map { office in
          [
            "title": .string(office.title), "first_sent_at": JSON(office.firstSentAt),
            "last_sent_at": JSON(office.lastSentAt), "cables": .number(office.cables),
          ]
        }),
      "roles": counts("role", profile.roles), "years": counts("year", profile.years),
      "together": .array(
        profile.together.map { other in
          [
            "id": .string(other.slug), "name": .string(other.name),
            "cables": .number(other.cables),
          ]
        }),
      "reasons": counts("reason", profile.reasons),
    ]
  }
}
