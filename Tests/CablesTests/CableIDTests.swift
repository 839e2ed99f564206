import Testing

@testable import Cables

struct `A cable's id` {
  @Test(arguments: [
    ("09PHNOMPENH419", 2009, "PHNOMPENH", 419), ("66BUENOSAIRES2481", 1966, "BUENOSAIRES", 2481),
    ("00STATE1", 2000, "STATE", 1), ("65ROME12", 2065, "ROME", 12),
    ("75DACCA292", 1975, "DACCA", 292), ("99STATE999999", 1999, "STATE", 999_999),
  ])
  func `is read and written in canonical form`(text: String, year: Int, post: String, serial: Int) {
    let id = CableID(text)
    #expect(id == CableID(year: year, post: post, serial: serial))
    #expect(id?.description == text)
  }

  @Test(arguments: [
    "", "09", "09PHNOMPENH", "09PHNOMPENH0419", "09PHNOMPENH0", "9PHNOMPENH419", "09phnompenh419",
    "2009PHNOMPENH419", "09PHNOM PENH419", "PHNOMPENH419", "09419", "09PHNOMPENH419A", "09P419",
    " 09PARIS1", "09PARIS-1", "09PARIS+1", "+9PARIS1",
  ])
  func `is not read in any other form`(text: String) {
    #expect(CableID(text) == nil)
  }

  @Test func `sorts by year, post and serial`() throws {
    let texts = ["75STATE2", "08PARIS9", "08PARIS10", "08ROME1", "09PARIS1"]
    let ids = texts.compactMap { CableID($0) }
    #expect(ids.count == texts.count)
    #expect(ids.reversed().sorted().map(\.description) == texts)
  }
}

struct `A post with two names` {
  @Test(arguments: [
    ("06TAIPEI1143", ["06AITTAIPEI1143"]), ("06AITTAIPEI1143", ["06TAIPEI1143"]),
    ("06KIEV12", ["06KYIV12"]), ("05KIEV12", []), ("75PEKING12", []), ("75SAIGON12", []),
  ])
  func `may have filed a telegram under either`(id: String, twins: [String]) throws {
    #expect(try #require(CableID(id)).twins.map(\.description) == twins)
  }

  @Test(arguments: [
    ("75PEKING12", "BEIJING"), ("79BEIJING12", "BEIJING"), ("04TAIPEI9", "AITTAIPEI"),
    ("75SAIGON12", "SAIGON"), ("09HOCHIMINHCITY12", "HOCHIMINHCITY"), ("09NOWHERE1", "NOWHERE"),
  ])
  func `counts its telegrams in one series`(id: String, post: String) throws {
    #expect(try #require(CableID(id)).numbering == post)
  }

  @Test(arguments: [
    ("KIEV", 2008, "KYIV"), ("KYIV", 2004, "KIEV"), ("KIEV", 2006, "KIEV"),
    ("BEIJING", 1975, "PEKING"), ("TAIPEI", 2008, "TAIPEI"), ("AITTAIPEI", 1975, "TAIPEI"),
    ("LIMA", 1975, "LIMA"),
  ])
  func `is named in an id as it was named in that year`(spelt: String, year: Int, code: String) {
    #expect(PostRegistry.standard.code(spelt, in: year) == code)
  }
}

struct `A damaged id` {
  @Test(arguments: [
    ("06EFTOANKARA4972", "06ANKARA4972"), ("09SECTION01OF03SANJOSE525", "09SANJOSE525"),
    ("06SECTIO03OF03MINSK1128", "06MINSK1128"), ("1975DACCA00292_b", "75DACCA292"),
    ("1973PHNOM06922", "73PHNOMPENH6922"), ("09amembassyhanoi1234", "09HANOI1234"),
    ("09 Phnom Penh 000419", "09PHNOMPENH419"), ("09PHNOMPENH419_a", "09PHNOMPENH419"),
    ("09PHNOMPENH419", "09PHNOMPENH419"), ("08SECTION01OF02CHISINAU976", "08CHISINAU976"),
    ("09SECTION02OF02TOKYO00012", "09TOKYO12"), ("07EFTOPARIS77", "07PARIS77"),
    ("7575LIBREVILLE1895", "75LIBREVILLE1895"), ("06TAIPEI2654", "06TAIPEI2654"),
    ("06MADRID002583ZFR2585", "06MADRID2583"), ("10AQNA272", "10ASTANA272"),
    ("'08 BUENOS AIRES 1491", "08BUENOSAIRES1491"), ("1979KUALA04738", "79KUALALUMPUR4738"),
    ("10BISHTEK12", "10BISHKEK12"), ("2004 BRASILIA 2939", "04BRASILIA2939"),
  ])
  func `names the telegram meant`(printed: String, meant: String) {
    #expect(CableID(damaged: printed)?.description == meant)
  }

  @Test(arguments: [
    "", "_", "09", "09SUMMARY12", "PARIS12", "09PARIS", "09PARIS0", "1865PARIS12", "123PARIS12",
    "09PARIS99999999999999999999", "09PARIS1234567", "99999999999999999999PARIS1",
    "09SECTION01OF03", "09SECTION01OF03525",
  ])
  func `is left alone where it names none`(printed: String) {
    #expect(CableID(damaged: printed) == nil)
  }
}
