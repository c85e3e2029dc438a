import DemarcJSON
import DemarcTestKit
import Testing

/// Events that real attack techniques left in CloudTrail, one technique a file.
@Suite struct TechniqueConformanceTests {
  private static let techniqueCount = 35

  @Test func everyTechniqueRaisesAnAlert() throws {
    guard let archive = try ConformanceArchive.open("audit-logs", "stratus-detonation") else {
      return
    }
    var suite = ConformanceSuite("detection-techniques")
    let files = archive.files(suffix: ".json")
    for file in files {
      let alerts = RulePacks.all.alerts(try archive.document(file).root)
      suite.run(file) { alerts.isEmpty ? "no alert" : nil }
    }
    #expect(files.count == Self.techniqueCount)
    #expect(suite.finish())
  }
}
