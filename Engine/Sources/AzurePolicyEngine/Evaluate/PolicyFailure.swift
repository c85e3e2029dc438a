/// Why an evaluation gave no verdict.
package enum PolicyFailure: Error, Sendable, Hashable {
  /// The rule asks for something that fails: a template error, a wrong operand.
  case error(String)
  /// A bound was met: the rule or the document is too large.
  case limit(String)
  /// Something that the rule must see was not exported: its type.
  case notExported(String)
  /// The rule reads a value that is not known yet: why.
  case notKnown(String)

  package var message: String {
    switch self {
    case .error(let message), .limit(let message), .notKnown(let message): message
    case .notExported(let type): "the export does not cover \(type)"
    }
  }
}
