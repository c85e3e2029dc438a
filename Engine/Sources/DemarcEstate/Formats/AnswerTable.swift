internal import DemarcJSON
public import DemarcModel

/// What the answers of the `aws` command line are: the table below `config/answers` in the data.
///
/// The members are described in `docs/data-formats.md`, "Answers of the command line".
public struct AnswerTable: Sendable {
  struct Operation: Sendable {
    /// `ec2 describe-flow-logs`.
    var name: String
    /// Fixed options: `--owner-ids self`.
    var options: String
    /// Members at the top that tell this answer from others.
    var recognise: [JSONKey]
    /// Members that the first entry has.
    var entry: [JSONKey]
    /// Names on the way to the entries; empty = the answer itself is the entry.
    var items: [String]
    var type: String
    var id: [String]
    var arn: [String]
    var label: [String]
    var isGlobal: Bool
    /// Error codes that mean that there is none.
    var absent: Set<String>
    var idFromFile: Bool
    /// How the resources are listed that the answer is asked for one by one.
    var each: AnswerFetch.Each?
    /// One answer tells of all resources of the type, though it was asked for by name.
    var isWhole: Bool
    /// Another service's answer looks the same, so that only the file's name tells.
    var needsName: Bool
    /// Recognised, but a script has better calls for the type.
    var isLeftOut: Bool

    /// `ec2.describe-flow-logs`, as files are called.
    var fileName: String { name.replacing(" ", with: ".") }
    /// `describeflowlogs`: the same in every spelling.
    var folded: String {
      AnswerTable.folded(name.split(separator: " ").last.map(String.init) ?? name)
    }
  }

  let operations: [Operation]
  /// Types that only answers show: AWS Config records no items of them.
  let unrecorded: Set<String>
  private let recorded: Set<String>

  /// No answer is recognised.
  public init() {
    operations = []
    unrecorded = []
    recorded = []
  }

  /// Reads the table's files, `name` being what diagnostics call each.
  ///
  /// - Parameter recorded: the types AWS Config records.
  /// - Throws: the first fault, with its place.
  public init(
    _ files: [(name: String, bytes: [UInt8])], recorded: Set<String>
  ) throws(Diagnostic) {
    var operations: [Operation] = []
    for file in files {
      let root: JSONValue
      do {
        root = try JSONDocument.parse(file.bytes).root
      } catch {
        let start = SourcePosition(line: error.line, column: error.column)
        throw Diagnostic(
          "config.bad-answers", error.message, at: SourceSpan(file: file.name, start: start))
      }
      for value in root.elements { operations.append(try Self.operation(value, file.name)) }
    }
    self.operations = operations
    unrecorded = Set(operations.map(\.type)).subtracting(recorded)
    self.recorded = recorded
  }

  /// The command that exports a type, ready to be pasted; nil when none does.
  public func command(for type: String) -> String? {
    guard let operation = operations.first(where: { $0.type == type }) else { return nil }
    let region = operation.isGlobal ? "" : " --region REGION"
    let rest = operation.idFromFile || operation.each != nil ? " …" : ""
    let options = operation.options.isEmpty ? "" : " \(operation.options)"
    return "aws \(operation.name)\(options)\(rest)\(region) --output json"
  }

  /// Types of which each answer tells of one resource.
  public var typesPerResource: Set<String> {
    Set(operations.filter { ($0.idFromFile || $0.each != nil) && !$0.isWhole }.map(\.type))
  }

  /// The calls that give these types, sorted; one call may give several.
  public func fetches(for types: Set<String>) -> [AnswerFetch] {
    let asked = operations.filter {
      types.contains($0.type) && !$0.isLeftOut && (!$0.idFromFile || $0.each != nil)
    }
    return asked.map {
      AnswerFetch(
        operation: $0.name + ($0.options.isEmpty ? "" : " \($0.options)"), fileName: $0.fileName,
        type: $0.type, isGlobal: $0.isGlobal, each: $0.each, isWhole: $0.isWhole)
    }.sorted { ($0.operation, $0.type) < ($1.operation, $1.type) }
  }

  /// Whether AWS Config records items of the type.
  public func isRecorded(_ type: String) -> Bool { recorded.contains(type) }

  /// Every operation's name with the type it gives, sorted.
  public var commands: [(operation: String, type: String)] {
    operations.map { ($0.name, $0.type) }.sorted { $0 < $1 }
  }

  static func folded(_ name: String) -> String { name.lowercased().replacing("-", with: "") }

