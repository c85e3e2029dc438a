// swift-tools-version: 6.2
// What talks to the world. The engines are a package of their own (`Engine/`) so that their inner
// loop never waits for what this one needs.
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "demarc",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "demarc", targets: ["demarc"])],
  dependencies: [
    .package(path: "Engine"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // What the human workflows keep and decide; no database, no clock.
    .target(
      name: "DemarcIncidents",
      dependencies: [.product(name: "Engine", package: "Engine")],
      swiftSettings: strict),
    // Rule packs of users: added from a directory or an archive, pinned by digest.
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .target(
      name: "DemarcRules",
      dependencies: ["CArchive", .product(name: "Engine", package: "Engine")],
      swiftSettings: strict),
    // One workbook of an assessment, for auditors and authorising officials.
    .systemLibrary(
      name: "CXLSX", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(
      name: "DemarcWorkbook",
      dependencies: ["CXLSX", .product(name: "Engine", package: "Engine")],
      swiftSettings: strict),
    // The auditor's package: populations, samples, coverage, index; files come and go as values.
    .target(
      name: "DemarcAuditPackage",
      dependencies: [
        "CArchive", .product(name: "Engine", package: "Engine"),
        .product(name: "CCrypto", package: "Engine"),
      ],
      swiftSettings: strict),
    // The store in one SQLite file: the only target that knows SQL.
    .target(
      name: "StoreSQLite",
      dependencies: [
        "DemarcIncidents", .product(name: "Engine", package: "Engine"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    // The composition root: the only target that reads the clock, the environment and the terminal.
    .executableTarget(
      name: "demarc",
      dependencies: [
        "DemarcIncidents", "DemarcRules", "StoreSQLite", "DemarcWorkbook", "DemarcAuditPackage",
        .product(name: "Engine", package: "Engine"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // Rules of the house: walls, tidiness, snippets of the README.
    .testTarget(name: "HouseTests", swiftSettings: strict),
    .testTarget(
      name: "DemarcIncidentsTests",
      dependencies: ["DemarcIncidents", "StoreSQLite"],
      swiftSettings: strict),
    .testTarget(
      name: "DemarcRulesTests", dependencies: ["DemarcRules"], swiftSettings: strict),
    .testTarget(
      name: "DemarcWorkbookTests",
      dependencies: ["DemarcWorkbook", .product(name: "Engine", package: "Engine")],
      swiftSettings: strict),
    .testTarget(
      name: "DemarcAuditPackageTests",
      dependencies: [
        "DemarcAuditPackage", .product(name: "Engine", package: "Engine"),
        .product(name: "CCrypto", package: "Engine"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "demarcTests",
      dependencies: ["demarc"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
