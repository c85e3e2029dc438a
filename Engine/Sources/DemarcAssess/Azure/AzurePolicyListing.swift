internal import AzureComplianceEngine
public import AzurePolicyEngine
internal import DemarcJSON
public import DemarcModel

/// Policy definitions as the compiler understood them.
public struct AzurePolicyListing: Sendable {
  /// One definition.
  public struct Row: Sendable {
    public var title: String
    public var name: String
    public var file: String
    public var mode: String
    /// As written: a word, or an expression.
    public var effect: String
    /// What the effect may be, where a parameter with allowed values decides.
    public var effects: [String]
    /// Types that the rule states; empty when it may concern any.
    public var types: [String]
    /// `name: type = default`.
    public var parameters: [String]
    /// The type that an IfNotExists effect looks up.
    public var related: String?
    /// Why it is not evaluated, or can never fail; nil when it can be.
    public var note: String?
  }

  public var rows: [Row]
  public var diagnostics: [Diagnostic]

  public init(_ files: [PolicyFile], aliases: AliasTable, forced: ForcedValues) {
    let documents = AzureDocuments(files)
    var diagnostics = documents.diagnostics
    rows = documents.library.definitions.map { document in
      let compiled = AzurePolicyDefinition.compile(
        document.json, file: document.file, aliases: aliases)
      diagnostics += compiled.diagnostics
      var note: String?
      if let tree = compiled.tree {
        let told = AzureRuleAssurance(tree, forced: forced)
          .diagnostics(file: document.file, json: document.json)
        diagnostics += told
        note = told.first?.message
      }
      return Self.row(document, compiled.tree, note)
    }
    self.diagnostics = diagnostics
  }

  private static func row(
    _ document: AzureDefinitionDocument, _ tree: AzurePolicyDefinition?, _ note: String?
  ) -> Row {
    let effect = tree?.effectJSON.string ?? "?"
    let named = effect.split(separator: "'").dropFirst().first.map { $0.lowercased() }
    let parameter = tree?.parameters.first {
      effect.hasPrefix("[") && $0.name.lowercased() == named
    }
    let evaluator = tree.map {
      AzurePolicyEvaluator($0, context: AzureEvaluationContext())
    }
    return Row(
      title: document.displayName ?? document.name, name: document.name, file: document.file,
      mode: document.mode ?? "Indexed",
      effect: parameter?.defaultValue?.string ?? evaluator?.effect?.rawValue ?? effect,
      effects: parameter?.allowedValues.compactMap(\.string) ?? [],
      types: (tree?.resourceTypes ?? []).sorted(),
      parameters: (tree?.parameters ?? []).map { parameter in
        let value = parameter.defaultValue.map { " = \($0.json)" } ?? ""
        return "\(parameter.name): \(parameter.type ?? "any")\(value)"
      },
      related: evaluator?.relatedType, note: document.isStatic ? "Microsoft's own statement" : note)
  }
}
