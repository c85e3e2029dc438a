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
  products: [
    .executable(name: "demarc", targets: ["demarc"]),
    // For Benchmarks alone.
    .library(name: "Ledger", targets: ["DemarcLedger", "StoreSQLite"]),
    // For Fuzz alone.
    .library(name: "DemarcRecordFuzzKit", targets: ["DemarcRecordFuzzKit"]),
  ],
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
    // What comes from outside: reports, agreements, questionnaires, reviews, claims; no files, no clock.
    .target(
      name: "DemarcAssurance",
      dependencies: ["DemarcSheets", .product(name: "Engine", package: "Engine")],
      swiftSettings: strict),
    // Versions of the matrix and what people decide about them.
    .target(
      name: "DemarcMatrix",
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
    // The evidence ledger: tree, notes, proofs, blobs; no network, no SQL, no clock.
    .systemLibrary(name: "CLibc"),
    .target(
      name: "DemarcLedger",
      dependencies: [
        "CLibc",
        .product(name: "Engine", package: "Engine"), .product(name: "CCrypto", package: "Engine"),
        .product(name: "CDeflate", package: "Engine"),
      ],
      swiftSettings: strict),
    // XML as events: UTF-8, no DOCTYPE, no entities, no network.
    .systemLibrary(
      name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(
      name: "DemarcXML",
      dependencies: ["CXML2", .product(name: "Engine", package: "Engine")],
      swiftSettings: strict),
    // Worksheets of XLSX files as rows of text; no files.
    .target(
      name: "DemarcSheets",
      dependencies: ["CArchive", "DemarcXML", .product(name: "Engine", package: "Engine")],
      swiftSettings: strict),
    // OSCAL both ways and the check of its integrity; no files, no network, no clock.
    .target(
      name: "DemarcOSCAL",
      dependencies: ["DemarcXML", .product(name: "Engine", package: "Engine")],
      swiftSettings: strict),
    // The store in one SQLite file: the only target that knows SQL.
    .target(
      name: "StoreSQLite",
      dependencies: [
        "DemarcIncidents", "DemarcLedger", "DemarcMatrix",
        .product(name: "Engine", package: "Engine"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    // What leaves the machine: HTTP by libcurl, object storage, authorities of time, witnesses.
    .systemLibrary(
      name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .target(
      name: "DemarcConnect",
      dependencies: [
        "CCurl", "DemarcLedger", .product(name: "Engine", package: "Engine"),
        .product(name: "CCrypto", package: "Engine"),
      ],
      swiftSettings: strict),
    // The small server of a witness.
    .systemLibrary(
      name: "CMicroHTTPD", pkgConfig: "libmicrohttpd", providers: [.apt(["libmicrohttpd-dev"])]),
    .target(
      name: "DemarcServer",
      dependencies: [
        "CMicroHTTPD", "DemarcLedger", .product(name: "Engine", package: "Engine"),
      ],
      swiftSettings: strict),
    // The composition root: the only target that reads the clock, the environment and the terminal.
    .executableTarget(
      name: "demarc",
      dependencies: [
        "DemarcAssurance", "DemarcAuditPackage", "DemarcConnect", "DemarcIncidents", "DemarcLedger",
        "DemarcMatrix", "DemarcOSCAL", "DemarcRules", "DemarcServer", "DemarcSheets",
        "DemarcWorkbook", "StoreSQLite",
        .product(name: "Engine", package: "Engine"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // Readers of what others hand over, and what has to hold for any bytes.
    .target(
      name: "DemarcRecordFuzzKit",
      dependencies: [
        "CArchive", "DemarcAssurance", "DemarcLedger", "DemarcOSCAL", "DemarcSheets",
        "DemarcWorkbook", "DemarcXML", .product(name: "Engine", package: "Engine"),
        .product(name: "DemarcFuzzKit", package: "Engine"),
      ], path: "Tests/DemarcRecordFuzzKit", swiftSettings: strict),
    .testTarget(
      name: "RecordFuzzTests",
      dependencies: [
        "DemarcRecordFuzzKit", .product(name: "DemarcFuzzKit", package: "Engine"),
      ], swiftSettings: strict),
    // Rules of the house: walls, tidiness, snippets of the README.
    .testTarget(name: "HouseTests", swiftSettings: strict),
    .testTarget(
      name: "DemarcIncidentsTests",
      dependencies: ["DemarcIncidents", "StoreSQLite"],
      swiftSettings: strict),
    .testTarget(
      name: "DemarcLedgerTests",
      dependencies: [
        "DemarcLedger", "StoreSQLite",
        // To write a store as an earlier version did.
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "DemarcConnectTests",
      dependencies: [
        "DemarcConnect", "DemarcLedger", "DemarcServer",
        .product(name: "Engine", package: "Engine"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "DemarcAssuranceTests", dependencies: ["DemarcAssurance"], swiftSettings: strict),
    .testTarget(
      name: "DemarcMatrixTests", dependencies: ["DemarcMatrix", "StoreSQLite"],
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
      name: "DemarcXMLTests",
      dependencies: ["DemarcXML", .product(name: "Engine", package: "Engine")],
      swiftSettings: strict),
    .testTarget(
      name: "DemarcSheetsTests",
      dependencies: [
        "CArchive", "DemarcRecordFuzzKit", "DemarcSheets", "DemarcWorkbook",
        .product(name: "Engine", package: "Engine"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "DemarcOSCALTests", dependencies: ["DemarcOSCAL"], swiftSettings: strict),
    .testTarget(
      name: "demarcTests",
      dependencies: ["demarc"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
