public import DemarcBoundary
public import DemarcCatalog
internal import DemarcJSON
public import DemarcModel
internal import DemarcYAML

/// Reads who a provider says has to meet what, from a sheet or a YAML list (AS4).
///
/// The words of common forms are known: those of FedRAMP's CRM (`Yes`, `Partial`, `No` for whether a
/// control can be inherited), of questionnaires after CAIQ (`CSP-owned`, `Shared CSP and CSC` …) and plain
/// ones. Other words are mapped under `owners`.
public enum ClaimSheet {
  static let columns = ["requirement", "owner", "words", "service"]

  /// Characters of a provider's words that are kept.
  static let wordsMax = 500

  private static let usual: [String: [String]] = [
    "requirement": [
      "requirement", "control", "control id", "control identifier", "question id", "id",
    ],
    "owner": [
      "owner", "responsibility", "control owner", "ssrm control ownership",
      "can be inherited from csp", "control origination",
    ],
    "words": [
      "words", "description", "csp implementation description",
      "specific inheritance and customer agency/csp responsibilities", "comment", "notes",
    ],
    "service": ["service", "component"],
  ]

  /// What the words of known forms name; compared folded.
  static let words: [String: Owner] = [
    "provider": .provider, "csp": .provider, "cloud provider": .provider, "vendor": .provider,
    "csp-owned": .provider, "csp owned": .provider, "inherited": .provider, "yes": .provider,
    "microsoft": .provider, "aws": .provider, "google": .provider,
    "service provider corporate": .provider, "service provider system specific": .provider,
    "service provider hybrid (corporate and system specific)": .provider,
    "customer": .customer, "csc": .customer, "csc-owned": .customer, "csc owned": .customer,
    "tenant": .customer, "no": .customer, "configured by customer": .customer,
    "provided by customer": .customer,
    "configured by customer (customer system specific)": .customer,
    "provided by customer (customer system specific)": .customer,
    "shared": .shared, "partial": .shared, "hybrid": .shared, "shared csp and csc": .shared,
    "shared (service provider and customer responsibility)": .shared, "both": .both,
  ]

  static func folded(_ word: String) -> String { DelimitedText.folded(word) }

  /// Reads a sheet; rows with a fault are left out and told, each once.
  public static func read(
    _ bytes: [UInt8], _ entry: ClaimSheetEntry, catalog: Catalog
  ) -> Parsed<[ResponsibilityClaim]> {
    do throws(Diagnostic) {
      let name = entry.document.file.lowercased()
      let sheet =
        name.hasSuffix(".yaml") || name.hasSuffix(".yml")
        ? try yaml(bytes, entry)
        : try DelimitedText(bytes, name: entry.document.file, sheet: entry.sheet)
      let mapped = try MappedSheet(
        sheet, entry.columns, wanted: usual, required: ["requirement", "owner"])
      return claims(mapped, entry, catalog)
    } catch {
      return Parsed(nil, [error])
    }
  }

  private static func claims(
    _ sheet: MappedSheet, _ entry: ClaimSheetEntry, _ catalog: Catalog
  ) -> Parsed<[ResponsibilityClaim]> {
    var claims: [ResponsibilityClaim] = []
    var diagnostics: [Diagnostic] = []
    for row in sheet.sheet.rows {
      let (id, word) = (sheet.text("requirement", row), sheet.text("owner", row))
      if id.isEmpty || word.isEmpty { continue }
      guard let requirement = catalog.requirement("\(entry.framework) \(id)") else {
        diagnostics.append(
          Diagnostic(
            "assurance.unknown-requirement", "\(entry.framework) has no requirement '\(id)'",
            at: sheet.span("requirement", row), hint: "the row is left out", severity: .warning))
        continue
      }
      guard let owner = entry.owners[folded(word)] ?? words[folded(word)] else {
        diagnostics.append(
          Diagnostic(
            "assurance.unknown-owner", "'\(word)' names no party that is known",
            at: sheet.span("owner", row),
            hint: "map it under 'owners' to provider, customer, shared or both",
            severity: .warning))
        continue
      }
      let service = sheet.text("service", row)
      claims.append(
        ResponsibilityClaim(
          source: entry.id, cloud: entry.cloud,
          service: service.isEmpty ? entry.service : service, requirement: requirement.id,
          owner: owner, words: String(sheet.text("words", row).prefix(wordsMax)),
          span: sheet.span("requirement", row)))
    }
    return Parsed(claims, diagnostics)
  }

  /// A list of mappings, or such a list under `claims`, as rows of a sheet.
  private static func yaml(
    _ bytes: [UInt8], _ entry: ClaimSheetEntry
  ) throws(Diagnostic) -> DelimitedText {
    let name = entry.document.file
    guard bytes.count <= AssuranceRegistry.bytesMax,
      let text = String(validating: bytes, as: UTF8.self)
    else {
      throw Diagnostic(
        "assurance.sheet", "\(name) is not UTF-8 text of at most 4 MiB",
        hint: "save it as UTF-8, or as CSV")
    }
    let document: JSONDocument
    do {
      document = try YAMLReader(schema: .failsafe).document(text)
    } catch {
      throw Diagnostic(
        "assurance.yaml", error.message,
        at: SourceSpan(
          file: name, start: SourcePosition(line: error.line, column: error.column)),
        hint: error.hint)
    }
    let list = document.root.isArray ? document.root : document.root["claims"] ?? document.root
    var headings: [String] = []
    for element in list.elements {
      for member in element.members where !headings.contains(member.name) {
        headings.append(member.name)
      }
    }
    guard list.isArray, headings.count <= DelimitedText.columnsMax else {
      throw Diagnostic(
        "assurance.sheet", "\(name) is no list of claims",
        at: SourceSpan(file: name, start: SourcePosition(line: 1, column: 1)),
        hint: "a list of mappings with 'requirement' and 'owner'")
    }
    let rows = list.elements.map { element in
      DelimitedText.Row(
        line: element.position.line, cells: headings.map { element[$0]?.string ?? "" })
    }
    return DelimitedText(name: name, headings: headings, rows: Array(rows))
  }
}

extension DelimitedText {
  init(name: String, headings: [String], rows: [Row]) {
    self.name = name
    self.headings = headings
    self.rows = rows
  }
}

extension ResponsibilityClaim {
  /// What the owner metadata of Azure initiatives say of requirements, out of the verdicts of a matrix.
  public static func ofPolicies(_ matrix: Matrix) -> [ResponsibilityClaim] {
    matrix.verdicts.flatMap { verdict in
      verdict.policies.compactMap { evidence in
        guard let word = evidence.claim, let owner = ClaimSheet.words[ClaimSheet.folded(word)]
        else { return nil }
        return ResponsibilityClaim(
          source: evidence.source, cloud: evidence.cloud, requirement: verdict.requirement,
          owner: owner)
      }
    }
  }
}
