/// Writes facts in the compact form, sorted: the same facts give the same bytes.
///
/// - `# …` is a comment, `*Namespace` says that every alias of a namespace is in the file, and
///   `!0<TAB>2021-01-01 2021-04-01` numbers a set of API versions.
/// - A line without a tab names a resource type; the lines below it are its aliases:
///   `name<TAB>path<TAB>attributes<TAB>pattern<TAB>set:path…`, empty columns at the end left out.
/// - A name stands without its type and slash; one of another type is whole, behind a slash.
/// - A path `=` is `properties.` and the name; `=X` is `properties.X`.
/// - Attributes are `+` or `-` for modifiable or not, then the type of the value. A set bears such a
///   mark behind its number where its versions have an answer of their own.
struct AliasText {
  private var sets: [[String]: Int] = [:]
  private var setLines: [String] = []

  static func write(
    _ facts: [AliasFact], namespaces: [String] = [], heading: String = ""
  ) -> [UInt8] {
    var text = AliasText()
    return text.bytes(facts, namespaces, heading)
  }

  private mutating func bytes(
    _ facts: [AliasFact], _ namespaces: [String], _ heading: String
  ) -> [UInt8] {
    var unique: [String: AliasFact] = [:]
    for fact in facts where fact.isWritable { unique[fact.key] = fact }
    var body = ""
    var type = ""
    for (_, fact) in unique.sorted(by: { $0.key < $1.key }) {
      if fact.type.lowercased() != type {
        type = fact.type.lowercased()
        body += fact.type + "\n"
      }
      body += line(fact) + "\n"
    }
    var head = heading
    for namespace in Set(namespaces).sorted() { head += "*\(namespace)\n" }
    for line in setLines { head += line + "\n" }
    return Array((head + body).utf8)
  }

  private mutating func line(_ fact: AliasFact) -> String {
    let isOwn = TextFold.isBelow(fact.name, fact.type)
    let own = Substring(fact.name.utf8.dropFirst(fact.type.utf8.count + 1))
    let name = isOwn ? String(own) : "/" + fact.name
    let mark = fact.isModifiable.map { $0 ? "+" : "-" } ?? ""
    var columns = [name, Self.short(fact.path, name), mark + fact.valueType, fact.pattern]
    for version in fact.versions where !version.apiVersions.isEmpty {
      let mark = version.isModifiable.map { $0 ? "+" : "-" } ?? ""
      columns.append("\(number(version.apiVersions))\(mark):\(Self.short(version.path, name))")
    }
    while columns.count > 2, columns.last?.isEmpty == true { columns.removeLast() }
    return columns.joined(separator: "\t")
  }

  private mutating func number(_ versions: [String]) -> Int {
    if let known = sets[versions] { return known }
    let number = sets.count
    sets[versions] = number
    setLines.append("!\(number)\t\(versions.joined(separator: " "))")
    return number
  }

  /// A path as its column has it.
  private static func short(_ path: String, _ name: String) -> String {
    let start = "properties."
    guard path.utf8.starts(with: start.utf8) else { return path }
    let rest = String(Substring(path.utf8.dropFirst(start.utf8.count)))
    return rest == name ? "=" : rest.isEmpty ? path : "=" + rest
  }
}
