import Foundation
import Testing

struct `An export` {
  @Test(arguments: [
    ("bibtex", "@misc{09PHNOMPENH633,"), ("biblatex", "@letter{09PHNOMPENH633,"),
    ("ris", "TY  - PCOMM\r\nID  - 09PHNOMPENH633\r\n"), ("chicago", "Embassy Phnom Penh. “STORM"),
    ("frus", "Telegram 633 From the Embassy in Cambodia"), ("ids", "09PHNOMPENH633\n"),
    ("markdown", "# Cables: id:09PHNOMPENH633\n\n- **09PHNOMPENH633** STORM AT THE LANDING"),
    ("csv", "id,sent_at,year,post,country,serial,classification"),
    ("ndjson", #"{"schema": "reftel.cable/1", "id": "09PHNOMPENH633""#),
    ("csl-json", "[\n{\"id\": \"09PHNOMPENH633\""), ("html", "<!DOCTYPE html>"),
    ("graphml", "<?xml"), ("gexf", "<?xml"), ("dot", "digraph citations {"),
    ("pgcopy", "-- Cables out of an archive of reftel"),
    ("opensearch", #"{"index": {"_index": "cables", "_id": "09PHNOMPENH633"}}"#),
  ])
  func `has each format`(format: String, beginning: String) throws {
    let outcome = try SampleLibrary.run("export", "id:09PHNOMPENH633", "--format", format)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix(beginning))
  }

  @Test func `is a list of CSL items`() throws {
    let outcome = try SampleLibrary.run("export", "year:2009", "--format", "csl-json")
    let items = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
    #expect(items.count > 5)
    #expect(items.allSatisfy { $0["type"] as? String == "personal_communication" })
  }

  @Test func `puts a file in place only when it is whole`() throws {
    let path = try SampleLibrary.scratch("list.csv")
    let outcome = try SampleLibrary.run("export", "year:2009", "-f", "csv", "-o", path)
    #expect(outcome.status == 0 && outcome.output.isEmpty)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.hasPrefix("id,") && text.hasSuffix("\r\n"))
    let folder = (path as NSString).deletingLastPathComponent
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["list.csv"])
  }

  @Test func `leaves a file as it was where nothing matches`() throws {
    let path = try SampleLibrary.scratch("list.csv")
    try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
    let outcome = try SampleLibrary.run("export", "xylophone", "-f", "csv", "-o", path)
    #expect(outcome.status == 1)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
  }

  @Test(arguments: [
    (["-o", "/nowhere/list.csv"], 73, "cannot write '/nowhere/list.csv': no such file"),
    (["--each"], 64, "--each needs '--format html' and '--output FOLDER'"),
    (["--format", "bibtx"], 64, "unknown format 'bibtx'; did you mean 'bibtex'?"),
  ])
  func `says what is wrong`(options: [String], status: Int32, message: String) throws {
    let outcome = try SampleLibrary.run(["export", "year:2009"] + options)
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(message))
    #expect(outcome.output.isEmpty)
  }

  @Test func `has the cables in the order and number asked for`() throws {
    let all = try SampleLibrary.run("export", "year:2009", "-f", "ids", "--sort", "newest")
    let ids = all.output.split(separator: "\n")
    let searched = try SampleLibrary.run(
      "search", "year:2009", "-f", "ids", "--sort", "newest", "--limit", "0")
    #expect(ids == searched.output.split(separator: "\n") && ids.count > 5)
    let few = try SampleLibrary.run(
      "export", "year:2009", "-f", "ids", "--sort", "newest", "--limit", "3", "-o", "-")
    #expect(few.output.split(separator: "\n") == Array(ids.prefix(3)))
    #expect(few.errors.contains("3 cables exported"))
  }

  @Test func `draws the references among the cables, and no others`() throws {
    let query = "id:10BANGKOK388 OR id:10VIENTIANE88 OR id:10PHNOMPENH61"
    let outcome = try SampleLibrary.run("export", query, "-f", "graphml")
    let edges = outcome.output.split(separator: "\n").filter { $0.contains("<edge ") }
    #expect(edges.count >= 2)
    #expect(outcome.output.contains(#"source="10BANGKOK388" target="10VIENTIANE88""#))
    #expect(outcome.output.contains(#"source="10VIENTIANE88" target="10PHNOMPENH61""#))
    #expect(outcome.output.split(separator: "\n").filter { $0.contains("<node ") }.count == 3)
  }

  @Test func `links the pages of a folder to each other`() throws {
    let folder = try SampleLibrary.scratch("pages")
    let outcome = try SampleLibrary.run(
      "export", "year:2009 post:phnompenh", "-f", "html", "--each", "-o", folder)
    #expect(outcome.status == 0)
    let page = try String(contentsOfFile: folder + "/09PHNOMPENH633.html", encoding: .utf8)
    #expect(page.contains("<a href=\"09PHNOMPENH402.html\">"))
    #expect(!page.contains("http"))
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
      for link in text.components(separatedBy: "href=\"").dropFirst() {
        let target = link.prefix { $0 != "\"" }
        #expect(FileManager.default.fileExists(atPath: "\(folder)/\(target)"))
      }
    }
  }
}
