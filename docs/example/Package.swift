// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "threads",
  dependencies: [.package(name: "reftel", path: "../..")],
  targets: [
    .executableTarget(
      name: "threads",
      dependencies: [
        .product(name: "Cables", package: "reftel"), .product(name: "Ingest", package: "reftel"),
        .product(name: "Storage", package: "reftel"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
