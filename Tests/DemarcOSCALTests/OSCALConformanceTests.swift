import DemarcModel
import Foundation
import Testing

@testable import DemarcOSCAL

/// Real documents kept outside the repository: NIST's catalog and profiles, FedRAMP's, AWS's, and
/// documents of every model; run where `DEMARC_CORPORA` names their archives.
@Suite(.serialized) struct OSCALConformanceTests {
  struct Baseline: Sendable {
    let archive, file: String
    let selected: Int
  }

  private static let baselines = [
    Baseline(
      archive: "nist-800-53r5", file: "NIST_SP-800-53_rev5_LOW_profile_5.1.1.json", selected: 149),
    Baseline(
      archive: "nist-800-53r5", file: "NIST_SP-800-53_rev5_MODERATE_profile_5.1.1.json",
      selected: 287),
    Baseline(
      archive: "nist-800-53r5", file: "NIST_SP-800-53_rev5_HIGH_profile_5.1.1.json", selected: 370),
    Baseline(
      archive: "nist-800-53r5", file: "NIST_SP-800-53_rev5_PRIVACY_profile_5.1.1.json", selected: 96
    ),
    Baseline(
      archive: "fedramp", file: "FedRAMP_rev5_MODERATE-baseline_profile-min.json", selected: 323),
    Baseline(
      archive: "fedramp", file: "FedRAMP_rev5_LI-SaaS-baseline_profile-min.json", selected: 156),
  ]

  @Test func publishedDocumentsAreReadResolvedAndChecked() throws {
    guard let corpora = Corpora() else { return }
    var suite = Tally("oscal")
    if let catalog = try corpora.document(
      "nist-800-53r5", "NIST_SP-800-53_rev5_catalog_5.0.1-min.json")
    {
      for baseline in Self.baselines {
        guard let profile = try corpora.document(baseline.archive, baseline.file) else { continue }
        let library = OSCALLibrary(given: [catalog], source: FileSource())
        let found = try ProfileResolver(library: library, asOf: Sample.asOf).resolve(profile)
        suite.record(
          baseline.file, found.selectedCount == baseline.selected,
          "\(found.selectedCount) controls, not \(baseline.selected)")
      }
      try resolutionsAreAsPublished(catalog, corpora, &suite)
    }
    try documentsAreClean(corpora, &suite)
    suite.finish()
  }

  /// NIST's own resolutions: the same controls, parents included, in the same groups.
  private func resolutionsAreAsPublished(
    _ catalog: OSCALDocument, _ corpora: Corpora, _ suite: inout Tally
  ) throws {
    for name in ["HIGH", "PRIVACY"] {
      let prefix = "NIST_SP-800-53_rev5_\(name)"
      guard
        let profile = try corpora.document("nist-800-53r5", "\(prefix)_profile_5.1.1.json"),
        let published = try corpora.document("nist-800-53r5", "\(prefix)_resolved_5.1.1-min.json")
      else { continue }
      let library = OSCALLibrary(given: [catalog], source: FileSource())
      let resolver = ProfileResolver(library: library, asOf: Sample.asOf)
      let (own, wanted) = (try resolver.resolve(profile), try resolver.resolve(published))
      suite.record(
        "\(name) as published", outline(own) == outline(wanted), "controls or groups differ")
    }
  }

  /// Nothing is found in what is sound; the one document that is not is caught.
  private func documentsAreClean(_ corpora: Corpora, _ suite: inout Tally) throws {
    for archive in ["oscal-skeletons", "nist-800-53r5", "nist-csf", "fedramp", "aws-oscal"] {
      for path in corpora.files(archive) {
        guard let document = try corpora.document(archive, path) else { continue }
        let library = OSCALLibrary(given: [document], source: FileSource())
        let report = OSCALCheck(library: library, asOf: Sample.checkedAsOf).check([document])
        if path.hasPrefix("NEGATIVE") {
          suite.record(
            path,
            report.findings.contains { $0.diagnostic.code == "oscal.dangling-satisfied" },
            "not caught")
        } else {
          suite.record(
            path, report.isClean,
            report.findings.prefix(3).map { "\($0.diagnostic) \($0.path)" }.joined(separator: "; "))
        }
      }
    }
  }
}

extension Sample {
  /// A day on which nothing of the samples has expired.
  static let checkedAsOf = Instant(day: CivilDay(number: 20_501))  // 2026-02-17
}

/// Counts cases and prints the line that conformance runs are read by.
private struct Tally {
  let name: String
  private var passed = 0
  private var failures: [String] = []

  init(_ name: String) { self.name = name }

  mutating func record(_ name: String, _ isGood: Bool, _ reason: String) {
    if isGood { passed += 1 } else { failures.append("  \(self.name): \(name): \(reason)") }
  }

  func finish() {
    print("suite \(name): \(passed) passed, \(failures.count) failed, 0 skipped")
    for failure in failures { print(failure) }
    #expect(failures.isEmpty)
  }
}

/// Files of the machine.
struct FileSource: OSCALSource {
  func bytes(_ path: String) throws(Diagnostic) -> [UInt8]? {
    (try? Data(contentsOf: URL(filePath: path))).map { Array($0) }
  }
}

/// Archives of standards, unpacked for one run.
private final class Corpora {
  private let folder: URL
  private let source: URL

  init?() {
    guard let root = ProcessInfo.processInfo.environment["DEMARC_CORPORA"] else { return nil }
    source = URL(filePath: root).appending(path: "standards")
    folder = FileManager.default.temporaryDirectory.appending(
      path: "demarc-oscal-\(UUID().uuidString)")
    guard FileManager.default.fileExists(atPath: source.path) else { return nil }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func document(_ archive: String, _ file: String) throws -> OSCALDocument? {
    guard let root = try unpacked(archive) else { return nil }
    let path = root.appending(path: file).path
    guard let bytes = try FileSource().bytes(path) else { return nil }
    return try OSCALDocument.read(bytes, file: path)
  }

  func files(_ archive: String) -> [String] {
    guard let root = try? unpacked(archive) else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.filter { $0.hasSuffix(".json") && $0 != "fedramp_values.json" }.sorted()
  }

  private func unpacked(_ archive: String) throws -> URL? {
    let root = folder.appending(path: archive)
    if FileManager.default.fileExists(atPath: root.path) { return root }
    let packed = source.appending(path: "\(archive).tar.gz")
    guard FileManager.default.isReadableFile(atPath: packed.path) else { return nil }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["tar", "-xzf", packed.path, "-C", folder.path]
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? root : nil
  }
}
