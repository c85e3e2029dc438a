// swift-tools-version: 6.2
// Coverage-guided fuzzing of the Engine's readers; `run.sh` builds and runs it with libFuzzer.
import PackageDescription

let package = Package(
  name: "Fuzz",
  platforms: [.macOS(.v15)],
  dependencies: [.package(path: "../Engine")],
  targets: [
    .executableTarget(
      name: "fuzz", dependencies: [.product(name: "DemarcFuzzKit", package: "Engine")],
      // The gold linker cannot read the sanitizers' own objects.
      linkerSettings: [.unsafeFlags(["-use-ld=lld"], .when(platforms: [.linux]))])
  ],
  swiftLanguageModes: [.v6]
)
