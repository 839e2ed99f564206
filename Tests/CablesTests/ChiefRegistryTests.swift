import Testing

@testable import Cables

struct `Chiefs of mission` {
  static let registry = ChiefRegistry.standard

  @Test(arguments: [
    ("PHNOMPENH", 2009, 6, 26, "Rodley"),
    ("PHNOMPENH", 2007, 3, 1, "Mussomeli"),
    ("KABUL", 1978, 8, 1, "Dubs"),
    ("BERLIN", 1986, 5, 1, "Meehan"),
    ("BERLIN", 2007, 5, 1, "Timken"),
    ("SAIGON", 1974, 1, 1, "Martin"),
    ("USNATO", 2009, 1, 1, "Volker"),
    ("USUNNEWYORK", 1976, 1, 1, "Moynihan"),
    ("HAVANA", 1978, 1, 1, "Lane"),
    ("BEIJING", 1975, 1, 1, "Bush"),
  ])
  func `are known by post and day`(
    code: String, year: Int, month: Int, day: Int, surname: String
  ) throws {
    let post = try #require(PostRegistry.standard.post(code: code))
    let date = try #require(Timestamp(year: year, month: month, day: day))
    let chief = try #require(Self.registry.chief(of: post, on: date))
    #expect(chief.surname == surname)
  }

  @Test func `have nobody in a country before its first mission`() throws {
    let post = try #require(PostRegistry.standard.post(code: "PRISTINA"))
    let date = try #require(Timestamp(year: 1975, month: 1, day: 1))
    #expect(Self.registry.chiefs(of: post, on: date).isEmpty)
  }

  @Test(arguments: ["RODLEY", "Rodley", " rod ley"])
  func `are found by surname in any case`(surname: String) {
    #expect(Self.registry.chiefs(surname: surname).contains { $0.place == "KH" })
  }

  @Test func `give way to the successor where no end is known`() throws {
    let registry = ChiefRegistry(
      DataTable(
        Array(
          """
          place\toffice\tforenames\tsurname\tgeneration\tfrom\tto\tother_names
          QQ\tambassador\tAnn\tFirst\t\t1980-05-01\t\t
          QQ\tambassador\tBob\tSecond\tJr.\t1983-02\t1985-04\tRob Second
          """.utf8)))
    let post = Post(
      code: "NOWHERE", name: "Nowhere", kind: "embassy", country: "QQ", routingIndicator: nil)
    let days = [(1980, 4, 30), (1983, 1, 31), (1983, 2, 1), (1985, 4, 30), (1985, 5, 1)]
    let names = try days.map { year, month, day in
      let date = try #require(Timestamp(year: year, month: month, day: day))
      return registry.chief(of: post, on: date)?.name
    }
    #expect(names == [nil, "Ann First", "Bob Second Jr.", "Bob Second Jr.", nil])
  }
}
