import DemarcJSON
import DemarcModel
import DemarcReport
import DemarcTestKit
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Results of policies in every form.
@Suite struct PolicyReportTests {
  private func bytes(
    _ format: PolicyFormat, _ results: [PolicyResult] = PolicySample.results,
    _ diagnostics: [Diagnostic] = PolicySample.diagnostics, style: Style = .plain
  ) -> [UInt8] {
    PolicyReport.bytes(
      results: results, diagnostics: diagnostics, format: format, version: "1.2.3", style: style)
  }

  @Test(arguments: [
    (Style.plain, "policy.txt"), (Style(colour: true, width: 80), "policy-colour-80.txt"),
  ])
  func text(_ style: Style, _ golden: String) throws {
    try Golden.expect(bytes(.text, style: style), golden)
  }

  @Test func junit() throws { try Golden.expect(bytes(.junit), "policy.junit.xml") }

  @Test(arguments: [PolicyFormat.json, .sarif])
  func aFormOfJSON(_ format: PolicyFormat) throws {
    let root = try JSONDocument.parse(bytes(format)).root
    var writer = JSONWriter(indent: 1)
    writer.value(root)
    try Golden.expect(writer.bytes + [UInt8(ascii: "\n")], format.fileName)
  }

  @Test func onlyFailsThatNobodySuppressedCountAsFailed() {
    let counts = PolicySummary(PolicySample.results)
    #expect(counts.failed == 3)
    #expect(counts.suppressed == 1)
    #expect(counts.undecided == 1)
    #expect(counts.passed == 1)
    #expect(counts.skipped == 1)
    #expect(counts.files == 3)
    #expect(counts.rules == 5)
  }

  @Test func namesCannotBreakOutOfAForm() throws {
    let xml = XMLParser(data: Data(bytes(.junit)))
    #expect(xml.parse(), "\(xml.parserError.map { "\($0)" } ?? "")")
    let text = String(decoding: bytes(.text), as: UTF8.self)
    #expect(!text.contains("\u{1b}") && !text.contains("\u{202e}"))
    let root = try JSONDocument.parse(bytes(.json)).root
    let last = root["results"]?.elements.first { $0["rule"]?.string == PolicySample.hostile }
    #expect(last != nil, "the name is kept whole where it can do no harm")
  }

  @Test func everythingThatIsWrongIsAResultOfItsOwnInSARIF() throws {
    let root = try JSONDocument.parse(bytes(.sarif)).root
    let run = try #require(root["runs"]?[0])
    let results = try #require(run["results"]).elements.map { $0 }
    #expect(results.count == 6)
    let prints = Set(results.compactMap { $0["partialFingerprints"]?["demarcPolicy/v1"]?.string })
    #expect(prints.count == 6)
    for result in results {
      #expect(result["suppressions"]?.isArray == true, "all have them or none has")
      #expect(result["ruleIndex"]?.int64 ?? -1 >= 0)
    }
    #expect(run["invocations"]?[0]?["executionSuccessful"]?.bool == false)
  }

  @Test func moreOfTheSameKeepsFingerprintsApart() throws {
    let twice = PolicySample.results + PolicySample.results
    let root = try JSONDocument.parse(bytes(.sarif, twice)).root
    let results = try #require(root["runs"]?[0]?["results"])
    let prints = results.elements.compactMap {
      $0["partialFingerprints"]?["demarcPolicy/v1"]?.string
    }
    #expect(Set(prints).count == 12)
  }

  @Test func nothingToSayIsStillAWholeDocument() throws {
    #expect(
      String(decoding: bytes(.text, [], []), as: UTF8.self)
        == "0 rules on 0 files: 0 failed, 0 passed, 0 not applicable\n")
    for format in [PolicyFormat.json, .sarif] {
      #expect(throws: Never.self) { try JSONDocument.parse(bytes(format, [], [])) }
    }
    #expect(XMLParser(data: Data(bytes(.junit, [], []))).parse())
  }
}
