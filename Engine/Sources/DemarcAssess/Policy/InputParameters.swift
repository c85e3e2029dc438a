public import DemarcJSON
public import DemarcModel
internal import GuardEngine

/// Files whose members stand beside those of every document judged (`--input-params`).
public enum InputParameters {
  /// One object with the members of all files; nil without files.
  ///
  /// - Throws: `Diagnostic` for a file that is no object, or a member that two files have.
  public static func load(_ files: [PolicyFile]) throws(Diagnostic) -> JSONDocument? {
    guard !files.isEmpty else { return nil }
    var builder = JSONBuilder()
    var owners: [String: String] = [:]
    builder.beginObject()
    for file in files {
      let parsed = GuardDocument.load(try file.text())
      guard let root = parsed.tree?.root else {
        throw parsed.diagnostics.first
          ?? Diagnostic("policy.parameters", "\(file.name) holds no value")
      }
      guard root.isObject else {
        throw fault("the parameters are no object", file, root.position)
      }
      for member in root.members {
        if let other = owners.updateValue(file.name, forKey: member.name) {
          throw fault("'\(member.name)' is a parameter of \(other) as well", file, member.position)
        }
        builder.key(member.name)
        builder.value(member.value)
      }
    }
    builder.endObject()
    return builder.finish()
  }

  private static func fault(
    _ message: String, _ file: PolicyFile, _ place: JSONPosition
  ) -> Diagnostic {
    let start = SourcePosition(line: place.line, column: place.column)
    return Diagnostic(
      "policy.parameters", message, at: SourceSpan(file: file.name, start: start),
      hint: "write one object a file, and each parameter once")
  }
}
