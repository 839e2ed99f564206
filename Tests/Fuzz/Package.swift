// swift-tools-version: 6.2

import PackageDescription

// A package of its own: what libFuzzer drives is linked in another way than a program.
let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "reftel", path: "../..")],
  targets: [
    .executableTarget(
      name: "fuzz", dependencies: [.product(name: "Probes", package: "reftel")], path: "Sources")
  ],
  swiftLanguageModes: [.v6]
)
