internal import DemarcJSON
public import DemarcModel
internal import GuardEngine

/// A rule of a pack, ready to judge; or the reason why it cannot.
public struct CompiledConfigRule: Sendable {
  enum Engine: Sendable {
    case rules(GuardRules, text: String)
    case predicate(Predicate)
  }

  let pack: PackRule
  let rule: ManagedRule?
  let engine: Engine?
  let parameters: JSONDocument?
  /// Why nothing can be decided.
  let obstacle: String?
  /// Faults of the rule's own text.
  public let diagnostics: [Diagnostic]

  /// Every resource type the rule looks at; nil = it names none, and judges whatever is there.
  public var types: Set<String>? {
    if let rule { return rule.types }
    return pack.scope.resourceTypes.isEmpty ? nil : Set(pack.scope.resourceTypes)
  }

  /// Compiles a pack's rule.
  ///
  /// - Parameter clock: the moment the run speaks of.
  public static func compile(
    _ pack: PackRule, library: ManagedRuleLibrary, clock: Instant
  ) -> CompiledConfigRule {
    switch pack.source {
    case .managed(let identifier): managed(pack, identifier, library, clock)
    case .policy(let text, _, let span): policy(pack, text, span)
    case .direct(let reason): CompiledConfigRule(pack, obstacle: reason)
    case .lambda(let name):
      CompiledConfigRule(
        pack, obstacle: "its code is in a Lambda function (\(name)), which is not run here")
    }
  }

  private init(
    _ pack: PackRule, rule: ManagedRule? = nil, engine: Engine? = nil,
    parameters: JSONDocument? = nil, obstacle: String? = nil, diagnostics: [Diagnostic] = []
  ) {
    self.pack = pack
    self.rule = rule
    self.engine = engine
    self.parameters = parameters
    self.obstacle = obstacle
    self.diagnostics = diagnostics
  }

  private static func managed(
    _ pack: PackRule, _ identifier: String, _ library: ManagedRuleLibrary, _ clock: Instant
  ) -> CompiledConfigRule {
    guard let rule = library.rule(identifier) else {
      guard !library.knows(identifier) else {
        return CompiledConfigRule(pack, obstacle: "\(identifier) is not judged yet")
      }
      let near = library.nearest(to: identifier).map { "did you mean \($0)?" }
      return CompiledConfigRule(
        pack, obstacle: "AWS Config has no rule '\(identifier)'",
        diagnostics: [
          Diagnostic(
            "config.unknown-identifier", "AWS Config has no managed rule '\(identifier)'",
            at: pack.span, hint: near ?? "check the spelling of SourceIdentifier")
        ])
    }
    let parameters = RuleParameters(rule, given: pack.parameters, clock: clock)
    if let fault = parameters.fault {
      return CompiledConfigRule(
        pack, rule: rule, obstacle: fault,
        diagnostics: [Diagnostic("config.bad-parameter", fault, at: pack.span)])
    }
    switch rule.body {
    case .predicate(let name):
      let predicate = Predicates.all[name]
      return CompiledConfigRule(
        pack, rule: rule, engine: predicate.map { .predicate($0) },
        parameters: parameters.document,
        obstacle: predicate == nil ? "\(identifier) is not judged yet" : nil)
    case .guardText(let file, let text):
      let name = "config/rules/\(rule.identifier)/\(file)"
      let compiled = GuardRules.compile(SourceFile(name: name, text: text), dialect: .strict)
      return CompiledConfigRule(
        pack, rule: rule, engine: compiled.tree.map { .rules($0, text: text) },
        parameters: parameters.document,
        obstacle: compiled.tree == nil ? "its rule text does not compile" : nil,
        diagnostics: compiled.diagnostics)
    }
  }

  /// The text stands indented in the pack; its own lines are counted from where it begins.
  private static func policy(
    _ pack: PackRule, _ text: String, _ span: SourceSpan
  ) -> CompiledConfigRule {
    let source = SourceFile(name: "\(span.file):\(span.start.line) (\(pack.name))", text: text)
    let compiled = GuardRules.compile(source, dialect: .guard31)
    var parameters: JSONDocument?
    if !pack.parameters.isEmpty {
      var builder = JSONBuilder()
      builder.beginObject()
      for (name, value) in pack.parameters.sorted(by: { $0.key < $1.key }) {
        builder.key(name)
        builder.string(value)
      }
      builder.endObject()
      parameters = builder.finish()
    }
    return CompiledConfigRule(
      pack, engine: compiled.tree.map { .rules($0, text: text) }, parameters: parameters,
      obstacle: compiled.tree == nil ? "its policy text does not compile" : nil,
      diagnostics: compiled.diagnostics)
  }
}
