import ConfigRulesEngine
import DemarcAssess
import DemarcCatalog
import DemarcModel
import DemarcTestKit
import Foundation
import Testing

/// The example evidence bundle is enough for the packs that most people start with.
@Suite struct PackEvidenceConformanceTests {
  private static let bundle = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../examples/bundle").standardizedFileURL

  /// What `demarc.yaml` says is complete.
  private static func complete() throws -> CompleteExport {
    let text = try String(
      contentsOf: bundle.appending(path: "demarc.yaml"), encoding: .utf8)
    let types = text.split(separator: "\n").filter { $0.hasPrefix("      - AWS::") }
      .map { String($0.dropFirst(8)) }
    return CompleteExport(cloud: .aws, account: "111122223333", types: types)
  }

  /// Least rules decided; process checks are people's to decide and do not count.
  private static let bars = [
    ("soc2/SOC2-Automated-Controls.yml", 92),
    ("awslabs/Operational-Best-Practices-for-HIPAA-Security.yaml", 115),
    ("awslabs/Operational-Best-Practices-for-NIST-CSF.yaml", 118),
  ]

  @Test func theBundleDecidesMostOfEachPack() throws {
    guard let archive = try ConformanceArchive.open("guard-config", "conformance-packs") else {
      return
    }
    let data = try ConfigData(EmbeddedData())
    let complete = [try Self.complete()]
    var suite = ConformanceSuite("pack-evidence")
    for (path, bar) in Self.bars {
      suite.run(path) {
        guard let text = archive.text(path) else { return "not in the archive" }
        let loaded = ConformancePack.load(SourceFile(name: path, text: text), parameters: [:])
        guard let pack = loaded.tree else { return "no pack" }
        let report = PackAssessor(data).judge(
          PackRequest(
            packs: [pack], paths: [Self.bundle.appending(path: "evidence").path()],
            asOf: Instant(secondsSince1970: 1_782_777_600), complete: complete))
        guard report.accounts == ["111122223333"] else { return "the bundle is not read" }
        let rules = report.packs.first?.rules ?? []
        let decided = rules.count { $0.isDecided }
        return decided >= bar ? nil : "\(decided) of \(rules.count) rules are decided, not \(bar)"
      }
    }
    #expect(suite.finish())
  }
}
