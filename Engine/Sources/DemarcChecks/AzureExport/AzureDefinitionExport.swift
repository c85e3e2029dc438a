public import DemarcCatalog
internal import DemarcJSON
public import DemarcModel

/// Makes Azure's policy definitions of checks.
///
/// A check that judges resources keeps its rule. One that judges a subscription by whether any of
/// its resources passes becomes an AuditIfNotExists definition on the subscription. A moment that the
/// assessment's clock sets becomes one that Azure's clock sets.
public enum AzureDefinitionExport {
  /// - Throws: `Diagnostic` for a check of another cloud, or one whose rule has no such form.
  public static func file(_ check: Check) throws(Diagnostic) -> AzurePolicyFile {
    guard check.cloud == .azure, check.language == .azurePolicy else {
      throw Diagnostic(
        "check.not-deployable", "\(check.id) is no Azure policy",
        hint: "'demarc checks export \(check.id)' prints it in its own cloud's form")
    }
    guard let rule = try? JSONDocument.parse(check.rule).root, let own = rule["properties"],
      let policyRule = own["policyRule"]
    else { throw Diagnostic("check.bad-rule", "the rule of \(check.id) is no policy definition") }
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("displayName", check.title)
    writer.member("policyType", "Custom")
    writer.member("mode", check.unit == .account ? "All" : own["mode"]?.string ?? "Indexed")
    writer.member("description", description(check, own))
    writeMetadata(check, own["metadata"], &writer)
    writer.key("parameters")
    if check.unit == .account {
      writeLookupEffect(&writer)
    } else {
      writeParameters(check, own["parameters"], &writer)
    }
    writer.key("policyRule")
    if check.unit == .account {
      try writeSubscriptionRule(check, policyRule, &writer)
    } else {
      JSONCopy.write(policyRule, to: &writer) { withClock(check, $0) }
    }
    writer.endObject()
    guard let properties = try? JSONDocument.parse(writer.text) else {
      throw Diagnostic("check.bad-rule", "the rule of \(check.id) cannot be written")
    }
    return AzurePolicyFile(
      name: name(check), properties: properties.root, check: check.id, controls: check.controls)
  }

  /// `azure.key-vault.purge-protected` is `demarc-key-vault-purge-protected`.
  static func name(_ check: Check) -> String {
    let own = check.id.hasPrefix("azure.") ? String(check.id.dropFirst("azure.".count)) : check.id
    return "demarc-" + own.replacing(".", with: "-")
  }

  private static func description(_ check: Check, _ own: JSONValue) -> String {
    guard check.unit == .account else { return own["description"]?.string ?? check.title }
    let type = check.resourceTypes.first ?? "such resource"
    return "Reports a subscription in which no \(type) does what the check \(check.id) asks for."
  }

  private static func writeMetadata(
    _ check: Check, _ own: JSONValue?, _ writer: inout JSONWriter
  ) {
    writer.key("metadata")
    writer.beginObject()
    writer.member("category", own?["category"]?.string ?? "General")
    writer.member("version", own?["version"]?.string ?? "1.0.0")
    writer.member("source", "demarc")
    writer.member("check", check.id)
    writer.member("severity", check.severity.rawValue)
    writer.member("controls", check.controls)
    writer.endObject()
  }

  // MARK: Parameters

  private static func writeParameters(
    _ check: Check, _ own: JSONValue?, _ writer: inout JSONWriter
  ) {
    writer.beginObject()
    for member in (own ?? JSONDocument.empty).members {
      guard case .daysAgo(let days) = check.parameters[member.name] else {
        writer.key(member.name)
        write(member.value, check.parameters[member.name], &writer)
        continue
      }
      writer.key(daysName(member.name))
      writer.beginObject()
      writer.member("type", "Integer")
      writer.key("metadata")
      writer.beginObject()
      writer.member("displayName", "Days for '\(member.name)'")
      writer.member("description", "How many days before now the moment lies.")
      writer.endObject()
      writer.member("defaultValue", days)
      writer.endObject()
    }
    writer.endObject()
  }

  /// A declaration; a value that the check sets is its default.
  private static func write(
    _ declaration: JSONValue, _ value: Check.Parameter?, _ writer: inout JSONWriter
  ) {
    guard case .constant(let text) = value, let constant = try? JSONDocument.parse(text) else {
      return writer.value(declaration)
    }
    writer.beginObject()
    for member in declaration.members where member.name != "defaultValue" {
      writer.key(member.name)
      writer.value(member.value)
    }
    writer.key("defaultValue")
    writer.value(constant.root)
    writer.endObject()
  }

  private static func daysName(_ name: String) -> String { "\(name)Days" }

  private static func withClock(_ check: Check, _ text: String) -> String {
    guard text.hasPrefix("[") else { return text }
    var text = text
    for (name, value) in check.parameters {
      guard case .daysAgo = value else { continue }
      text = text.replacing(
        "parameters('\(name)')",
        with: "addDays(utcNow(), mul(-1, parameters('\(daysName(name))')))")
    }
    return text
  }

  // MARK: Subscriptions

  private static func writeLookupEffect(_ writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("effect")
    writer.beginObject()
    writer.member("type", "String")
    writer.key("metadata")
    writer.beginObject()
    writer.member("displayName", "Effect")
    writer.member(
      "description", "AuditIfNotExists reports, Disabled switches the definition off.")
    writer.endObject()
    writer.member("allowedValues", ["AuditIfNotExists", "Disabled"])
    writer.member("defaultValue", "AuditIfNotExists")
    writer.endObject()
    writer.endObject()
  }

  /// `if` it is a subscription, `then` a resource has to exist for which the check's rule is false.
  private static func writeSubscriptionRule(
    _ check: Check, _ rule: JSONValue, _ writer: inout JSONWriter
  ) throws(Diagnostic) {
    let parts = Array((rule["if"]?["allOf"] ?? JSONDocument.empty).elements)
    let others = parts.filter { $0["field"]?.string != "type" }
    guard let type = parts.first(where: { $0["field"]?.string == "type" })?["equals"]?.string,
      let fault = others.first, others.count == 1, check.onlyWith.isEmpty,
      rule["then"]?["details"] == nil
    else {
      throw Diagnostic(
        "check.not-deployable",
        "\(check.id) judges subscriptions by a rule that no existence condition can hold",
        hint: "write it as a type and one condition, joined by allOf")
    }
    writer.beginObject()
    writer.key("if")
    writer.beginObject()
    writer.member("field", "type")
    writer.member("equals", "Microsoft.Resources/subscriptions")
    writer.endObject()
    writer.key("then")
    writer.beginObject()
    writer.member("effect", "[parameters('effect')]")
    writer.key("details")
    writer.beginObject()
    writer.member("type", type)
    writer.member("existenceScope", "Subscription")
    writer.key("existenceCondition")
    if let sound = fault["not"], fault.count == 1 {
      writer.value(sound)
    } else {
      writer.beginObject()
      writer.key("not")
      writer.value(fault)
      writer.endObject()
    }
    for _ in 0..<3 { writer.endObject() }
  }
}

extension JSONDocument {
  /// A value without members or elements.
  static let empty: JSONValue = {
    var builder = JSONBuilder()
    builder.null()
    return builder.finish().root
  }()
}
