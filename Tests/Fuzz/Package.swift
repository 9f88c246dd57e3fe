// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that what is built for fuzzing and what is built for use do not mix; `.ci/fuzz` builds it
// with the sanitizers, and without the checksums, which no fuzzer guesses.
let package = Package(
  name: "AnnalsFuzz",
  dependencies: [.package(name: "Annals", path: "../..")],
  targets: [
    .executableTarget(
      name: "annals-fuzz", dependencies: [.product(name: "Annals", package: "Annals")],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])])
  ],
  swiftLanguageModes: [.v6]
)
