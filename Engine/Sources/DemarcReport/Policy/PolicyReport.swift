public import DemarcModel

/// The forms the results of policies come in.
public enum PolicyFormat: String, Hashable, Sendable, CaseIterable {
  case text, json, sarif, junit

  /// What the file of this form is called in a report folder.
  public var fileName: String {
    switch self {
    case .text: "policy.txt"
    case .json: "policy.json"
    case .sarif: "policy.sarif"
    case .junit: "policy.junit.xml"
    }
  }
}

/// Writes results of policies: of rules run over documents, and of checks run over templates.
public enum PolicyReport {
  /// The results in one form; all forms but text hold every result, diagnostic and place.
  ///
  /// - Parameters:
  ///   - diagnostics: what could not be read or judged; a report never hides it.
  ///   - version: the program's own, for the forms that name who wrote them.
  ///   - informationURI: where the program is described; SARIF leaves it out when nothing is known.
  ///   - style: for text alone.
  public static func bytes(
    results: [PolicyResult], diagnostics: [Diagnostic] = [], format: PolicyFormat,
    version: String, informationURI: String? = nil, style: Style = .plain
  ) -> [UInt8] {
    switch format {
    case .text: Array(PolicyText.text(results, diagnostics, style: style).utf8)
    case .json: PolicyJSON.bytes(results, diagnostics, version: version)
    case .sarif: PolicySARIF.bytes(results, diagnostics, version, informationURI)
    case .junit: PolicyJUnit.bytes(results, diagnostics)
    }
  }

  /// A file for each form, as a report folder holds them.
  public static func files(
    results: [PolicyResult], diagnostics: [Diagnostic] = [], version: String,
    informationURI: String? = nil
  ) -> [ReportFile] {
    PolicyFormat.allCases.map { format in
      ReportFile(
        name: format.fileName,
        bytes: bytes(
          results: results, diagnostics: diagnostics, format: format, version: version,
          informationURI: informationURI))
    }
  }
}

/// How many results there are of each kind.
public struct PolicySummary: Hashable, Sendable {
  /// Documents that were judged.
  public var files = 0
  /// Rules that said something or were asked to.
  public var rules = 0
  public var passed = 0
  /// Fails that count, that is: nobody suppressed them.
  public var failed = 0
  public var skipped = 0
  public var suppressed = 0
  /// Rules without a verdict on a document: errors, and lacking evidence.
  public var undecided = 0

  public init(_ results: [PolicyResult]) {
    var files: Set<String> = []
    var rules: Set<String> = []
    for result in results {
      files.insert(result.file)
      rules.insert(result.rule)
      switch result.outcome {
      case .pass: passed += 1
      case .skip: skipped += 1
      case .fail where result.suppression != nil: suppressed += 1
      case .fail: failed += 1
      case .error, .noEvidence: undecided += 1
      }
    }
    self.files = files.count
    self.rules = rules.count
  }
}

/// What every form says about one detail.
enum PolicyWords {
  /// `Bucket (AWS::S3::Bucket)`; the document when no resource is meant.
  static func subject(_ detail: PolicyDetail) -> String {
    guard let resource = detail.resource else { return "the document" }
    return resource + (detail.resourceType.map { " (\($0))" } ?? "")
  }

  /// One sentence: where, what was found, what was wanted.
  static func facts(_ detail: PolicyDetail) -> String {
    var text = subject(detail)
    if let pointer = detail.pointer, !pointer.isEmpty { text += " at \(pointer)" }
    switch (detail.found, detail.wanted) {
    case (let found?, let wanted?): text += ": found \(found), wanted \(wanted)"
    case (let found?, nil): text += ": found \(found)"
    case (nil, let wanted?): text += ": nothing found, wanted \(wanted)"
    case (nil, nil): break
    }
    return text
  }

  /// The facts, then the author's own words.
  static func sentence(_ detail: PolicyDetail) -> String {
    let message = detail.message ?? ""
    if detail.found == nil, detail.wanted == nil, detail.pointer == nil, detail.resource == nil {
      return message.isEmpty ? facts(detail) : message
    }
    return message.isEmpty ? facts(detail) : facts(detail) + ". " + message
  }

  /// Details to write for a result: a fail without one still stands for something.
  static func details(_ result: PolicyResult) -> [PolicyDetail] {
    guard result.details.isEmpty else { return result.details }
    return [
      PolicyDetail(message: result.title.isEmpty ? "the rule does not hold" : result.title)
    ]
  }
}
