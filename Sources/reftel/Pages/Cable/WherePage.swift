import Cables
import Ingest
import Storage

/// Where each version of a cable was found, and what each part of one text was taken for.
struct WherePage {
  /// A part of the text, joined over its lines.
  struct Field {
    let part: TextSpan.Part
    let ordinal: Int?
    /// Bytes of the text that was parsed.
    var range: Range<Int>
    let text: String

    /// The name of the part as keys are written.
    var key: String {
      part.rawValue.map { $0.isUppercase ? "_" + $0.lowercased() : String($0) }.joined()
    }
  }

  let stored: StoredCable
  /// The number of the version that `fields` are of.
  let version: Int
  let fields: [Field]
  /// Where the parsed text begins in the file; nil where the file has it in another form.
  let fileOffset: Int?

  init(_ stored: StoredCable, version: StoredVersion, original: [UInt8]) throws {
    self.stored = stored
    self.version = version.number
    let place = version.places.first { $0.length == original.count } ?? version.places.first
    guard var source = place else {
      throw ArchiveError.damaged("no file is known that \(stored.cable.id) was found in")
    }
    source.length = original.count
    let parsed: ParsedCable
    let text: [UInt8]
    do throws(Reject) {
      let raw = try RawCable.again(original, from: source).get()
      text = raw.text
      parsed = try CableParser().read(raw).get()
    } catch {
      throw ArchiveError.damaged("\(stored.cable.id): \(error.reason)")
    }
    fields = WherePage.fields(of: parsed)
    fileOffset = text == original ? source.offset : nil
  }

  private static func fields(of parsed: ParsedCable) -> [Field] {
    var fields: [Field] = []
    for span in parsed.spans {
      if let last = fields.last, last.part == span.part, last.ordinal == span.ordinal {
        fields[fields.count - 1] = field(
          span.part, span.ordinal, last.range.lowerBound..<span.range.upperBound, of: parsed)
      } else {
        fields.append(field(span.part, span.ordinal, span.range, of: parsed))
      }
    }
    return fields
  }

  private static func field(
    _ part: TextSpan.Part, _ ordinal: Int?, _ range: Range<Int>, of parsed: ParsedCable
  ) -> Field {
    Field(
      part: part, ordinal: ordinal, range: range,
      text: String(decoding: parsed.text[range], as: UTF8.self))
  }
}

extension WherePage {
  /// One row a part of the text.
  var listing: Listing {
    var listing = Listing(
      "where", query: .string(stored.cable.id.description),
      columns: [
        .init(key: "part", style: .heading), .init(key: "ordinal", alignsRight: true),
        .init(key: "start", alignsRight: true), .init(key: "length", alignsRight: true),
        .init(key: "file_offset", alignsRight: true), .init(key: "text", isElastic: true),
      ])
    listing.rows = fields.map { field in
      Listing.Row([
        .string(field.key), JSON(field.ordinal), .number(field.range.lowerBound),
        .number(field.range.count), JSON(fileOffset.map { $0 + field.range.lowerBound }),
        .string(field.text),
      ])
    }
    return listing
  }

  var json: JSON {
    [
      "schema": "reftel.where/1", "id": .string(stored.cable.id.description),
      "versions": .array(stored.versions.map(WherePage.json)), "version": .number(version),
      "fields": .array(
        fields.map { field in
          [
            "part": .string(field.key), "paragraph_ordinal": JSON(field.ordinal),
            "start": .number(field.range.lowerBound), "length": .number(field.range.count),
            "file_offset": JSON(fileOffset.map { $0 + field.range.lowerBound }),
            "text": .string(field.text),
          ]
        }),
    ]
  }

  private static func json(_ version: StoredVersion) -> JSON {
    [
      "version": .number(version.number), "current": .bool(version.isCurrent),
      "sha256": .string(version.sha256), "length": .number(version.length),
      "text_sha256": .string(version.textDigest),
      "places": .array(
        version.places.map { place in
          [
            "path": .string(place.path), "offset": .number(place.offset),
            "length": .number(place.length), "format": .string(place.format.rawValue),
          ]
        }),
    ]
  }
}
