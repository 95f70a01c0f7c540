// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "tolmach", path: "..")],
  targets: [
    // The rival: the same work in C++ on ICU's own interfaces.
    .target(
      name: "CICUBaseline",
      cxxSettings: [.define("U_USING_ICU_NAMESPACE", to: "0")],
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]
    ),
    .executableTarget(
      name: "TextBenchmark",
      dependencies: [
        "CICUBaseline",
        .product(name: "TolmachModel", package: "tolmach"),
        .product(name: "TolmachText", package: "tolmach"),
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "GlossaryBenchmark",
      dependencies: [
        .product(name: "TolmachModel", package: "tolmach"),
        .product(name: "TolmachText", package: "tolmach"),
        .product(name: "TolmachGlossary", package: "tolmach"),
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "MemoryBenchmark",
      dependencies: [
        .product(name: "TolmachModel", package: "tolmach"),
        .product(name: "TolmachText", package: "tolmach"),
        .product(name: "TolmachMemory", package: "tolmach"),
      ],
      swiftSettings: settings
    ),
  ],
  cxxLanguageStandard: .cxx17
)
