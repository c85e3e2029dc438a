import DemarcJSON
import DemarcLogs
import DemarcModel
import DemarcTestKit
import Testing

/// The matches of the public rules for AWS that an evaluator independent of ours expects.
@Suite struct PublicMatchTests {
  @Test(arguments: [true, false]) func everyExpectedMatchIsFoundAndNoOther(_ tiers: Bool) throws {
    guard let corpus = try PublicCorpus.open(),
      let expected = try ConformanceArchive.open("audit-logs", "sigma-conformance")
    else { return }
    let loaded = DetectionRules.load(
      DetectionSources(rules: corpus.sources("/aws/cloudtrail/")))
    let rules = try #require(loaded.tree)
    var wanted: Set<String> = []
    for line in try expected.documents("expected-sigmahq-aws.ndjson").map(\.root) {
      let dataset = line["dataset"]?.string ?? ""
      let words =
        dataset == "stratus"
        ? [dataset, line["file"]?.string ?? "", line["rule"]?.string ?? ""]
        : ["panther", String(dataset.dropFirst(8)) + ".ndjson", line["rule"]?.string ?? ""]
      wanted.insert(words.joined(separator: " ") + " \(line["index"]?.int64 ?? -1)")
    }
    var options = DetectionOptions()
    options.tiers = tiers
    var found: Set<String> = []
    for (dataset, archive, suffix) in [
      ("stratus", corpus.stratus, ".json"), ("panther", corpus.panther, ".ndjson"),
    ] {
      for path in archive.files(suffix: suffix) {
        let records = try Self.records(archive, path)
        for (index, record) in records.enumerated() {
          let run = DetectionRun(rules, options: options)
          for alert in run.alerts([.bytes(name: path, Array(record.utf8))]).alerts {
            found.insert("\(dataset) \(path) \(alert.rule.id) \(index)")
          }
        }
      }
    }
    #expect(wanted.count == 279)
    #expect(found.subtracting(wanted).sorted() == [])
    #expect(wanted.subtracting(found).sorted() == [])
  }

  private static func records(_ archive: ConformanceArchive, _ path: String) throws -> [String] {
    guard path.hasSuffix(".ndjson") else {
      return try archive.document(path).root.elements.map(\.json)
    }
    return try archive.documents(path).map { $0.root["event"]?.json ?? "null" }
  }
}
