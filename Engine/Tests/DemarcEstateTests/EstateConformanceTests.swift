import DemarcEstate
import DemarcJSON
import DemarcModel
import DemarcTestKit
import Foundation
import Testing

/// Real samples load without loss.
///
/// Each file is recognised, and each of its records is a resource, is told to be none, or is
/// described better elsewhere.
@Suite struct EstateConformanceTests {
  private static let skips =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "skips.tsv").path()

  @Test func realSamplesLoadWithoutLoss() throws {
    var suite = ConformanceSuite("estate-imports", skips: Self.skips)
    var isEmpty = true
    for (area, name, folder) in [
      ("cel-orgpolicy", "cai-assets", ""), ("cel-orgpolicy", "policy-library", ""),
      ("guard-config", "aws-api-recordings", "config-items"),
      ("azure-policy", "azure-policy-evaluator-samples", ""),
    ] {
      guard let archive = try ConformanceArchive.open(area, name) else { continue }
      isEmpty = false
      for path in archive.files(in: folder, suffix: ".json") {
        let run = Import(paths: [archive.root.appending(path: path).path()])
        suite.record("\(name)/\(path)", Self.fault(run))
      }
    }
    if !isEmpty { #expect(suite.finish()) }
  }

  /// Every asset of the two collections becomes at least one resource, and none is left out.
  @Test func everyPublishedGoogleCloudAssetLoads() throws {
    for (name, assets) in [("cai-assets", 244), ("policy-library", 136)] {
      guard let archive = try ConformanceArchive.open("cel-orgpolicy", name) else { continue }
      var records = 0
      for path in archive.files(suffix: ".json") {
        let run = Import(paths: [archive.root.appending(path: path).path()])
        guard let file = run.file, file.format == .cloudAssetInventory else { continue }
        #expect(file.skipped == 0, "\(path): \(run.codes)")
        #expect(file.resources + file.duplicates >= file.records, "\(path)")
        records += file.records
      }
      #expect(records == assets)
    }
  }

  private static func fault(_ run: Import) -> String? {
    guard let file = run.file else { return "not read" }
    // Rules, parameters and the like lie beside the samples.
    if file.format == nil { return file.resources == 0 && !run.codes.isEmpty ? nil : "lost" }
    if file.skipped > 0 { return run.report.diagnostics.map(\.description).joined(separator: "; ") }
    let accounted = file.resources + file.notResources + file.duplicates
    if accounted < file.records { return "\(file.records) records, \(accounted) accounted for" }
    for resource in run.resources where resource.cloud == .aws {
      guard resource.document["configuration"]?.isObject == true else {
        return "\(resource.origin): the configuration is no object"
      }
      let strings = resource.document["supplementaryConfiguration"]?.members.contains {
        $0.value.string?.hasPrefix("{") == true
      }
      if strings == true { return "\(resource.origin): JSON is left inside a string" }
    }
    return nil
  }
}
