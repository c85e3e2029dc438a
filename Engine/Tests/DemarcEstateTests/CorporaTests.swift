import DemarcEstate
import DemarcJSON
import DemarcModel
import Foundation
import Testing

private let corpora = ProcessInfo.processInfo.environment["DEMARC_CORPORA"]

/// Real samples; set `DEMARC_CORPORA` to the directory that holds the archives.
@Suite(.enabled(if: corpora != nil)) struct CorporaTests {
  private func unpacked(_ archive: String, _ use: (String) throws -> Void) throws {
    let corpora = try #require(corpora)
    try withDirectory { directory in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["tar", "xzf", corpora + "/" + archive, "-C", directory]
      try process.run()
      process.waitUntilExit()
      try #require(process.terminationStatus == 0)
      try use(directory)
    }
  }

  @Test func everyCloudAssetLoads() throws {
    try unpacked("cel-orgpolicy/cai-assets.tar.gz") { directory in
      let run = Import(paths: [directory + "/cai-assets/assets.json"])
      #expect(run.codes == [])
      #expect(run.file?.records == 244)
      #expect(run.file?.skipped == 0)
      #expect(Set(run.resources.map(\.origin.line)).count + (run.file?.duplicates ?? 0) >= 200)
    }
  }

  @Test func everyConfigurationItemLoads() throws {
    try unpacked("guard-config/aws-api-recordings.tar.gz") { directory in
      let run = Import(paths: [directory + "/aws-api-recordings/config-items"])
      let isItem = run.report.files.filter { $0.format == .awsConfigItems }
      #expect(isItem.count >= 11)
      #expect(isItem.allSatisfy { $0.skipped == 0 && $0.diagnostics.isEmpty })
      for resource in run.resources {
        #expect(resource.document["configuration"]?.isObject == true)
        for member in resource.document["supplementaryConfiguration"]?.members.map({ $0 }) ?? [] {
          #expect(!member.value.isString, "\(resource.origin) \(member.name)")
        }
      }
    }
  }

  @Test func policySamplesLoad() throws {
    try unpacked("cel-orgpolicy/policy-library.tar.gz") { directory in
      let run = Import(paths: [directory])
      #expect(run.report.files.count > 30)
      let isRead = run.report.files.filter { $0.format == .cloudAssetInventory }
      #expect(isRead.count > 30)
      #expect(isRead.allSatisfy { $0.resources + $0.duplicates > 0 })
    }
    try unpacked("azure-policy/azure-policy-evaluator-samples.tar.gz") { directory in
      let run = Import(paths: [directory])
      let samples = run.report.files.filter { $0.path.contains("/tests/") }
      #expect(samples.count >= 12)
      // Some samples have no id; those say so.
      #expect(samples.allSatisfy { $0.format == .azureResourceList })
      #expect(
        samples.allSatisfy { $0.diagnostics.allSatisfy { $0.code == "estate.missing-field" } })
    }
  }
}
