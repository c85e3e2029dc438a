public import DemarcJSON
public import DemarcModel

extension OrgPolicy {
  /// Reads the policies of a YAML or JSON file: one, several documents, or a list.
  ///
  /// Forms: v2 (`name`, `spec`, `dryRunSpec`), v1 (`constraint`, `booleanPolicy`…), a list answer
  /// (`policies`), and constraint names over their rules as policy factories write them. `node` is
  /// where policies are set that do not say so themselves.
  public static func read(_ file: SourceFile, node: String? = nil) -> Parsed<[OrgPolicy]> {
    Parsed([])
  }

  /// Reads policies from a value of a larger document.
  public static func read(
    _ value: JSONValue, node: String? = nil, file: String
  ) -> Parsed<[OrgPolicy]> {
    Parsed([])
  }
}
