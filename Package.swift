// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "reftel",
  products: [
    .executable(name: "reftel", targets: ["reftel"]),
    // What other programs build on, as docs/example does.
    .library(name: "Cables", targets: ["Cables"]),
    .library(name: "Ingest", targets: ["Ingest"]),
    .library(name: "Storage", targets: ["Storage"]),
    // For the nested package `Tests/Fuzz`, which is linked in another way.
    .library(name: "Probes", targets: ["Probes"]),
  ],
  targets: [
    // C libraries of Debian, each met in exactly one Swift module.
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    // Loaded when they are needed, not linked.
    .systemLibrary(name: "CArchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CHTML"),
    // Compares what CHTML declares with the headers of libxml2.
    .systemLibrary(
      name: "CPageHeaders", path: "Tests/CPageHeaders", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"])]),

    // The only modules that touch pointers.
    .target(name: "SQLite", dependencies: ["CSQLite", "Files"]),
    .target(name: "Compression", dependencies: ["CZstd"]),
    .target(name: "Digest", dependencies: ["CNettle"]),
    .target(name: "HTML", dependencies: ["CHTML"]),
    .target(name: "Files"),
    .target(name: "Terminal", dependencies: ["Files"]),
    .target(name: "Unpacking", dependencies: ["CArchive", "Files"]),

    // Files of data that the program carries: `Data` of the targets below.
    .target(name: "CTables"),
    .target(name: "Tables", dependencies: ["CTables"]),

    // Values shared by every other target, and the registries of posts and TAGS.
    .target(name: "Cables", dependencies: ["Tables"], exclude: ["Data"]),

    // Bytes in, cables out. Knows no database.
    .target(
      name: "Ingest",
      dependencies: ["Cables", "Digest", "Files", "HTML", "Tables", "Unpacking"],
      exclude: ["Data"]
    ),

    // Cables in and out of one SQLite file. Knows no parser.
    .target(
      name: "Storage",
      dependencies: ["Cables", "Compression", "Digest", "Files", "SQLite"],
      resources: [
        .embedInCode("../../Migrations/V001-create-archive.sql"),
        .embedInCode("../../Migrations/V002-people.sql"),
        .embedInCode("../../Migrations/V003-weigh-years.sql"),
        .embedInCode("../../Migrations/V004-answers.sql"),
        .embedInCode("../../Migrations/V005-seal-rows.sql"),
        .embedInCode("../../Migrations/V006-seal-cables.sql"),
        .embedInCode("../../Migrations/V007-compact.sql"),
        .embedInCode("../../Migrations/V008-unsettled-names.sql"),
        .embedInCode("../../Migrations/V009-smaller.sql"),
        .embedInCode("../../Migrations/V010-few-changes.sql"),
        .embedInCode("Data/country_tags.tsv"),
        .embedInCode("Data/name_words.tsv"),
        .embedInCode("Data/head_words_1.txt"),
      ]
    ),

    // The commands: the one place where the two meet.
    .executableTarget(
      name: "reftel", dependencies: ["Cables", "Files", "Ingest", "Storage", "Terminal"],
      resources: [
        .embedInCode("Data/offices.tsv"),
        .embedInCode("Data/cable.css"),
        .embedInCode("Data/completion.bash"),
        .embedInCode("Data/completion.zsh"),
        .embedInCode("Data/completion.fish"),
        .embedInCode("Data/postgresql_tables.sql"),
        .embedInCode("Data/postgresql_search.sql"),
        .embedInCode("Data/opensearch_mapping.json"),
      ]),

    // Times the parser alone, for `make bench`.
    .executableTarget(name: "parser-benchmark", dependencies: ["Cables", "Ingest"]),

    // What must hold for any bytes at all: asked by the tests and by the fuzzer of `Tests/Fuzz`.
    .target(
      name: "Probes", dependencies: ["Cables", "Files", "Ingest", "SQLite", "Storage"],
      path: "Tests/Probes"),
    .testTarget(name: "ProbeTests", dependencies: ["Probes"]),

    .testTarget(name: "FilesTests", dependencies: ["Files"]),
    .testTarget(name: "SQLiteTests", dependencies: ["SQLite"]),
    .testTarget(name: "CablesTests", dependencies: ["Cables", "Tables"]),
    .testTarget(
      name: "IngestTests",
      dependencies: [
        "CArchive", "CPageHeaders", "Cables", "Compression", "Digest", "Files", "HTML", "Ingest",
      ],
      resources: [.copy("../../SampleData")],
      // Tests make packed files, the program only reads them.
      linkerSettings: [.linkedLibrary("archive")]
    ),
    .testTarget(
      name: "StorageTests",
      dependencies: ["CSQLite", "Cables", "Compression", "Digest", "SQLite", "Storage"]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "reftel", "Cables", "Digest", "Ingest", "SQLite", "Storage", "Terminal",
      ],
      exclude: ["Fixtures"]),
  ],
  swiftLanguageModes: [.v6]
)

/// Targets in which a pointer compiles; everywhere else strict memory safety forbids it.
let facingC: Set = [
  "SQLite", "Compression", "Digest", "Files", "HTML", "Tables", "Terminal", "Unpacking",
]

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  ]
  if target.type != .test, !facingC.contains(target.name) {
    target.swiftSettings?.append(.strictMemorySafety())
  }
}
