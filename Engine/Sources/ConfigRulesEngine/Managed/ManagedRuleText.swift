internal import DemarcJSON
public import DemarcModel

/// A managed rule as text: to be read, or to be deployed.
public enum ManagedRuleText {
  /// What it judges, with what, and how.
  public static func text(_ rule: ManagedRule) -> String {
    var lines = [
      "\(rule.identifier)  \(rule.severity.rawValue)",
      rule.title, "",
      "judges      \(rule.scope == .resource ? "each" : "each \(rule.scope.rawValue) by its")"
        + " \(rule.types.sorted().joined(separator: ", "))",
    ]
    for (name, parameter) in rule.parameters.sorted(by: { $0.key < $1.key }) {
      let standard = parameter.defaultJSON.map { " = \($0)" } ?? ""
      lines.append("parameter   \(name): \(parameter.type.rawValue)\(standard)")
    }
    if !rule.controls.isEmpty {
      lines.append("controls    \(rule.controls.joined(separator: ", "))")
    }
    if !rule.fetch.isEmpty { lines.append("evidence    \(rule.fetch)") }
    if !rule.remedy.isEmpty { lines.append("fix         \(rule.remedy)") }
    if !rule.note.isEmpty { lines.append("note        \(rule.note)") }
    lines.append("")
    switch rule.body {
    case .guardText(_, let text): lines.append(text)
    case .predicate(let name): lines.append("Judged by the predicate '\(name)'.\n")
    }
    return lines.joined(separator: "\n")
  }

  /// A CloudFormation template with the rule as an AWS Config custom policy rule, its parameters at
  /// their defaults.
  ///
  /// - Throws: why AWS Config could not run it.
  public static func policy(_ rule: ManagedRule) throws(Diagnostic) -> String {
    guard rule.isDeployable, case .guardText(_, let text) = rule.body else {
      throw Diagnostic(
        "config.not-deployable",
        "\(rule.identifier) judges what AWS Config's Guard runtime does not see",
        hint: "deploy the managed rule itself: SourceIdentifier \(rule.identifier)")
    }
    let name = rule.identifier.lowercased().replacing("_", with: "-")
    var writer = JSONWriter(indent: 2)
    writer.beginObject()
    writer.member("AWSTemplateFormatVersion", "2010-09-09")
    writer.member("Description", "\(name): \(rule.title)")
    open("Resources", &writer)
    open("Rule", &writer)
    writer.member("Type", "AWS::Config::ConfigRule")
    open("Properties", &writer)
    writer.member("ConfigRuleName", name)
    writer.member("Description", rule.title)
    open("Scope", &writer)
    writer.member("ComplianceResourceTypes", rule.resourceTypes)
    writer.endObject()
    open("Source", &writer)
    writer.member("Owner", "CUSTOM_POLICY")
    writer.key("SourceDetails")
    writer.beginArray()
    writer.beginObject()
    writer.member("EventSource", "aws.config")
    writer.member("MessageType", "ConfigurationItemChangeNotification")
    writer.endObject()
    writer.endArray()
    open("CustomPolicyDetails", &writer)
    writer.member("EnableDebugLogDelivery", false)
    writer.member("PolicyRuntime", "guard-2.x.x")
    writer.member("PolicyText", withParameters(rule, text))
    for _ in 0..<6 { writer.endObject() }
    return writer.text + "\n"
  }

  private static func open(_ name: String, _ writer: inout JSONWriter) {
    writer.key(name)
    writer.beginObject()
  }

  /// The runtime hands a rule no parameters of ours: they become a variable at its head.
  private static func withParameters(_ rule: ManagedRule, _ text: String) -> String {
    guard text.contains("parameters.") else { return text }
    let values = rule.parameters.sorted { $0.key < $1.key }.compactMap { name, parameter in
      parameter.defaultJSON.map { "\(name): \($0)" }
    }
    let head = "let parameters = { \(values.joined(separator: ", ")) }\n"
    return head
      + text.replacing("%parameters.", with: "parameters.")
      .replacing("parameters.", with: "%parameters.")
  }
}