  private static func operation(
    _ value: JSONValue, _ file: String
  ) throws(Diagnostic) -> Operation {
    guard let name = value["operation"]?.string, let type = value["type"]?.string,
      name.split(separator: " ").count == 2
    else {
      let place = SourcePosition(line: value.position.line, column: value.position.column)
      throw Diagnostic(
        "config.bad-answers", "an answer needs 'operation' (service and command) and 'type'",
        at: SourceSpan(file: file, start: place))
    }
    func path(_ member: String) -> [String] {
      (value[member]?.string ?? "").replacing("[]", with: "").split(separator: ".")
        .map(String.init)
    }
    func keys(_ member: String) -> [JSONKey] {
      value[member].map { $0.elements.compactMap { $0.string.map { JSONKey($0) } } } ?? []
    }
    return Operation(
      name: name, options: value["options"]?.string ?? "", recognise: keys("recognise"),
      entry: keys("entry"), items: path("items"),
      type: type, id: path("id"), arn: path("arn"), label: path("name"),
      isGlobal: value["global"]?.bool == true,
      absent: Set(value["absent"]?.elements.compactMap(\.string) ?? []),
      idFromFile: value["idFromFile"]?.bool == true, each: AnswerFetch.Each(value["each"]),
      isWhole: value["whole"]?.bool == true,
      needsName: value["named"]?.bool == true, isLeftOut: value["script"]?.bool == false)
  }
}

extension AnswerTable {
  /// The operation whose answer a value is; nil when none fits, or several do.
  func operation(answering root: JSONValue, file: String) -> Operation? {
    guard root.isObject else { return nil }
    // The file's name says which of two services answered with an empty list.
    let named = operations.filter { Self.isNamed(file, for: $0) && $0.fits(root) }
    guard named.isEmpty || named.count > 1 else { return named[0] }
    if named.isEmpty, !operations(listedBy: file).isEmpty { return nil }
    let fitting = named.isEmpty ? operations.filter { !$0.needsName && $0.fits(root) } : named
    guard let most = fitting.map(\.weight).max() else { return nil }
    let best = fitting.filter { $0.weight == most }
    return best.count == 1 ? best[0] : best.first { Self.isNamed(file, for: $0) }
  }

  /// The operation that lists an entry under a name at the top of its answer; nil when none fits.
  func operation(listing entry: JSONValue, under name: String) -> Operation? {
    let fitting = operations.filter { operation in
      operation.items == [name] && !operation.entry.isEmpty
        && operation.entry.allSatisfy { entry[$0] != nil }
    }
    return fitting.max { $0.weight < $1.weight }
  }

  /// The operation of an error text's own words; the file's name settles what several services call so.
  func operation(called name: String, file: String) -> Operation? {
    let folded = Self.folded(name)
    let fitting = operations.filter { $0.folded == folded }
    return fitting.count == 1 ? fitting[0] : fitting.first { Self.isNamed(file, for: $0) }
  }

  static func isNamed(_ file: String, for operation: Operation) -> Bool {
    isNamed(file, operation.fileName)
  }

  private static func isNamed(_ file: String, _ command: String) -> Bool {
    (file.split(separator: "/").last ?? "").hasPrefix("\(command).")
  }

  /// The command of a list that is no answer of its own, `kms list-keys`; nil when a file is none.
  func list(named file: String) -> String? {
    guard !operations.contains(where: { Self.isNamed(file, for: $0) }) else { return nil }
    let each = operations(listedBy: file).first?.each
    let list = [each?.within, each?.list].compactMap { $0 }
      .first { Self.isNamed(file, $0.fileName) }
    return list?.fileName.replacing(".", with: " ")
  }

  /// The operations that are asked for what a file lists, by its name; empty when it is no such list.
  func operations(listedBy file: String) -> [Operation] {
    operations.filter { operation in
      guard let each = operation.each, each.isList else { return false }
      if Self.isNamed(file, each.fileName) { return each.within == nil || operation.isWhole }
      return each.within.map { $0.isList && Self.isNamed(file, $0.fileName) } ?? false
    }
  }
}

extension AnswerTable.Operation {
  fileprivate var weight: Int { recognise.count + entry.count }

  fileprivate func fits(_ root: JSONValue) -> Bool {
    guard !recognise.isEmpty, recognise.allSatisfy({ root[$0] != nil }) else { return false }
    guard !entry.isEmpty, let first = entries(of: root).first else { return true }
    return entry.allSatisfy { first[$0] != nil }
  }

  /// The entries of an answer; lists on the way are spread out.
  func entries(of root: JSONValue) -> [JSONValue] {
    var found = [root]
    for name in items { found = found.flatMap { Self.spread($0) }.compactMap { $0[name] } }
    return found.flatMap { Self.spread($0) }
  }

  private static func spread(_ value: JSONValue) -> [JSONValue] {
    value.isArray ? Array(value.elements) : [value]
  }

  static func text(at path: [String], in entry: JSONValue) -> String? {
    guard !path.isEmpty else { return nil }
    var value: JSONValue? = entry
    for name in path { value = value?[name] }
    return value?.string ?? value?.numberText
  }
}
