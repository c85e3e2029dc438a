public import DemarcModel

/// What `demarc check` found before deployment, in all forms.
public struct CheckReport: Sendable {
  /// A form the report comes in.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    case text, json, sarif, junit, md

    /// What the file of this form is called in a report folder.
    public var fileName: String {
      switch self {
      case .text: "check.txt"
      case .json: "check.json"
      case .sarif: "check.sarif"
      case .junit: "check.junit.xml"
      case .md: "check.md"
      }
    }
  }

  /// All results, passes and suppressed ones among them, file by file.
  public var results: [PolicyResult]
  /// What could not be read, dangling references, suppressions that count not.
  public var diagnostics: [Diagnostic]
  /// Templates and plans that were judged.
  public var files: Int
  /// Resources in them.
  public var resources: Int
  /// The frameworks asked about, for the heading of requirements.
  public var frameworks: [String]
  public var version: String

  public init(
    results: [PolicyResult], diagnostics: [Diagnostic], files: Int, resources: Int,
    frameworks: [String] = [], version: String
  ) {
    self.results = results
    self.diagnostics = diagnostics
    self.files = files
    self.resources = resources
    self.frameworks = frameworks
    self.version = version
  }

  /// The report in one form.
  ///
  /// - Parameter style: for text alone.
  public func bytes(_ format: Format, style: Style = .plain) -> [UInt8] {
    switch format {
    case .text: Array(CheckText.text(self, style: style).utf8)
    case .md: Array(CheckMarkdown.text(self).utf8)
    case .json: policy(.json)
    case .sarif: policy(.sarif)
    case .junit: policy(.junit)
    }
  }

  private func policy(_ format: PolicyFormat) -> [UInt8] {
    PolicyReport.bytes(
      results: results, diagnostics: diagnostics, format: format, version: version)
  }

  /// A file for each form, as a report folder holds them.
  public var reportFiles: [ReportFile] {
    Format.allCases.map { ReportFile(name: $0.fileName, bytes: bytes($0)) }
  }
}

/// Counts of a check run: each result is one check on one resource.
struct CheckCounts {
  var assessed = 0
  var failed = 0
  var known = 0
  var suppressed = 0
  var open = 0
  var errors = 0

  init(_ results: [PolicyResult]) {
    for result in results where result.outcome != .skip {
      switch result.outcome {
      case .pass: assessed += 1
      case .fail:
        assessed += 1
        if result.suppression != nil {
          suppressed += 1
        } else if result.isKnown {
          known += 1
        } else {
          failed += 1
        }
      case .error: errors += 1
      default:
        if result.suppression != nil { suppressed += 1 } else { open += 1 }
      }
    }
  }
}
