// swift-tools-version: 6.2
// Coverage-guided fuzzing of every reader of hostile text; `run.sh` builds and runs it with libFuzzer.
import PackageDescription

let package = Package(
  name: "Fuzz",
  platforms: [.macOS(.v15)],
  dependencies: [.package(path: "../Engine"), .package(name: "demarc", path: "..")],
  targets: [
    .executableTarget(
      name: "fuzz",
      dependencies: [
        .product(name: "DemarcFuzzKit", package: "Engine"),
        .product(name: "DemarcRecordFuzzKit", package: "demarc"),
      ],
      // The gold linker cannot read the sanitizers' own objects.
      linkerSettings: [.unsafeFlags(["-use-ld=lld"], .when(platforms: [.linux]))])
  ],
  swiftLanguageModes: [.v6]
)
