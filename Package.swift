// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableExperimentalFeature("Lifetimes"),
]

let package = Package(
  name: "Annals",
  products: [
    .library(
      name: "Annals", targets: ["PartialDates", "Countries", "EventLog", "Projections", "Interchange"]),
    .library(name: "PartialDates", targets: ["PartialDates"]),
    .executable(name: "annals", targets: ["annals"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CLZ4", pkgConfig: "liblz4", providers: [.apt(["liblz4-dev"]), .brew(["lz4"])]),
    .target(name: "CChecksum"),
    .target(name: "PartialDates", swiftSettings: strict),
    .target(name: "Countries", exclude: ["Generator"], swiftSettings: strict),
    .target(
      name: "EventLog", dependencies: ["PartialDates", "Countries", "CLZ4", "CChecksum"],
      swiftSettings: strict),
    .target(
      name: "Projections", dependencies: ["PartialDates", "Countries", "EventLog"], swiftSettings: strict),
    .target(
      name: "Interchange", dependencies: ["PartialDates", "Countries", "EventLog", "Projections"],
      swiftSettings: strict),
    .executableTarget(
      name: "annals",
      dependencies: [
        "PartialDates", "Countries", "EventLog", "Projections", "Interchange",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "annals-benchmark", dependencies: ["PartialDates", "Countries", "EventLog", "Projections"],
      path: "Benchmarks/annals-benchmark", swiftSettings: strict),
    .testTarget(name: "PartialDatesTests", dependencies: ["PartialDates"], swiftSettings: strict),
    .testTarget(name: "CountriesTests", dependencies: ["Countries"], swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["EventLog"], path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "EventLogTests", dependencies: ["EventLog", "CChecksum", "TestSupport"],
      exclude: ["Formats/Version1"], swiftSettings: strict),
    .testTarget(
      name: "ProjectionsTests", dependencies: ["Projections", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "InterchangeTests", dependencies: ["Interchange", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "annalsTests", dependencies: ["annals", "Interchange", "TestSupport"],
      exclude: ["Golden", "Import/Malformed"], swiftSettings: strict
    ),
  ],
  swiftLanguageModes: [.v6]
)
