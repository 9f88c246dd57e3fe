// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Timeline",
  dependencies: [.package(name: "Annals", path: "../..")],
  targets: [
    .executableTarget(name: "Timeline", dependencies: [.product(name: "Annals", package: "Annals")])
  ],
  swiftLanguageModes: [.v6]
)
