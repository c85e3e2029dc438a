public import DemarcCatalog
internal import DemarcJSON
public import DemarcModel

/// A check's rule in the form its cloud deploys, so that what detects here can run there.
public enum CheckExport {
  /// AWS: a CloudFormation template with an AWS Config custom policy rule; Azure: the policy
  /// definition; Google Cloud: the custom constraint.
  ///
  /// - Throws: `Diagnostic` saying why the cloud would not take it.
  public static func text(_ check: Check) throws(Diagnostic) -> String {
    guard !check.deploy.isEmpty else {
      throw Diagnostic(
        "check.not-deployable",
        "\(check.id) cannot be deployed as it is: it judges what "
          + "\(check.cloud.title)'s own policy engine does not see",
        hint: check.cloud == .azure
          ? "'demarc policy export azure --check \(check.id)' writes it for a subscription"
          : "run it here; 'demarc checks show \(check.id)' prints its rule")
    }
    switch check.language {
    case .guardRules: return configRule(check)
    case .azurePolicy, .customConstraint: return check.rule
    }
  }

  /// AWS: the Guard rules that a CloudFormation Guard Hook runs before a resource is deployed.
  ///
  /// - Throws: `Diagnostic` when the check has no form for templates.
  public static func hook(_ check: Check) throws(Diagnostic) -> String {
    guard let rule = check.templateRule else {
      throw Diagnostic(
        "check.not-deployable",
        "\(check.id) has no form for templates: they do not hold what it judges",
        hint: "without --hook it is printed as its cloud's own policy, where that is possible")
    }
    return "# \(check.id): \(check.title)\n" + rule
  }

  /// Resource names in a template are letters and digits.
  private static func configRule(_ check: Check) -> String {
    var writer = JSONWriter(indent: 2)
    writer.beginObject()
    writer.member("AWSTemplateFormatVersion", "2010-09-09")
    writer.member("Description", "\(check.id): \(check.title)")
    writer.key("Resources")
    writer.beginObject()
    writer.key("Rule")
    writer.beginObject()
    writer.member("Type", "AWS::Config::ConfigRule")
    writer.key("Properties")
    writer.beginObject()
    writer.member("ConfigRuleName", check.id.replacing(".", with: "-"))
    writer.member("Description", check.title)
    writer.key("Scope")
    writer.beginObject()
    writer.member("ComplianceResourceTypes", check.resourceTypes)
    writer.endObject()
    writer.key("Source")
    writer.beginObject()
    writer.member("Owner", "CUSTOM_POLICY")
    writer.key("SourceDetails")
    writer.beginArray()
    writer.beginObject()
    writer.member("EventSource", "aws.config")
    writer.member("MessageType", "ConfigurationItemChangeNotification")
    writer.endObject()
    writer.endArray()
    writer.key("CustomPolicyDetails")
    writer.beginObject()
    writer.member("EnableDebugLogDelivery", false)
    writer.member("PolicyRuntime", "guard-2.x.x")
    writer.member("PolicyText", check.rule)
    writer.endObject()
    for _ in 0..<5 { writer.endObject() }
    return writer.text + "\n"
  }
}
