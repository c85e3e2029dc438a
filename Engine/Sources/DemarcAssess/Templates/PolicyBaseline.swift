internal import DemarcJSON
public import DemarcModel

/// Findings that were there before, by fingerprints that survive moved lines.
public struct PolicyBaseline: Sendable {
  private static let schema = "demarc/baseline/1"
  private let fingerprints: Set<String>

  public init(_ results: [PolicyResult]) {
    fingerprints = Set(results.filter(Self.counts).map(Self.fingerprint))
  }

  private init(_ fingerprints: Set<String>) { self.fingerprints = fingerprints }

  /// What a result is about: the rule, the file and the resource, never a line.
  public static func fingerprint(_ result: PolicyResult) -> String {
    FindingID.make(
      check: result.rule, account: result.file, resource: result.resource ?? "")
  }

  private static func counts(_ result: PolicyResult) -> Bool {
    result.outcome == .fail && result.suppression == nil
  }

  /// Reads what `bytes` wrote.
  public static func parse(_ source: SourceFile) -> Parsed<PolicyBaseline> {
    func fault(_ message: String, _ span: SourceSpan?) -> Parsed<PolicyBaseline> {
      Parsed(
        nil,
        [
          Diagnostic(
            "template.bad-baseline", message, at: span,
            hint: "write one with 'demarc check --write-baseline \(source.name)'")
        ])
    }
    do throws(JSONError) {
      let root = try JSONDocument.parse(source.text).root
      guard root["schema"]?.string == schema, let findings = root["findings"], findings.isArray
      else { return fault("\(source.name) is no baseline", nil) }
      return Parsed(
        PolicyBaseline(Set(findings.elements.compactMap { $0["fingerprint"]?.string })))
    } catch {
      let place = JSONPosition(line: error.line, column: error.column)
      return fault(error.message, SourceSpan(file: source.name, place))
    }
  }

  /// The failures that count now, each with what a person recognises it by.
  public static func bytes(_ results: [PolicyResult]) -> [UInt8] {
    var writer = JSONWriter(indent: 2)
    writer.beginObject()
    writer.member("schema", schema)
    writer.key("findings")
    writer.beginArray()
    var seen: Set<String> = []
    for result in results where counts(result) {
      let print = fingerprint(result)
      guard seen.insert(print).inserted else { continue }
      writer.beginObject()
      writer.member("fingerprint", print)
      writer.member("check", result.rule)
      writer.member("file", result.file)
      writer.member("resource", result.resource)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return Array((writer.text + "\n").utf8)
  }

  /// Marks failures that are in the baseline.
  public func apply(to results: inout [PolicyResult]) {
    for index in results.indices where Self.counts(results[index]) {
      results[index].isKnown = fingerprints.contains(Self.fingerprint(results[index]))
    }
  }
}
