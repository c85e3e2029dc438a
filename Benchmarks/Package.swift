// swift-tools-version: 6.2
// Benchmarks, apart from what ships: `Benchmarks/run.sh` builds and runs them and prints the tables.
import PackageDescription

func bench(_ name: String) -> Target {
  .executableTarget(
    name: name,
    dependencies: [.product(name: "Engine", package: "Engine")],
    swiftSettings: [
      .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
      .treatAllWarnings(as: .error),
    ])
}

let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(path: "../Engine")],
  targets: [bench("EstateBench"), bench("CELBench"), bench("CorrelationBench")],
  swiftLanguageModes: [.v6]
)
