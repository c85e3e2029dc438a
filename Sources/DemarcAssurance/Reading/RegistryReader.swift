internal import DemarcBoundary
internal import DemarcCatalog
internal import DemarcJSON
public import DemarcModel

extension AssuranceRegistry {
  /// Bytes of one registry file, at most.
  public static let bytesMax = 4 << 20

  /// Reads `assurance.yaml`, or a file of `assurance/`; entries with a fault are left out, the rest counts.
  public static func parse(_ source: SourceFile) -> Parsed<AssuranceRegistry> {
    guard source.text.utf8.count <= bytesMax else {
      return Parsed(
        nil,
        [
          Diagnostic(
            "assurance.too-large",
            "\(source.name) has more than \(bytesMax >> 20) MiB; it is left out",
            hint: "split it into files of assurance/")
        ])
    }
    do throws(Diagnostic) {
      var reader = RegistryReader()
      reader.read(
        try YAMLFields.root(source, what: "the assurance registry", area: .assurance))
      return Parsed(reader.registry, reader.diagnostics.sorted { place($0) < place($1) })
    } catch {
      return Parsed(nil, [error])
    }
  }

  private static func place(_ diagnostic: Diagnostic) -> SourcePosition {
    diagnostic.span?.start ?? SourcePosition(line: 0, column: 0)
  }
}

/// Reads one file of the registry.
struct RegistryReader {
  var registry = AssuranceRegistry()
  var diagnostics: [Diagnostic] = []
  private var ids: [String: Set<String>] = [:]

  mutating func read(_ root: YAMLFields) {
    var fields = root
    fields.refuseUnknown([
      "reports", "agreements", "questionnaires", "reviews", "claims", "healthData",
    ])
    for value in fields.mappings("reports") {
      var entry = fields.inner(value, "a report")
      if let report = ReportReader.report(&entry), isNew(report.id, "report", &entry) {
        let controls = report.controls.filter { isNew($0.id, "user-entity control", &entry) }
        registry.reports.append(report)
        registry.reports[registry.reports.count - 1].controls = controls
      }
      keep(entry)
    }
    for value in fields.mappings("agreements") {
      var entry = fields.inner(value, "an agreement")
      if let agreement = AgreementReader.agreement(&entry),
        isNew(agreement.id, "agreement", &entry)
      {
        registry.agreements.append(agreement)
      }
      keep(entry)
    }
    for value in fields.mappings("questionnaires") {
      var entry = fields.inner(value, "a questionnaire")
      if let one = SheetReader.questionnaire(&entry), isNew(one.id, "questionnaire", &entry) {
        registry.questionnaires.append(one)
      }
      keep(entry)
    }
    for value in fields.mappings("reviews") {
      var entry = fields.inner(value, "a review")
      if let one = SheetReader.review(&entry), isNew(one.id, "review", &entry) {
        registry.reviews.append(one)
      }
      keep(entry)
    }
    for value in fields.mappings("claims") {
      var entry = fields.inner(value, "a sheet of claims")
      if let one = SheetReader.claims(&entry), isNew(one.id, "sheet", &entry) {
        registry.claimSheets.append(one)
      }
      keep(entry)
    }
    if let value = fields.value["healthData"] { healthData(fields.inner(value, "healthData")) }
    keep(fields)
  }

  private mutating func healthData(_ fields: YAMLFields) {
    var fields = fields
    guard fields.value.isObject else {
      fields.fault(
        "'healthData' must be a mapping", hint: "such as {accounts: [111122223333]}, or {} for all")
      return keep(fields)
    }
    fields.refuseUnknown(["accounts", "services"])
    fields.refer(.service, "services")
    registry.healthData = HealthDataScope(
      accounts: fields.texts("accounts"), services: fields.texts("services"))
    keep(fields)
  }

  private mutating func isNew(_ id: String, _ what: String, _ entry: inout YAMLFields) -> Bool {
    if ids[what, default: []].insert(id).inserted { return true }
    entry.fault("two of the kind '\(what)' are called '\(id)'", hint: "name each once")
    return false
  }

  private mutating func keep(_ fields: YAMLFields) {
    diagnostics += fields.diagnostics
    registry.references += fields.references
  }
}

extension YAMLFields {
  /// A name that serves in commands and places: letters, digits, `.`, `_` and `-`.
  mutating func name(_ key: String) -> String {
    let text = text(key)
    let isName = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "-"):
        true
      default: false
      }
    }
    if !isName || text.utf8.count > 100 {
      fault(
        "'\(text)' is no name", value[key],
        hint: "up to 100 letters, digits, '.', '_' and '-', such as aws-soc2-2026")
    }
    return text
  }

  /// A mapping that may be absent; another kind of value is a fault.
  mutating func optionalMapping(_ key: String, _ what: String) -> YAMLFields? {
    guard let found = value[key], !["", "~", "null"].contains(found.string ?? "-") else {
      return nil
    }
    guard found.isObject else {
      fault("'\(key)' must be a mapping", found)
      return nil
    }
    return inner(found, what)
  }

  /// Names in a list, where `all`, and nothing else, stands for every one.
  mutating func scope(_ key: String, hint: String) -> Set<String>? {
    let names = texts(key)
    if names.isEmpty { fault("\(what) needs '\(key)'", value[key], hint: hint) }
    return names == ["all"] ? nil : Set(names)
  }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// `document: {file: …, sha256: …}`, or the file alone.
  mutating func document(_ key: String = "document") -> PinnedDocument? {
    guard let found = value[key] else { return nil }
    if found.string != nil {
      return optionalText(key).map {
        PinnedDocument(file: $0, sha256: nil, span: Self.span(found, file))
      }
    }
    guard var part = optionalMapping(key, "a document") else { return nil }
    part.refuseUnknown(["file", "sha256"])
    let path = part.text("file")
    let digest = part.optionalText("sha256")?.lowercased()
    if let digest, digest.utf8.count != 64 || !digest.allSatisfy(\.isHexDigit) {
      part.fault(
        "'\(digest)' is no SHA-256 digest", part.value["sha256"],
        hint: "64 hexadecimal digits, as sha256sum prints them")
    }
    keep(part)
    return path.isEmpty
      ? nil : PinnedDocument(file: path, sha256: digest, span: Self.span(found, file))
  }
}
