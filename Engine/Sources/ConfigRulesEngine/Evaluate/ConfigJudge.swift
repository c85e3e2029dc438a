internal import DemarcJSON
public import DemarcModel
internal import GuardEngine

/// Judges one rule of a pack over everything that was exported.
public struct ConfigJudge: Sendable {
  private let items: ConfigItems
  private let attestations: [ProcessAttestation]
  private let clock: Instant
  /// The command that would export a resource type; nil when none is known.
  private let command: @Sendable (String) -> String?

  /// - Parameters:
  ///   - attestations: people's word on process checks.
  ///   - command: the command that would export a resource type.
  public init(
    _ items: ConfigItems, attestations: [ProcessAttestation] = [], clock: Instant,
    command: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    self.items = items
    self.attestations = attestations
    self.clock = clock
    self.command = command
  }

  /// Everything the rule says, sorted by account, region, type and id.
  public func judge(_ rule: CompiledConfigRule) -> ConfigRuleResult {
    var result = ConfigRuleResult(
      name: rule.pack.name, identifier: rule.identifier,
      title: rule.rule?.title ?? rule.pack.description, severity: rule.rule?.severity ?? .medium,
      controls: rule.rule?.controls ?? [], packControls: rule.pack.controls,
      remedy: rule.rule?.remedy ?? "", remediation: rule.pack.remediation)
    if items.accounts.isEmpty {
      // Nothing was read: that is no verdict, least of all "not applicable".
      result.evaluations = [
        evaluation(
          rule, ConfigPlace(account: "", region: ConfigItems.global), .insufficientData,
          "the exports name no account", nil)
      ]
    } else if rule.identifier == ProcessCheck.identifier {
      result.evaluations = process(rule)
    } else if let obstacle = rule.obstacle {
      result.evaluations = everywhere(rule, obstacle, missing: nil)
    } else {
      switch rule.rule?.scope ?? .resource {
      case .resource: result.evaluations = resources(rule)
      case .region: result.evaluations = items.places.map { account(rule, $0) }
      case .account:
        result.evaluations = items.accounts.map {
          account(rule, ConfigPlace(account: $0, region: ConfigItems.global))
        }
      }
    }
    result.evaluations.sort {
      ($0.account, $0.region, $0.resourceType, $0.resourceID)
        < ($1.account, $1.region, $1.resourceType, $1.resourceID)
    }
    return result
  }

  // MARK: People

  private func process(_ rule: CompiledConfigRule) -> [ConfigEvaluation] {
    guard let word = attestations.first(where: { $0.process == rule.pack.name }) else {
      return everywhere(
        rule, "a person has to vouch for it; nobody is named",
        missing: "name an owner under 'processes' in demarc.yaml")
    }
    let (compliance, reason) = word.verdict(on: clock.day)
    let missing =
      compliance == .insufficientData ? "\(word.owner) records it in demarc.yaml" : nil
    return items.accounts.map {
      evaluation(
        rule, ConfigPlace(account: $0, region: ConfigItems.global), compliance, reason, missing)
    }
  }

  // MARK: Accounts

  private func everywhere(
    _ rule: CompiledConfigRule, _ reason: String, missing: String?
  ) -> [ConfigEvaluation] {
    items.accounts.map {
      evaluation(
        rule, ConfigPlace(account: $0, region: ConfigItems.global), .insufficientData, reason,
        missing)
    }
  }

  private func account(_ rule: CompiledConfigRule, _ place: ConfigPlace) -> ConfigEvaluation {
    let related = RelatedItems(rule.rule?.related ?? [:], items: items)
    if let type = related.missing(account: place.account, region: place.region, items) {
      return evaluation(
        rule, place, .insufficientData, "no export covers \(type) here", command(type))
    }
    var builder = JSONBuilder()
    builder.beginObject()
    for (name, text) in [
      ("resourceType", ConfigEvaluation.accountType), ("resourceId", place.account),
      ("awsAccountId", place.account), ("awsRegion", place.region),
    ] {
      builder.key(name)
      builder.string(text)
    }
    builder.key("configuration")
    builder.beginObject()
    builder.endObject()
    builder.endObject()
    let item = builder.finish().root
    let found = related.found(for: item, account: place.account, region: place.region)
    let (compliance, reason) = ItemVerdict(rule).judge(item, related: found)
    return evaluation(rule, place, compliance, reason, nil)
  }

  private func evaluation(
    _ rule: CompiledConfigRule, _ place: ConfigPlace, _ compliance: ConfigCompliance,
    _ reason: String, _ missing: String?
  ) -> ConfigEvaluation {
    ConfigEvaluation(
      rule: rule.pack.name, resourceType: ConfigEvaluation.accountType, resourceID: place.account,
      arn: "arn:aws:iam::\(place.account):root", account: place.account, region: place.region,
      compliance: compliance, annotation: reason, missing: missing)
  }

  // MARK: Resources

