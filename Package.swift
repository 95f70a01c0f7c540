// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target: Swift 6 mode and warnings as errors.
let base: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// Settings of targets that call no C: every unsafe construct must be marked.
let strict = base + [.strictMemorySafety()]

let cxx: [CXXSetting] = [
  .define("U_USING_ICU_NAMESPACE", to: "0"),
  .define("U_HIDE_DRAFT_API", to: "1"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "tolmach",
  products: [
    .executable(name: "tolmach", targets: ["TolmachCLI"]),
    .library(name: "TolmachModel", targets: ["TolmachModel"]),
    .library(name: "TolmachText", targets: ["TolmachText"]),
    .library(name: "TolmachFormats", targets: ["TolmachFormats"]),
    .library(name: "TolmachAlign", targets: ["TolmachAlign"]),
    .library(name: "TolmachAnnotations", targets: ["TolmachAnnotations"]),
    .library(name: "TolmachMemory", targets: ["TolmachMemory"]),
    .library(name: "TolmachGlossary", targets: ["TolmachGlossary"]),
    .library(name: "TolmachWorkflow", targets: ["TolmachWorkflow"]),
    .library(name: "TolmachReview", targets: ["TolmachReview"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    // C shims: each outside library behind a plain C header, imported by exactly one Swift target.
    .target(
      name: "CICU",
      cxxSettings: cxx,
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]
    ),
    .target(name: "CStemmer", linkerSettings: [.linkedLibrary("stemmer")]),
    .target(name: "CGzip", linkerSettings: [.linkedLibrary("z")]),
    .target(name: "CJSON", cxxSettings: [.treatAllWarnings(as: .error)], linkerSettings: [.linkedLibrary("simdjson")]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CXML", dependencies: ["CLibXML2"]),
    .target(name: "CZip", linkerSettings: [.linkedLibrary("zip")]),
    .target(name: "CKernels"),

    // The house: a target imports only targets below it.
    .target(name: "TolmachModel", swiftSettings: strict),
    .target(name: "TolmachText", dependencies: ["TolmachModel", "CICU", "CStemmer"], swiftSettings: base),
    .target(
      name: "TolmachFormats",
      dependencies: ["TolmachModel", "TolmachText", "CXML", "CGzip", "CZip"],
      swiftSettings: base
    ),
    .target(name: "TolmachAlign", dependencies: ["TolmachModel", "TolmachText"], swiftSettings: strict),
    .target(
      name: "TolmachMemory",
      dependencies: [
        "TolmachModel", "TolmachText", "CKernels", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: base
    ),
    .target(name: "TolmachAnnotations", dependencies: ["TolmachModel"], swiftSettings: strict),
    .target(name: "TolmachGlossary", dependencies: ["TolmachModel", "TolmachText"], swiftSettings: strict),
    .target(
      name: "TolmachWorkflow",
      dependencies: [
        "TolmachModel", "TolmachText", "TolmachFormats", "TolmachAlign", "TolmachMemory", "TolmachGlossary",
        "TolmachAnnotations", "CJSON",
      ],
      swiftSettings: base
    ),
    .target(name: "TolmachReview", dependencies: ["TolmachModel", "TolmachWorkflow"], swiftSettings: strict),
    .executableTarget(
      name: "TolmachCLI",
      dependencies: [
        "TolmachModel", "TolmachText", "TolmachFormats", "TolmachAlign", "TolmachMemory", "TolmachGlossary",
        "TolmachAnnotations",
        "TolmachWorkflow", "TolmachReview",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: base
    ),

    // Tests
    .target(
      name: "TolmachTestSupport",
      dependencies: ["TolmachModel", "TolmachText"],
      path: "Tests/TolmachTestSupport",
      swiftSettings: base
    ),
    .testTarget(
      name: "TolmachModelTests",
      dependencies: ["TolmachModel", "TolmachTestSupport"],
      swiftSettings: base
    ),
    .testTarget(
      name: "TolmachTextTests",
      dependencies: ["TolmachModel", "TolmachText", "TolmachTestSupport"],
      swiftSettings: base
    ),
    .testTarget(
      name: "TolmachFormatsTests",
      dependencies: ["TolmachModel", "TolmachText", "TolmachFormats", "TolmachTestSupport"],
      swiftSettings: base
    ),
    .testTarget(
      name: "TolmachAlignTests",
      dependencies: ["TolmachModel", "TolmachText", "TolmachAlign", "TolmachTestSupport"],
      swiftSettings: base
    ),
    .testTarget(
      name: "TolmachMemoryTests",
      dependencies: ["TolmachModel", "TolmachText", "TolmachMemory", "TolmachTestSupport"],
      swiftSettings: base
    ),
    .testTarget(
      name: "TolmachAnnotationsTests",
      dependencies: ["TolmachModel", "TolmachAnnotations", "TolmachTestSupport"],
      swiftSettings: base
    ),
    .testTarget(
      name: "TolmachGlossaryTests",
      dependencies: ["TolmachModel", "TolmachText", "TolmachGlossary", "TolmachTestSupport"],
      swiftSettings: base
    ),
    .testTarget(
      name: "TolmachWorkflowTests",
      dependencies: [
        "TolmachModel", "TolmachFormats", "TolmachAlign", "TolmachMemory", "TolmachGlossary", "TolmachWorkflow",
        "TolmachTestSupport",
      ],
      swiftSettings: base
    ),
    .testTarget(
      name: "TolmachReviewTests",
      dependencies: ["TolmachModel", "TolmachFormats", "TolmachWorkflow", "TolmachReview"],
      swiftSettings: base
    ),
    .testTarget(
      name: "TolmachCLITests",
      dependencies: ["TolmachCLI", "TolmachTestSupport"],
      swiftSettings: base
    ),
  ],
  cxxLanguageStandard: .cxx17
)
