public import DemarcModel

/// What policies would do to resources that are not deployed yet.
public struct AzureRequestInput: Sendable {
  public var version: String
  public var requests: [AzureRequestRow]
  public var diagnostics: [Diagnostic]

  public init(version: String, requests: [AzureRequestRow], diagnostics: [Diagnostic] = []) {
    self.version = version
    self.requests = requests
    self.diagnostics = diagnostics
  }
}

/// One resource of a template, as a request that policies judge.
public struct AzureRequestRow: Hashable, Sendable {
  /// What one policy has to say about the request.
  public struct Saying: Hashable, Sendable {
    public var policy: String
    public var title: String
    /// One line: the condition that decided.
    public var reason: String
    /// Where the value stands that decided.
    public var span: SourceSpan?

    public init(policy: String, title: String, reason: String, span: SourceSpan? = nil) {
      self.policy = policy
      self.title = title
      self.reason = reason
      self.span = span
    }
  }

  /// One value that append or modify changes.
  public struct Change: Hashable, Sendable {
    public var path: String
    /// JSON text; nil where there was or will be nothing.
    public var before: String?
    public var after: String?
    public var policy: String

    public init(path: String, before: String?, after: String?, policy: String) {
      self.path = path
      self.before = before
      self.after = after
      self.policy = policy
    }
  }

  public var name: String
  public var type: String
  /// Where the resource stands in the template.
  public var span: SourceSpan
  public var denied: [Saying]
  public var changes: [Change]
  /// What would be reported or set up afterwards.
  public var audited: [Saying]
  /// Policies that need what is known only at deployment, or that failed.
  public var undecided: [Saying]
  /// Policies that are about the resource and let it pass.
  public var passed: Int

  public init(
    name: String, type: String, span: SourceSpan, denied: [Saying] = [], changes: [Change] = [],
    audited: [Saying] = [], undecided: [Saying] = [], passed: Int = 0
  ) {
    self.name = name
    self.type = type
    self.span = span
    self.denied = denied
    self.changes = changes
    self.audited = audited
    self.undecided = undecided
    self.passed = passed
  }
}

extension EstatePolicyFormat {
  /// A report on requests; CSV and HTML are for compliance alone, and give the text.
  public func bytes(_ input: AzureRequestInput, style: Style = .plain) -> [UInt8] {
    switch self {
    case .json: AzureRequestJSON.bytes(input)
    case .sarif: PolicySARIF.bytes(input.results, input.diagnostics, input.version, nil)
    case .junit: PolicyJUnit.bytes(input.results, input.diagnostics)
    case .text, .csv, .html: Array(AzureRequestText.text(input, style: style).utf8)
    }
  }
}

extension AzureRequestInput {
  /// Denials as fails, what could not be told as lacking evidence, the rest as passes.
  var results: [PolicyResult] {
    requests.flatMap { request in
      let told =
        request.denied.map { (request, $0, Outcome.fail) }
        + request.undecided.map { (request, $0, Outcome.noEvidence) }
      return told.map(Self.result)
    }
  }

  private static func result(
    _ request: AzureRequestRow, _ saying: AzureRequestRow.Saying, _ outcome: Outcome
  ) -> PolicyResult {
    var result = PolicyResult(
      rule: saying.policy, title: saying.title, file: request.span.file, outcome: outcome,
      details: [
        PolicyDetail(
          resource: request.name, resourceType: request.type,
          span: saying.span ?? request.span, message: saying.reason)
      ])
    result.resource = request.name
    result.resourceType = request.type
    return result
  }
}