  private func resources(_ rule: CompiledConfigRule) -> [ConfigEvaluation] {
    let types = rule.judgedTypes
    let related = RelatedItems(rule.rule?.related ?? [:], items: items)
    let verdict = ItemVerdict(rule)
    var evaluations: [ConfigEvaluation] = []
    for type in types {
      var seen: Set<ConfigPlace> = []
      // Where an item and an answer tell of one resource, the item counts unless it decides nothing.
      var positions: [String: Int] = [:]
      for resource in items.all(type) {
        seen.insert(ConfigPlace(account: resource.account, region: resource.region))
        guard rule.isInScope(resource) else { continue }
        let found = judge(resource, rule, verdict, related)
        guard let position = positions.updateValue(evaluations.count, forKey: resource.id) else {
          evaluations.append(found)
          continue
        }
        positions[resource.id] = position
        let isBetter = resource.isAnswer ? !evaluations[position].isDecided : found.isDecided
        if isBetter { evaluations[position] = found }
      }
      evaluations += uncovered(type, seen, rule)
    }
    return evaluations
  }

  private func judge(
    _ resource: Resource, _ rule: CompiledConfigRule, _ verdict: ItemVerdict,
    _ related: RelatedItems
  ) -> ConfigEvaluation {
    var evaluation = ConfigEvaluation(
      rule: rule.pack.name, resourceType: rule.rule?.reports ?? resource.type,
      resourceID: resource.document["resourceId"]?.string ?? resource.name,
      resourceName: resource.name, arn: resource.id.hasPrefix("arn:") ? resource.id : "",
      account: resource.account, region: resource.region, compliance: .insufficientData,
      origin: resource.origin)
    if let member = verdict.unexported(of: resource) {
      evaluation.annotation = "the export leaves out '\(member)'"
      evaluation.missing = rule.fetch ?? command(resource.type)
      return evaluation
    }
    if let type = related.missing(account: resource.account, region: resource.region, items) {
      evaluation.annotation = "no export covers \(type) here"
      evaluation.missing = command(type)
      return evaluation
    }
    let found =
      related.isEmpty
      ? [:]
      : related.found(
        for: resource.document, account: resource.account, region: resource.region)
    if let type = related.unasked(
      found, account: resource.account, region: resource.region, items)
    {
      evaluation.annotation = "no export shows \(type) of this one"
      evaluation.missing = command(type)
      return evaluation
    }
    let (compliance, reason) = verdict.judge(resource.document, related: found)
    return ConfigEvaluation(
      rule: evaluation.rule, resourceType: evaluation.resourceType,
      resourceID: evaluation.resourceID, resourceName: evaluation.resourceName,
      arn: evaluation.arn, account: evaluation.account, region: evaluation.region,
      compliance: compliance, annotation: reason,
      missing: compliance == .insufficientData ? rule.fetch : nil, origin: evaluation.origin)
  }

  /// Places of which no export says whether they have resources of the type.
  private func uncovered(
    _ type: String, _ seen: Set<ConfigPlace>, _ rule: CompiledConfigRule
  ) -> [ConfigEvaluation] {
    let reason = "no export covers \(type) here"
    let fetch = command(type) ?? rule.fetch
    if ConfigItems.isGlobal(type) || seen.contains(where: { $0.region == ConfigItems.global }) {
      let known = Set(seen.map(\.account))
      return items.accounts.filter {
        !known.contains($0) && !items.isCovered(type, account: $0, region: nil)
      }.map {
        evaluation(
          rule, ConfigPlace(account: $0, region: ConfigItems.global), .insufficientData, reason,
          fetch)
      }
    }
    return items.places.filter {
      !seen.contains($0) && !items.isCovered(type, account: $0.account, region: $0.region)
    }.map { evaluation(rule, $0, .insufficientData, reason, fetch) }
  }
}

extension CompiledConfigRule {
  var identifier: String {
    if case .managed(let identifier) = pack.source { return rule?.identifier ?? identifier }
    return ""
  }

  /// The command that exports what the rule judges.
  var fetch: String? { rule.flatMap { $0.fetch.isEmpty ? nil : $0.fetch } }

  /// The types judged one resource at a time, narrowed by the pack's scope.
  var judgedTypes: [String] {
    guard let rule else { return pack.scope.resourceTypes.sorted() }
    let scope = Set(pack.scope.resourceTypes)
    guard !scope.isEmpty, rule.reports == nil else { return rule.resourceTypes.sorted() }
    let narrowed = rule.resourceTypes.filter(scope.contains)
    return (narrowed.isEmpty ? rule.resourceTypes : narrowed).sorted()
  }

  func isInScope(_ resource: Resource) -> Bool {
    if let id = pack.scope.resourceID, resource.document["resourceId"]?.string != id {
      return false
    }
    guard let key = pack.scope.tagKey else { return true }
    guard let tag = resource.document["tags"]?[key] else { return false }
    return pack.scope.tagValue.map { tag.equals($0) } ?? true
  }
}

extension ConfigEvaluation {
  fileprivate var isDecided: Bool { compliance != .insufficientData }
}
