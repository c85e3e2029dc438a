internal import DemarcCatalog
internal import DemarcJSON
internal import DemarcModel

/// Reads `checks/<check id>/check.json` and the rules beside it.
enum CheckLoader {
  static let folder = "checks/"
  /// The rule over templates; optional.
  static let templateFile = "template.guard"

  /// The `check.json` files of a source.
  static func paths(_ source: any CatalogSource) -> [String] {
    source.paths.filter { $0.hasPrefix(folder) && $0.hasSuffix("/check.json") }
  }

  static func load(_ path: String, _ source: any CatalogSource, _ log: FaultLog) -> Check? {
    guard let record = DataFile.object(path, source, log) else { return nil }
    record.allow([
      "id", "title", "cloud", "service", "severity", "resourceTypes", "layers", "controls", "rule",
      "per", "parameters", "needs", "rationale", "remedy", "fetch", "fetchNote", "deploy",
      "preventedBy", "tags", "onlyWith",
    ])
    guard let id = record.text("id"), let title = record.text("title"),
      let cloud = record.word("cloud", Cloud.self), let service = record.text("service"),
      let severity = record.word("severity", Severity.self),
      let rule = record.record("rule"),
      let language = rule.word("language", Check.Language.self), let file = rule.text("file")
    else { return nil }
    rule.allow(["language", "file"])
    let rulePath = path.dropLast("check.json".count) + file
    guard let text = source.file(String(rulePath)) else {
      log.add("check.no-rule", "the rule file '\(file)' is missing", at: rule.span)
      return nil
    }
    var check = Check(
      id: id, title: title, cloud: cloud, service: service, severity: severity,
      resourceTypes: record.texts("resourceTypes"), layers: record.texts("layers"),
      controls: record.texts("controls"), language: language, ruleFile: file,
      rule: String(decoding: text, as: UTF8.self),
      unit: record.word("per", Check.Unit.self, default: .resource) ?? .resource,
      parameters: parameters(record), needs: record.texts("needs"),
      rationale: record.optionalText("rationale") ?? "",
      remedy: record.optionalText("remedy") ?? "", fetch: record.optionalText("fetch") ?? "",
      deploy: record.texts("deploy"), tags: record.texts("tags"))
    check.templateRule = source.file(path.dropLast("check.json".count) + templateFile).map {
      String(decoding: $0, as: UTF8.self)
    }
    check.onlyWith = record.texts("onlyWith")
    check.preventedBy = record.texts("preventedBy")
    check.fetchNote = record.optionalText("fetchNote") ?? ""
    return check
  }

  private static func parameters(_ record: DataRecord) -> [String: Check.Parameter] {
    var parameters: [String: Check.Parameter] = [:]
    guard let table = record.record("parameters") else { return parameters }
    for member in table.value.members {
      if let days = member.value["daysAgo"]?.int64, member.value.count == 1 {
        parameters[member.name] = .daysAgo(Int(days))
      } else {
        parameters[member.name] = .constant(member.value.json)
      }
    }
    return parameters
  }
}
