// swift-tools-version: 6.2
// Everything that judges: documents, engines, catalogue, boundary, checks, importers, assessment,
// reports. Nothing here knows a network, a server or a database. The arrows below are the walls of
// ARCHITECTURE.md; `--explicit-target-dependency-import-check error` and the layer test hold them.
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]
let strictMemory = strict + [.strictMemorySafety()]

func engine(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["DemarcTestKit"], exclude: exclude,
    swiftSettings: strict)
}

let floor: [Target.Dependency] = ["DemarcModel", "DemarcJSON"]
let languageFloor: [Target.Dependency] = floor + ["DemarcYAML", "DemarcRegex"]

let package = Package(
  name: "Engine",
  platforms: [.macOS(.v15)],
  products: [
    .library(
      name: "Engine",
      targets: [
        "DemarcJSON", "DemarcYAML", "DemarcModel", "DemarcRegex", "GuardEngine",
        "AzurePolicyEngine", "AzureComplianceEngine", "CELEngine", "OrgPolicyEngine",
        "ConfigRulesEngine", "DemarcCatalog", "DemarcBoundary", "DemarcChecks", "DemarcEstate",
        "DemarcTemplates", "ARMTemplates", "SigmaEngine", "DemarcLogs", "DemarcAssess",
        "DemarcReport",
      ]),
    // C libraries that targets of the root package call too.
    .library(name: "CCrypto", targets: ["CCrypto"]),
    .library(name: "CDeflate", targets: ["CDeflate"]),
    // For Fuzz alone.
    .library(name: "DemarcFuzzKit", targets: ["DemarcFuzzKit"]),
  ],
  targets: [
    // C: one small target per library.
    .target(name: "CScan"),
    .target(name: "CDemarcData"),
    .systemLibrary(name: "CZ", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
    // C++ inside, C outside; from libre2-dev.
    .target(name: "CRE2", linkerSettings: [.linkedLibrary("re2")]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),

    // The floor: documents and words.
    .target(name: "DemarcJSON", dependencies: ["CScan"], swiftSettings: strictMemory),
    engine("DemarcYAML", ["DemarcJSON", "CYAML"]),
    engine("DemarcModel", ["DemarcJSON"]),
    engine("DemarcRegex", ["CPCRE2", "CRE2"]),

    // One language each; an arrow only where one stands on another.
    engine("GuardEngine", languageFloor),
    engine("AzurePolicyEngine", languageFloor),
    engine("AzureComplianceEngine", languageFloor + ["AzurePolicyEngine"]),
    engine("CELEngine", languageFloor),
    engine("OrgPolicyEngine", languageFloor + ["CELEngine"]),
    engine("ConfigRulesEngine", languageFloor + ["GuardEngine"]),
    engine("SigmaEngine", languageFloor),

    // What is not deployed yet: templates and plans, resolved as far as known.
    engine("DemarcTemplates", floor + ["DemarcYAML"]),
    engine("ARMTemplates", floor + ["AzurePolicyEngine"]),

    // What is known, what is in use, and who owns it.
    engine("DemarcCatalog", floor + ["DemarcYAML", "CDemarcData"]),
    engine("DemarcChecks", floor + ["DemarcCatalog", "DemarcYAML"]),
    engine("DemarcEstate", floor + ["DemarcYAML", "CDeflate", "CZ"]),
    engine("DemarcBoundary", floor + ["DemarcCatalog", "CELEngine"]),
    engine(
      "DemarcLogs",
      floor + ["DemarcYAML", "DemarcCatalog", "DemarcEstate", "SigmaEngine", "CDeflate", "CCrypto"]),
    engine(
      "DemarcAssess",
      floor + [
        "DemarcYAML", "GuardEngine", "AzurePolicyEngine", "AzureComplianceEngine", "CELEngine",
        "OrgPolicyEngine", "ConfigRulesEngine", "DemarcCatalog", "DemarcBoundary", "DemarcChecks",
        "DemarcEstate", "DemarcTemplates", "ARMTemplates",
      ]),
    engine("DemarcReport", floor + ["DemarcCatalog", "DemarcBoundary"]),

    // Tests: one target per target, same folders.
    .target(
      name: "DemarcTestKit", dependencies: floor + ["DemarcYAML"], path: "Tests/DemarcTestKit",
      swiftSettings: strict),
    .target(
      name: "DemarcFuzzKit",
      dependencies: languageFloor + [
        "GuardEngine", "AzurePolicyEngine", "AzureComplianceEngine", "CELEngine",
        "OrgPolicyEngine", "DemarcBoundary", "DemarcEstate", "DemarcAssess",
        "ARMTemplates", "SigmaEngine", "DemarcLogs", "CDeflate",
      ], path: "Tests/DemarcFuzzKit", swiftSettings: strict),
    tests("DemarcFuzzTests", ["DemarcFuzzKit"]),
    tests("DemarcJSONTests", ["DemarcJSON", "CScan"]),
    tests("DemarcYAMLTests", ["DemarcYAML", "DemarcJSON"]),
    tests("DemarcModelTests", floor),
    tests("DemarcRegexTests", ["DemarcRegex"]),
    tests("GuardEngineTests", ["GuardEngine"] + languageFloor, exclude: ["Conformance/skips.tsv"]),
    tests(
      "AzurePolicyEngineTests", ["AzurePolicyEngine"] + languageFloor,
      exclude: ["Conformance/skips.tsv"]),
    tests(
      "AzureComplianceEngineTests", ["AzureComplianceEngine", "AzurePolicyEngine"] + languageFloor),
    tests(
      "CELEngineTests", ["CELEngine"] + languageFloor,
      exclude: ["Conformance/skips.tsv", "Goldens"]),
    tests(
      "OrgPolicyEngineTests", ["OrgPolicyEngine", "CELEngine"] + languageFloor,
      exclude: ["Conformance/skips.tsv", "Evaluate/deciding-cases.ndjson"]),
    tests(
      "ConfigRulesEngineTests",
      ["ConfigRulesEngine", "DemarcCatalog", "DemarcEstate"] + languageFloor,
      exclude: ["Conformance/skips.tsv"]),
    tests("SigmaEngineTests", ["SigmaEngine"] + languageFloor),
    tests(
      "DemarcLogsTests",
      ["DemarcLogs", "SigmaEngine", "DemarcEstate", "DemarcCatalog", "CCrypto", "CDeflate"]
        + languageFloor,
      exclude: ["Rules/labels.tsv", "Rules/exceptions.tsv", "Sources/fields.tsv"]),
    tests("DemarcCatalogTests", ["DemarcCatalog"] + floor),
    tests(
      "DemarcChecksTests",
      [
        "DemarcChecks", "DemarcCatalog", "DemarcAssess", "DemarcEstate", "DemarcTemplates",
        "AzurePolicyEngine", "DemarcYAML", "OrgPolicyEngine", "CELEngine",
      ] + floor),
    tests("DemarcEstateTests", ["DemarcEstate"] + floor, exclude: ["skips.tsv"]),
    tests("DemarcTemplatesTests", ["DemarcTemplates", "DemarcCatalog", "DemarcYAML"] + floor),
    tests(
      "ARMTemplatesTests", ["ARMTemplates", "AzurePolicyEngine"] + floor,
      exclude: ["Conformance/skips.tsv"]),
    tests("DemarcBoundaryTests", ["DemarcBoundary", "DemarcCatalog"] + floor),
    tests(
      "DemarcAssessTests",
      [
        "DemarcAssess", "DemarcChecks", "DemarcBoundary", "DemarcCatalog", "DemarcEstate",
        "DemarcTemplates", "ConfigRulesEngine", "AzurePolicyEngine", "AzureComplianceEngine",
        "OrgPolicyEngine",
      ] + floor),
    tests(
      "DemarcReportTests", ["DemarcReport", "DemarcBoundary", "DemarcCatalog"] + floor,
      exclude: ["Goldens"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
