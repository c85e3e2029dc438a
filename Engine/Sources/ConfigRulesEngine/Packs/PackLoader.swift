internal import DemarcJSON
internal import DemarcModel
internal import DemarcYAML

/// Reads the CloudFormation dialect of conformance packs.
struct PackLoader {
  private let source: SourceFile
  private var values: PackValues
  private var diagnostics: [Diagnostic] = []

  static func load(
    _ source: SourceFile, _ given: [String: String]
  ) -> Parsed<ConformancePack> {
    let document: JSONDocument
    do throws(Diagnostic) {
      document = try read(source)
    } catch {
      return Parsed(nil, [error])
    }
    var loader = PackLoader(
      source: source, values: PackValues(document.root, given: given, file: source.name))
    return loader.pack(document.root)
  }

  /// JSON or YAML; a rule that stands twice under one key is kept twice.
  private static func read(_ source: SourceFile) throws(Diagnostic) -> JSONDocument {
    let first = source.text.utf8.first { $0 > 0x20 }
    if first == UInt8(ascii: "{"), let document = try? JSONDocument.parse(source.text) {
      return document
    }
    var reader = YAMLReader(schema: .core, allowsAliases: true)
    reader.allowsRepeatedKeys = true
    do throws(YAMLError) {
      return try reader.document(source.text)
    } catch {
      let start = SourcePosition(line: error.line, column: error.column)
      throw Diagnostic(
        "config.bad-pack", error.message, at: SourceSpan(file: source.name, start: start),
        hint: error.hint)
    }
  }

  private mutating func pack(_ root: JSONValue) -> Parsed<ConformancePack> {
    guard let resources = root["Resources"], resources.isObject else {
      fault("a conformance pack has 'Resources'", root)
      return Parsed(nil, diagnostics)
    }
    for name in values.givenUnknown {
      fault("the pack has no parameter '\(name)'", root["Parameters"] ?? root)
    }
    var rules: [PackRule] = []
    var remediations: [String: String] = [:]
    for member in resources.members {
      guard let type = member.value["Type"]?.string else {
        fault("'\(member.name)' has no 'Type'", member.value)
        continue
      }
      if let condition = member.value["Condition"]?.string, isFalse(condition, member.value) {
        continue
      }
      switch type.filter({ !$0.isWhitespace }) {
      case "AWS::Config::ConfigRule": if let rule = rule(member) { rules.append(rule) }
      case "AWS::Config::RemediationConfiguration": note(member, &remediations)
      default:
        fault(
          "'\(member.name)' is a '\(type)'", member.value["Type"] ?? member.value,
          hint: "a pack holds AWS::Config::ConfigRule and AWS::Config::RemediationConfiguration")
      }
    }
    for index in rules.indices { rules[index].remediation = remediations[rules[index].name] }
    let merged = mergeRepeated(rules)
    return Parsed(
      ConformancePack(name: Self.stem(source.name), file: source.name, rules: merged), diagnostics)
  }

  private mutating func isFalse(_ condition: String, _ place: JSONValue) -> Bool {
    do throws(Diagnostic) {
      return try !values.condition(condition, place)
    } catch {
      diagnostics.append(error)
      return true
    }
  }

  private static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  // MARK: Rules

  private mutating func rule(_ member: JSONValue.Member) -> PackRule? {
    do throws(Diagnostic) {
      let properties = try values.resolved(member.value["Properties"], of: member)
      let name = properties["ConfigRuleName"]?.string ?? member.name
      guard let written = properties["Source"], written.isObject else {
        throw values.fault("'\(member.name)' has no 'Source'", member.value)
      }
      var rule = PackRule(
        name: name, description: properties["Description"]?.string ?? "",
        source: try ruleSource(written, member, properties),
        parameters: try parameters(properties["InputParameters"], member), scope: PackScope(),
        controls: Self.texts(member.value["Controls"] ?? properties["Controls"]),
        remediation: nil, frequency: properties["MaximumExecutionFrequency"]?.string,
        span: values.span(member.value))
      if let scope = properties["Scope"] {
        rule.scope = PackScope(
          resourceTypes: Self.texts(scope["ComplianceResourceTypes"]),
          resourceID: scope["ComplianceResourceId"]?.string, tagKey: scope["TagKey"]?.string,
          tagValue: scope["TagValue"]?.string)
      }
      return rule
    } catch {
      diagnostics.append(error)
      return nil
    }
  }

