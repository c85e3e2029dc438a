import DemarcJSON
import DemarcLogs
import DemarcTestKit
import Foundation
import SigmaEngine
import Testing

/// Real events of many sources, whose kind is known by where they were collected.
@Suite struct LogKindConformanceTests {
  @Test func labelledEventsAreTakenForWhatTheyAre() throws {
    guard
      let archive = try ConformanceArchive.open("audit-logs", "rsigma-schema-fixtures")
    else { return }
    var suite = ConformanceSuite("log-kinds")
    for path in archive.files(suffix: "/test_event.json") {
      let event = try archive.document(path).root
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      let expected = archive.text(folder + "/expected_classification.yaml") ?? ""
      suite.run(folder) {
        let kind = LogRecogniser.recognise(event)
        let wanted = Self.source(expected)
        let isNamed = kind.logSources.contains {
          $0.product == wanted.product
            && (wanted.service == nil || $0.service == wanted.service
              || kind == .kubernetesAudit)
        }
        return isNamed ? nil : "\(kind), not \(wanted)"
      }
    }
    try Self.collected(&suite)
    #expect(suite.finish())
  }

  /// Product and service of a label; `custom` names them by other words.
  private static func source(_ label: String) -> (product: String?, service: String?) {
    var fields: [String: String] = [:]
    for line in label.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      if parts.count == 2, !parts[1].isEmpty { fields[parts[0]] = parts[1] }
    }
    return (fields["product"] ?? fields["platform"], fields["service"] ?? fields["source"])
  }

  /// Families that were collected from one source each.
  private static func collected(_ suite: inout ConformanceSuite) throws {
    let families: [(String, Set<LogKind>)] = [
      ("aws_cloudtrail", [.cloudTrail]), ("aws_eks", [.kubernetesAudit]),
      ("aws_guardduty", [.guardDuty]), ("aws_s3_access", [.s3Access]),
      ("aws_securityhub", [.securityHub]), ("azure_activity", [.azureActivity, .azureResource]),
      ("azure_signin", [.entraSignIn, .entraAudit]), ("duo", [.duo]),
      ("gcp_audit", [.googleAudit, .workspace]), ("gcp_k8s", [.googleAudit]),
      ("github", [.github]), ("gsuite", [.workspace]),
      ("kubernetes", [.kubernetesAudit, .googleAudit, .azureActivity]), ("m365", [.microsoft365]),
      ("okta", [.okta]), ("onelogin", [.onelogin]),
    ]
    if let archive = try ConformanceArchive.open("audit-logs", "panther-events") {
      for (family, kinds) in families {
        let wanted = family == "github" ? kinds.union([.unknown]) : kinds
        for (line, document) in try archive.documents(family + ".ndjson").enumerated() {
          guard let event = document.root["event"], event.count > 3 else { continue }
          suite.run("\(family) \(line)") { Self.kinds(of: event, wanted) }
        }
      }
    }
    for (name, kinds) in [
      ("stratus-detonation", [.cloudTrail]),
      ("gcp-audit-fixtures", [.googleAudit, .googleEntry, .workspace]),
    ] as [(String, Set<LogKind>)] {
      guard let archive = try ConformanceArchive.open("audit-logs", name) else { continue }
      for path in archive.files(suffix: ".json") {
        let root = try archive.document(path).root
        suite.run("\(name) \(path)") { Self.kinds(of: root, kinds) }
      }
    }
  }

  /// What markers decide is what the whole event says, and such an event is its own canonical form.
  private static func disagreement(_ event: JSONValue) -> String? {
    var present: UInt64 = 0
    for (bit, path) in LogRecogniser.markers.enumerated() where find(path, in: event) != nil {
      present |= 1 << UInt64(bit)
    }
    let quick = LogRecogniser.recognise(present: present) {
      find(LogRecogniser.markers[$0], in: event)?.string
    }
    guard let quick else { return nil }
    let full = LogRecogniser.recognise(event)
    let unwrapped = LogUnwrapper.unwrap(event)
    guard quick == full, unwrapped.count == 1, unwrapped[0].kind == quick,
      unwrapped[0].value.json == event.json, unwrapped[0].place.isEmpty
    else { return "\(quick) by markers, \(full) in full" }
    return nil
  }

  private static func find(_ path: [String], in event: JSONValue) -> JSONValue? {
    path.reduce(Optional(event)) { $0?[JSONKey($1)] }
  }

  private static func kinds(of value: JSONValue, _ wanted: Set<LogKind>) -> String? {
    let events = LogUnwrapper.unwrap(value)
    let split = (value.isArray ? Array(value.elements) : [value]).lazy.compactMap(disagreement)
    if let reason = split.first { return reason }
    let other = events.first { !wanted.contains($0.kind) || $0.fault != nil }
    if let other { return "\(other.kind) at \(other.place), not one of \(wanted)" }
    return events.isEmpty ? "no event" : nil
  }
}
