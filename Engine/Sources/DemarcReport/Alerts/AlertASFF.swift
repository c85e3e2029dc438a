internal import DemarcJSON
internal import DemarcModel

/// One finding of the AWS Security Finding Format (2018-10-08), as `batch-import-findings` takes
/// it.
///
/// Severity and types stand in `FindingProviderFields` alone: the same alert sent again is an
/// update, and an update must not touch what people may have changed in the finding itself.
struct AlertASFF: Sendable {
  private let options: ASFFOptions
  private let version: String

  /// Findings in one call, bytes of one finding, bytes of one call.
  static let batchMax = 100
  static let findingBytesMax = 240_000
  static let batchBytesMax = 6_000_000

  init(_ options: AlertOptions) {
    self.options = options.asff
    version = options.version
  }

  /// The account that takes the finding; nil where there is none, so that nothing can be written.
  func account(_ alert: Alert) -> String? {
    if alert.cloud == .aws, let account = alert.account, Self.isAccount(account) { return account }
    return options.account.flatMap { Self.isAccount($0) ? $0 : nil }
  }

  /// Twelve digits.
  private static func isAccount(_ text: String) -> Bool {
    text.utf8.count == 12 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The finding; nil where no account takes it.
  func finding(_ alert: Alert) -> [UInt8]? {
    guard let account = account(alert) else { return nil }
    var bytes = finding(alert, account)
    // Within every limit on a member a finding is far below this; only hostile escapes get near it.
    if bytes.count > Self.findingBytesMax {
      bytes = finding(AlertTrim.trim(alert, bytes: 200, list: 8), account)
    }
    return bytes
  }

  private func finding(_ alert: Alert, _ account: String) -> [UInt8] {
    let region = region(alert)
    let partition = PackRegions.partition(region)
    var out = JSONWriter()
    out.beginObject()
    out.member("SchemaVersion", "2018-10-08")
    out.member("Id", Self.some("demarc/\(alert.id)", 512))
    out.member("ProductArn", product(account, region, partition))
    out.member("ProductName", "Demarc")
    out.member("CompanyName", "Demarc")
    out.member("Region", region)
    out.member("GeneratorId", Self.some("demarc/\(alert.rule.id)", 512))
    out.member("AwsAccountId", account)
    let first = AlertTime.text(alert.correlation?.firstMs ?? alert.timeMs)
    out.member("FirstObservedAt", first)
    out.member("LastObservedAt", AlertTime.text(alert.correlation?.lastMs ?? alert.timeMs))
    out.member("CreatedAt", AlertTime.text(alert.timeMs))
    out.member("UpdatedAt", AlertTime.text(alert.timeMs))
    out.member("Title", Self.some(alert.rule.title, 256))
    out.member("Description", Self.some(description(alert), 1024))
    if let link = OCSFParts.link(alert.rule), link.utf8.count <= 2048 {
      out.member("SourceUrl", link)
    }
    out.object("FindingProviderFields") { out in
      out.object("Severity") { out in
        out.member("Label", alert.rule.severity.rawValue.uppercased())
        out.member("Original", alert.rule.severity.rawValue)
      }
      out.member("Types", Self.types(alert.rule))
    }
    fields(alert, &out)
    resources(alert, account, region, partition, &out)
    action(alert, &out)
    out.member("RecordState", "ACTIVE")
    out.endObject()
    return out.bytes
  }

  func region(_ alert: Alert) -> String {
    guard alert.cloud == .aws, let region = alert.region, Self.isRegion(region) else {
      return options.region
    }
    return region
  }

  /// `eu-west-1`: what may stand in an ARN, and not `global`.
  private static func isRegion(_ text: String) -> Bool {
    text.utf8.count <= 32 && text.contains("-")
      && text.utf8.allSatisfy {
        (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2d
      }
  }

  private func product(_ account: String, _ region: String, _ partition: String) -> String {
    guard let arn = options.productARN else {
      return "arn:\(partition):securityhub:\(region):\(account):product/\(account)/default"
    }
    var out = arn[...]
    var text = ""
    let words = ["{region}": region, "{account}": account, "{partition}": partition]
    while let open = out.firstIndex(of: "{") {
      text += out[..<open]
      out = out[open...]
      guard let close = out.firstIndex(of: "}"), let word = words[String(out[...close])] else {
        break
      }
      text += word
      out = out[out.index(after: close)...]
    }
    return text + out
  }

  private func description(_ alert: Alert) -> String {
    let credit = "Rule \(AlertTrim.cut(AlertWords.credit(alert.rule), 300))."
    var text = alert.rule.description
    if text.isEmpty { text = AlertWords.sentence(alert) + "." }
    // The credit must not be what is cut away.
    return AlertTrim.cut(text, 1020 - credit.utf16.count) + " " + credit
  }

  // MARK: Types

  /// Namespace, category and classifier of the format, from the tactics that the rule names.
  private static func types(_ rule: AlertRule) -> [String] {
    let precise = rule.techniques.compactMap { effects[String($0.prefix(5))] }
    let types = AlertTactic.of(rule.tags).map(\.findingType).filter { $0.contains("/") }
    var out: [String] = []
    let hasPreciseEffect = !precise.isEmpty
    for type in precise + types where !out.contains(type) {
      // `impact` alone says destruction; a technique knows better.
      if hasPreciseEffect, type == "Effects/Data Destruction", !precise.contains(type) { continue }
      out.append(type)
    }
    return out.isEmpty ? ["Unusual Behaviors/User"] : Array(out.prefix(50))
  }

  /// Techniques of the tactic Impact whose effect the format has a word for.
  private static let effects = [
    "T1485": "Effects/Data Destruction", "T1486": "Effects/Data Destruction",
    "T1490": "Effects/Data Destruction", "T1496": "Effects/Resource Consumption",
    "T1498": "Effects/Denial of Service", "T1499": "Effects/Denial of Service",
    "T1530": "Effects/Data Exposure", "T1537": "Effects/Data Exfiltration",
  ]

  // MARK: Members

  private func fields(_ alert: Alert, _ out: inout JSONWriter) {
    let rule = alert.rule
    let pairs: [(String, String?)] = [
      ("demarc/version", version), ("demarc/rule", rule.id), ("demarc/rule-author", rule.author),
      ("demarc/rule-license", rule.license), ("demarc/side", rule.side?.rawValue),
      ("demarc/controls", rule.controls.joined(separator: ", ")),
      ("demarc/techniques", rule.techniques.joined(separator: ", ")),
      ("demarc/references", rule.references.joined(separator: " ")),
      ("demarc/source", alert.source), ("demarc/outcome", alert.outcome.rawValue),
      ("demarc/actor", alert.actor.map(AlertWords.actor)),
      ("demarc/user-agent", alert.actor?.userAgent),
      ("demarc/matched", AlertWords.fields(alert.matched)),
      ("demarc/correlation", alert.correlation.map(AlertWords.count)),
      ("demarc/events", alert.events.map(AlertWords.place).joined(separator: ", ")),
      ("demarc/cloud-account", alert.cloud == .aws ? nil : alert.account),
    ]
    out.object("ProductFields") { out in
      for (name, text) in pairs {
        if let text = Self.text(text, 2048) { out.member(name, text) }
      }
    }
  }

  private func resources(
    _ alert: Alert, _ account: String, _ region: String, _ partition: String,
    _ out: inout JSONWriter
  ) {
    let named = alert.resources.filter { Self.text($0.id, 512) != nil }.prefix(32)
    out.key("Resources")
    out.beginArray()
    for resource in named {
      out.beginObject()
      out.member("Type", alert.cloud == .aws ? Self.type(resource.type) : "Other")
      out.member("Id", Self.some(resource.id, 512))
      if alert.cloud == .aws {
        out.member("Partition", partition)
        out.member("Region", region)
      }
      if let type = Self.text(resource.type, 512) {
        out.object("Details") { $0.object("Other") { $0.member("type", type) } }
      }
      out.endObject()
    }
    if named.isEmpty {
      out.beginObject()
      let other = Self.text(alert.account, 512)
      out.member("Type", alert.cloud == .aws ? "AwsAccount" : "Other")
      out.member(
        "Id",
        alert.cloud == .aws ? "AWS::::Account:\(account)" : other ?? Self.some(alert.source, 512))
      out.endObject()
    }
    out.endArray()
  }

  /// `AwsS3Bucket` of `AWS::S3::Bucket`.
  private static func type(_ type: String?) -> String {
    guard let type else { return "Other" }
    return ConfigEvaluation.asffType(type)
  }

  private func action(_ alert: Alert, _ out: inout JSONWriter) {
    guard alert.cloud == .aws, let api = Self.text(alert.action, 128) else { return }
    out.object("Action") { out in
      out.member("ActionType", "AWS_API_CALL")
      out.object("AwsApiCallAction") { out in
        out.member("Api", api)
        out.member("ServiceName", Self.text(alert.service, 128))
        if let address = Self.text(alert.actor?.address, 128) {
          switch AlertAddress(address) {
          case .v4:
            out.member("CallerType", "remoteIp")
            out.object("RemoteIpDetails") { $0.member("IpAddressV4", address) }
          case .name:
            out.member("CallerType", "domain")
            out.object("DomainDetails") { $0.member("Domain", address) }
          case .v6: break
          }
        }
        let first = AlertTime.text(alert.correlation?.firstMs ?? alert.timeMs)
        out.member("FirstSeen", first)
        out.member("LastSeen", AlertTime.text(alert.correlation?.lastMs ?? alert.timeMs))
      }
    }
  }

  // MARK: Texts

  /// Members must hold something other than white space; nil where this holds nothing.
  private static func text(_ text: String?, _ most: Int) -> String? {
    guard let text, text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      return nil
    }
    return AlertTrim.cut(text, most)
  }

  /// `-` where there is nothing: these members are required.
  private static func some(_ text: String, _ most: Int) -> String { Self.text(text, most) ?? "-" }
}
