// swift-tools-version: 6.2
// Benchmarks, apart from what ships: `Benchmarks/run.sh` builds and runs them and prints the tables.
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func bench(_ name: String) -> Target {
  .executableTarget(
    name: name,
    dependencies: [.product(name: "Engine", package: "Engine")],
    swiftSettings: settings)
}

let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(path: "../Engine"), .package(name: "demarc", path: "..")],
  targets: [
    bench("EstateBench"), bench("CELBench"), bench("CorrelationBench"),
    // The ledger is of the root package, which brings its store's database along.
    .executableTarget(
      name: "LedgerBench",
      dependencies: [
        .product(name: "Engine", package: "Engine"), .product(name: "Ledger", package: "demarc"),
      ], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
