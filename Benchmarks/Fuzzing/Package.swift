// swift-tools-version: 6.2
import PackageDescription

// A package of its own: the flags of libFuzzer are unsafe flags, which no dependency may carry.
let package = Package(
  name: "fuzzing",
  dependencies: [.package(name: "tolmach", path: "../..")],
  targets: [
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        .product(name: "TolmachModel", package: "tolmach"),
        .product(name: "TolmachText", package: "tolmach"),
        .product(name: "TolmachFormats", package: "tolmach"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6), .unsafeFlags(["-parse-as-library", "-sanitize=fuzzer,address"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]
    )
  ]
)
