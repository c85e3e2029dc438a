internal import DemarcJSON
public import DemarcModel

/// How planned resources look in CloudFormation's shape, read from a table.
///
///     resource aws_ebs_volume AWS::EC2::Volume
///     encrypted -> Encrypted
///     part aws_s3_bucket_versioning of aws_s3_bucket by bucket
///     versioning_configuration.status -> VersioningConfiguration.Status
///
/// A name in a path steps into a block, the first where there are several; `name[]` goes through all
/// of them, on both sides. After `|` stands what is done with the value.
public struct PlanMapping: Sendable {
  struct Entry: Sendable {
    var type: String
    /// The type in CloudFormation; empty for a part of another resource.
    var target: String
    /// For a part: the type of the whole, and the attribute that names it.
    var whole: String?
    var link: String?
    /// The entry holds only for resources with this text in this attribute.
    var guardName: String?
    var guardText: String?
    var rules: [Rule] = []
  }

  struct Rule: Sendable {
    var source: [Step]
    var target: [Step]
    var change: Change
  }

  struct Step: Hashable, Sendable {
    var name: String
    /// Goes through all elements.
    var isEach = false
    /// A set position, or -1 to append.
    var index: Int?
  }

  enum Change: Sendable {
    case none
    /// Text that holds JSON.
    case json
    /// Other texts for texts; what is not listed stays.
    case words([String: String])
    /// A map of tags as a list.
    case tags
    /// A text wherever the block is there.
    case present(String)
    /// Security group rules, one an address range.
    case addresses
  }

  private(set) var entries: [String: [Entry]] = [:]
  /// Lines that could not be read, for the test of the table.
  public private(set) var faults: [Diagnostic] = []

  /// No resource is known.
  public init() {}

  /// Reads the table.
  public init(_ source: SourceFile) {
    var current: Entry?
    for (number, line) in source.text.split(
      separator: "\n", omittingEmptySubsequences: false
    ).enumerated() {
      let words = line.split(separator: " ").map(String.init)
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      if first == "resource" || first == "part" {
        if let done = current { entries[done.type, default: []].append(done) }
        current = Self.header(words)
        if current == nil { note(source, number, "neither 'resource TYPE TARGET' nor 'part'") }
      } else if let rule = Self.rule(words), current != nil {
        current?.rules.append(rule)
      } else {
        note(source, number, "no 'source -> Target'")
      }
    }
    if let done = current { entries[done.type, default: []].append(done) }
  }

  /// Planned types the table knows, sorted.
  public var types: [String] { entries.keys.sorted() }

  /// The type in CloudFormation's shape of a planned type that stands for itself.
  public func target(of type: String) -> String? {
    entries[type]?.first { $0.whole == nil }?.target
  }

  private mutating func note(_ source: SourceFile, _ number: Int, _ message: String) {
    let place = SourcePosition(line: number + 1, column: 1)
    faults.append(
      Diagnostic(
        "template.bad-mapping", message, at: SourceSpan(file: source.name, start: place)))
  }

  private static func header(_ words: [String]) -> Entry? {
    if words[0] == "resource", words.count == 3 || words.count == 5 {
      var entry = Entry(type: words[1], target: words[2])
      if words.count == 5 {
        guard words[3] == "when", let mark = words[4].firstIndex(of: "=") else { return nil }
        entry.guardName = String(words[4][..<mark])
        entry.guardText = String(words[4][words[4].index(after: mark)...])
      }
      return entry
    }
    guard words.count == 6 || words.count == 8, words[2] == "of", words[4] == "by" else {
      return nil
    }
    var entry = Entry(type: words[1], target: "", whole: words[3], link: words[5])
    if words.count == 8 {
      guard words[6] == "when", let mark = words[7].firstIndex(of: "=") else { return nil }
      entry.guardName = String(words[7][..<mark])
      entry.guardText = String(words[7][words[7].index(after: mark)...])
    }
    return entry
  }

  private static func rule(_ words: [String]) -> Rule? {
    guard words.count >= 3, words[1] == "->" else { return nil }
    guard let change = change(words.dropFirst(3)) else { return nil }
    return Rule(source: steps(words[0]), target: steps(words[2]), change: change)
  }

  private static func change(_ words: ArraySlice<String>) -> Change? {
    guard let mark = words.first else { return Change.none }
    guard mark == "|", let verb = words.dropFirst().first else { return nil }
    let rest = words.dropFirst(2)
    switch verb {
    case "json": return .json
    case "tags": return .tags
    case "addresses": return .addresses
    case "present": return rest.first.map { .present($0) }
    case "words":
      var table: [String: String] = [:]
      for pair in rest {
        let halves = pair.split(separator: "=", maxSplits: 1).map(String.init)
        guard halves.count == 2 else { return nil }
        table[halves[0]] = halves[1]
      }
      return .words(table)
    default: return nil
    }
  }

  private static func steps(_ text: String) -> [Step] {
    text.split(separator: ".").map { part in
      guard let mark = part.firstIndex(of: "["), part.last == "]" else {
        return Step(name: String(part))
      }
      let inside = part[part.index(after: mark)...].dropLast()
      let name = String(part[..<mark])
      if inside.isEmpty { return Step(name: name, isEach: true) }
      return Step(name: name, index: inside == "+" ? -1 : Int(inside) ?? 0)
    }
  }
}
