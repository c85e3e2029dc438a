internal import DemarcJSON

/// One call that gives evidence, for a script.
public struct AnswerFetch: Sendable {
  /// A list of names, and the option that takes one.
  public struct Listing: Sendable {
    /// With fixed options, if it needs any.
    public var operation: String
    /// JMESPath, as `--query` takes it.
    public var query: String
    public var option: String

    init?(_ value: JSONValue?) {
      guard let operation = value?["operation"]?.string, let query = value?["query"]?.string,
        let option = value?["option"]?.string
      else { return nil }
      (self.operation, self.query, self.option) = (operation, query, option)
    }

    /// `kms.list-keys`, as its own answer is called.
    public var fileName: String {
      operation.split(separator: " ").prefix(2).joined(separator: ".")
    }

    /// Whether the answer is a list, so that an empty one means that there is none.
    public var isList: Bool { query.contains("[") }

    /// Whether an answer lists nothing; a member that is left out is an empty list.
    func isEmpty(_ answer: JSONValue) -> Bool {
      var found = [answer]
      for name in query.split(separator: ".").prefix(while: { !$0.isEmpty }) {
        let member = String(name.prefix { $0 != "[" })
        found = found.compactMap { $0[member] }.flatMap { $0.isArray ? Array($0.elements) : [$0] }
        if name.contains("[") { break }
      }
      return found.allSatisfy(\.isNull)
    }
  }

  /// What is asked for one by one.
  public struct Each: Sendable {
    public var list: Listing
    /// The list whose every name the inner list and the call itself need as well.
    public var within: Listing?
    /// Whether one call takes all names.
    public var takesAll: Bool

    init?(_ value: JSONValue?) {
      guard let list = Listing(value) else { return nil }
      self.list = list
      within = Listing(value?["within"])
      takesAll = value?["all"]?.bool == true
    }

    var fileName: String { list.fileName }
    var isList: Bool { list.isList }
  }

  /// `ec2 describe-flow-logs`, with fixed options if it needs any.
  public var operation: String
  public var fileName: String
  public var type: String
  public var isGlobal: Bool
  public var each: Each?
  /// Whether one answer tells of all resources of the type, though it was asked for by name.
  public var isWhole: Bool
}
