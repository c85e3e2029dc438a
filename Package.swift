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
  ],
  targets: [
    // The composition root: the only target that reads the clock, the environment and the terminal.
    .executableTarget(
      name: "demarc",
      dependencies: [
        .product(name: "Engine", package: "Engine"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "demarcTests",
      dependencies: ["demarc"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
