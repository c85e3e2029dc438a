internal import DemarcJSON
internal import DemarcModel

/// Objects of OCSF that findings on alerts and on incidents share.
enum OCSFParts {
  static func names(
    class id: Int, _ name: String, activity: Int, _ word: String, _ out: inout JSONWriter
  ) {
    out.member("activity_id", activity)
    out.member("activity_name", word)
    out.member("category_uid", 2)
    out.member("category_name", "Findings")
    out.member("class_uid", id)
    out.member("class_name", name)
    out.member("type_uid", id * 100 + activity)
    out.member("type_name", "\(name): \(word)")
  }

  static func severity(_ severity: Severity, _ out: inout JSONWriter) {
    let ids: [Severity: Int] = [.informational: 1, .low: 2, .medium: 3, .high: 4, .critical: 5]
    out.member("severity_id", ids[severity] ?? 0)
    out.member("severity", severity.rawValue.capitalisedFirst)
  }

  /// - Parameter id: the name and value of the id: `uid` of what never changes, `correlation_uid` of
  ///   what is told of more than once.
  static func metadata(
    _ rule: AlertRule, source: String, id: (name: String, value: String), hasCloud: Bool,
    _ version: OCSFVersion,
    _ program: String, _ out: inout JSONWriter
  ) {
    out.object("metadata") { out in
      out.member("version", version.rawValue)
      if hasCloud { out.member("profiles", ["cloud"]) }
      out.member("event_code", rule.id)
      out.member(id.name, id.value)
      out.member("log_name", source)
      out.object("product") { out in
        out.member("name", "Demarc")
        out.member("vendor_name", "Demarc")
        out.member("version", program)
      }
    }
  }

  /// The rule: its author stands in the description, since an analytic has no attribute for one.
  static func analytic(_ rule: AlertRule, kind: String?, _ out: inout JSONWriter) {
    out.object("analytic") { out in
      out.member("type_id", 1)
      out.member("type", "Rule")
      out.member("uid", rule.id)
      out.member("name", rule.title)
      out.member("category", kind.map { "Sigma correlation: \($0)" } ?? "Sigma rule")
      out.member("desc", "Rule \(AlertWords.credit(rule))")
    }
  }

  /// Techniques and sub-techniques, or the tactics alone where a rule names no technique.
  static func attacks(_ rule: AlertRule, _ out: inout JSONWriter) {
    let techniques = rule.techniques
    let tactics = AlertTactic.of(rule.tags)
    guard !(techniques.isEmpty && tactics.isEmpty) else { return }
    out.key("attacks")
    out.beginArray()
    for technique in techniques {
      let parts = technique.split(separator: ".", maxSplits: 1)
      out.beginObject()
      out.object("technique") { $0.member("uid", parts.first.map(String.init) ?? technique) }
      if parts.count > 1 { out.object("sub_technique") { $0.member("uid", technique) } }
      // Which tactic a technique serves is known only where the rule names one.
      if tactics.count == 1, let tactic = tactics.first { write(tactic, &out) }
      out.endObject()
    }
    if techniques.isEmpty || tactics.count > 1 {
      for tactic in tactics {
        out.beginObject()
        write(tactic, &out)
        out.endObject()
      }
    }
    out.endArray()
  }

  private static func write(_ tactic: AlertTactic, _ out: inout JSONWriter) {
    out.object("tactic") { out in
      out.member("uid", tactic.id)
      out.member("name", tactic.name)
    }
  }

  static func user(_ actor: AlertActor, _ out: inout JSONWriter) {
    out.object("user") { out in
      out.member("uid", actor.id)
      out.member("name", actor.name ?? actor.id)
      if let kind = actor.kind, !kind.isEmpty { out.member("type", kind) }
      out.member("type_id", type(actor.kind ?? ""))
    }
  }

  /// 1 user, 2 administrator, 3 system, 99 the word beside it, 0 not known.
  private static func type(_ kind: String) -> Int {
    switch kind.lowercased() {
    case "": 0
    case "root", "admin": 2
    case "iamuser", "user", "member", "regular": 1
    case "awsservice", "system": 3
    default: 99
    }
  }

  static func resources(
    _ resources: [AlertResource], region: String?, _ out: inout JSONWriter
  ) {
    guard !resources.isEmpty else { return }
    out.objects("resources", resources) { resource, out in
      out.member("uid", resource.id)
      if let type = resource.type, !type.isEmpty { out.member("type", type) }
      if let region, !region.isEmpty { out.member("region", region) }
    }
  }

  static func cloud(
    _ cloud: Cloud, _ account: String?, _ region: String?, _ version: OCSFVersion,
    _ out: inout JSONWriter
  ) {
    out.object("cloud") { out in
      out.member("provider", provider(cloud))
      if let region, !region.isEmpty { out.member("region", region) }
      if let account, !account.isEmpty {
        out.object("account") { out in
          out.member("uid", account)
          let (id, name) = accountType(cloud, version)
          out.member("type_id", id)
          out.member("type", name)
        }
      }
    }
  }

  private static func provider(_ cloud: Cloud) -> String {
    switch cloud {
    case .aws: "AWS"
    case .azure: "Azure"
    case .gcp: "GCP"
    }
  }

  /// Subscriptions and projects have numbers of their own from 1.4.0 on.
  private static func accountType(_ cloud: Cloud, _ version: OCSFVersion) -> (Int, String) {
    switch cloud {
    case .aws: (10, "AWS Account")
    case .azure: (version >= .v1_4_0 ? 13 : 99, "Azure Subscription")
    case .gcp: (version >= .v1_4_0 ? 11 : 99, "GCP Project")
    }
  }

  static func tags(_ rule: AlertRule, _ out: inout JSONWriter) {
    let pairs: [(String, [String])] = [
      ("rule_author", rule.author.map { [$0] } ?? []),
      ("rule_license", rule.license.map { [$0] } ?? []),
      ("control", rule.controls), ("side", rule.side.map { [$0.rawValue] } ?? []),
    ]
    let kept = pairs.filter { !$0.1.isEmpty }
    guard !kept.isEmpty else { return }
    out.objects("tags", kept) { pair, out in
      out.member("name", pair.0)
      if pair.1.count == 1, let only = pair.1.first {
        out.member("value", only)
      } else {
        out.member("values", pair.1)
      }
    }
  }

  /// Members of `unmapped` on the rule; the same in every version.
  static func rule(_ rule: AlertRule, _ out: inout JSONWriter) {
    out.member("rule_author", rule.author)
    out.member("rule_license", rule.license)
    out.member("side", rule.side?.rawValue)
    if !rule.file.isEmpty { out.member("rule_file", rule.file) }
    for (name, texts) in [
      ("controls", rule.controls), ("rule_references", rule.references),
      ("rule_tags", rule.tags), ("false_positives", rule.falsePositives),
    ] where !texts.isEmpty { out.member(name, texts) }
  }

  /// The first reference that is an address.
  static func link(_ rule: AlertRule) -> String? {
    rule.references.first { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
  }
}

extension JSONWriter {
  mutating func object(_ name: String, _ body: (inout JSONWriter) -> Void) {
    key(name)
    beginObject()
    body(&self)
    endObject()
  }

  mutating func objects<Item>(
    _ name: String, _ items: [Item], _ body: (Item, inout JSONWriter) -> Void
  ) {
    key(name)
    beginArray()
    for item in items {
      beginObject()
      body(item, &self)
      endObject()
    }
    endArray()
  }
}

extension String {
  /// `high` → `High`.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