  private func ruleSource(
    _ source: JSONValue, _ member: JSONValue.Member, _ properties: JSONValue
  ) throws(Diagnostic) -> PackRule.Source {
    let identifier = source["SourceIdentifier"]?.string
    switch source["Owner"]?.string {
    case "AWS":
      guard let identifier else {
        throw values.fault("'\(member.name)' names no 'SourceIdentifier'", member.value)
      }
      return .managed(identifier: identifier)
    case "CUSTOM_LAMBDA": return .lambda(identifier ?? "a function of the account")
    case "CUSTOM_POLICY":
      let written = member.value["Properties"]?["Source"]?["CustomPolicyDetails"]?["PolicyText"]
      guard let details = source["CustomPolicyDetails"], let text = details["PolicyText"]?.string
      else {
        throw values.fault(
          "'\(member.name)' has no 'CustomPolicyDetails' with 'PolicyText'", member.value)
      }
      return .policy(
        text: text, runtime: details["PolicyRuntime"]?.string ?? "guard-2.x.x",
        span: values.span(written ?? member.value))
    case let owner:
      throw values.fault(
        "the 'Owner' of '\(member.name)' is \(owner.map { "'\($0)'" } ?? "missing")", member.value,
        hint: "expected AWS, CUSTOM_POLICY or CUSTOM_LAMBDA")
    }
  }

  /// An object, or text that holds one.
  private func parameters(
    _ value: JSONValue?, _ member: JSONValue.Member
  ) throws(Diagnostic) -> [String: String] {
    guard let value, !value.isNull else { return [:] }
    var object = value
    if let text = value.string {
      guard !text.isEmpty else { return [:] }
      guard let document = try? JSONDocument.parse(text), document.root.isObject else {
        throw values.fault(
          "the 'InputParameters' of '\(member.name)' are text that is no JSON object",
          member.value)
      }
      object = document.root
    }
    guard object.isObject else {
      throw values.fault(
        "the 'InputParameters' of '\(member.name)' must be an object", member.value)
    }
    var found: [String: String] = [:]
    for entry in object.members where !entry.value.isNull {
      if entry.value.isArray {
        found[entry.name] = entry.value.elements.map { $0.string ?? $0.json }
          .joined(separator: ",")
      } else {
        found[entry.name] = entry.value.string ?? entry.value.json
      }
    }
    return found
  }

  private mutating func note(
    _ member: JSONValue.Member, _ remediations: inout [String: String]
  ) {
    do throws(Diagnostic) {
      let properties = try values.resolved(member.value["Properties"], of: member)
      guard let rule = properties["ConfigRuleName"]?.string else {
        throw values.fault("'\(member.name)' names no 'ConfigRuleName'", member.value)
      }
      let target = properties["TargetId"]?.string ?? member.name
      remediations[rule] = target
    } catch {
      diagnostics.append(error)
    }
  }

  /// Two rules of one name: if they are the same rule it counts once, with the controls of both.
  private mutating func mergeRepeated(_ rules: [PackRule]) -> [PackRule] {
    var positions: [String: Int] = [:]
    var merged: [PackRule] = []
    for rule in rules {
      guard let position = positions[rule.name] else {
        positions[rule.name] = merged.count
        merged.append(rule)
        continue
      }
      let first = merged[position]
      let isSame = first.isSameRule(as: rule)
      diagnostics.append(
        Diagnostic(
          "config.repeated-rule",
          "two rules are called '\(rule.name)'; the first is at \(first.span)", at: rule.span,
          hint: isSame
            ? "they are taken as one; AWS Config takes each name once"
            : "AWS Config takes each name once: rename one",
          severity: .warning))
      if isSame {
        merged[position].controls += rule.controls.filter { !first.controls.contains($0) }
      } else {
        merged.append(rule)
      }
    }
    return merged
  }

  private static func texts(_ value: JSONValue?) -> [String] {
    guard let value else { return [] }
    if let text = value.string {
      return text.split(separator: ",").map { part in
        String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
    }
    return value.elements.compactMap { $0.string ?? ($0.isNull ? nil : $0.json) }
  }

  private mutating func fault(_ message: String, _ value: JSONValue, hint: String? = nil) {
    diagnostics.append(values.fault(message, value, hint: hint))
  }
}

extension PackRule {
  fileprivate func isSameRule(as other: PackRule) -> Bool {
    guard case .managed(let own) = source, case .managed(let theirs) = other.source else {
      return false
    }
    return own == theirs && parameters == other.parameters && scope == other.scope
  }
}
