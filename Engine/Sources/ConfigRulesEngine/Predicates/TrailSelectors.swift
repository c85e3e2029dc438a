internal import DemarcJSON

/// What a trail's event selectors, basic or advanced, let through.
struct TrailSelectors {
  /// Reads and writes.
  struct Access: OptionSet {
    let rawValue: Int
    static let reads = Access(rawValue: 1)
    static let writes = Access(rawValue: 2)
    static let all: Access = [.reads, .writes]
  }

  private let basic: [JSONValue]
  private let advanced: [JSONValue]

  /// - Parameter answer: an answer of `get-event-selectors`, as an item.
  init(_ answer: JSONValue) {
    basic = ItemPath("configuration.EventSelectors").values(in: answer)
    advanced = ItemPath("configuration.AdvancedEventSelectors").values(in: answer)
  }

  /// Management events of every source.
  var management: Access {
    var found: Access = []
    for selector in basic
    where ItemPath.flag("IncludeManagementEvents", in: selector) == true
      && ItemPath.texts("ExcludeManagementEventSources", in: selector).isEmpty
    {
      found.formUnion(Self.access(ofBasic: selector))
    }
    for selector in advanced {
      let fields = ItemPath("FieldSelectors").values(in: selector)
      guard Self.values("eventCategory", fields).contains("Management"),
        Self.names(fields).isSubset(of: ["eventCategory", "readOnly"])
      else { continue }
      found.formUnion(Self.access(ofFields: fields))
    }
    return found
  }

  /// What a basic selector lets through of the events it is about.
  private static func access(ofBasic selector: JSONValue) -> Access {
    switch ItemPath.text("ReadWriteType", in: selector)?.lowercased() {
    case "all": .all
    case "readonly": .reads
    case "writeonly": .writes
    default: []
    }
  }

  /// What the fields of an advanced selector let through of the events it is about.
  private static func access(ofFields fields: [JSONValue]) -> Access {
    switch values("readOnly", fields) {
    case []: names(fields).contains("readOnly") ? [] : .all
    case ["true"]: .reads
    case ["false"]: .writes
    default: []
    }
  }

  /// Object events of all buckets, now and to come.
  var allObjects: Access {
    var found: Access = []
    for selector in basic {
      let values = ItemPath("DataResources").values(in: selector)
        .filter { ItemPath.text("Type", in: $0) == "AWS::S3::Object" }
        .flatMap { ItemPath.texts("Values", in: $0) }
      guard values.contains(where: Self.isEveryBucket) else { continue }
      found.formUnion(Self.access(ofBasic: selector))
    }
    for selector in advanced {
      let fields = ItemPath("FieldSelectors").values(in: selector)
      guard Self.values("eventCategory", fields).contains("Data"),
        Self.values("resources.type", fields).contains("AWS::S3::Object"),
        Self.names(fields).isSubset(of: ["eventCategory", "resources.type", "readOnly"])
      else { continue }
      found.formUnion(Self.access(ofFields: fields))
    }
    return found
  }

  /// Whether object events of all buckets are let through, reads or writes or both.
  var hasAllObjects: Bool {
    basicObjects.contains { Self.isEveryBucket($0) }
      || advancedObjects.contains { $0.map { $0.contains(where: Self.isEveryBucket) } ?? true }
  }

  /// Buckets, by name, whose object events are let through whole.
  var buckets: Set<String> {
    let values = basicObjects + advancedObjects.compactMap { $0 }.flatMap { $0 }
    return Set(values.compactMap(Self.bucket))
  }

  private var basicObjects: [String] {
    basic.flatMap { ItemPath("DataResources").values(in: $0) }
      .filter { ItemPath.text("Type", in: $0) == "AWS::S3::Object" }
      .flatMap { ItemPath.texts("Values", in: $0) }
  }

  /// The beginnings of ARNs of each selector for objects; nil = all objects.
  private var advancedObjects: [[String]?] {
    let known: Set = ["eventCategory", "resources.type", "resources.ARN", "readOnly"]
    var found: [[String]?] = []
    for selector in advanced {
      let fields = ItemPath("FieldSelectors").values(in: selector)
      guard Self.values("eventCategory", fields).contains("Data"),
        Self.values("resources.type", fields).contains("AWS::S3::Object"),
        Self.names(fields).isSubset(of: known)
      else { continue }
      let narrowing = fields.filter { ItemPath.text("Field", in: $0) == "resources.ARN" }
      guard !narrowing.isEmpty else {
        found.append(nil)
        continue
      }
      // Only beginnings say which buckets are meant whole.
      guard narrowing.count == 1, narrowing[0].members.allSatisfy(Self.isBeginning) else {
        continue
      }
      found.append(ItemPath.texts("StartsWith", in: narrowing[0]))
    }
    return found
  }

  private static func isBeginning(_ member: JSONValue.Member) -> Bool {
    ["field", "startswith"].contains(member.name.lowercased())
      || member.value.isNull || member.value.isArray && member.value.count == 0
  }

  private static func names(_ fields: [JSONValue]) -> Set<String> {
    Set(fields.map { ItemPath.text("Field", in: $0) ?? "" })
  }

  /// What a field has to equal.
  private static func values(_ name: String, _ fields: [JSONValue]) -> [String] {
    fields.filter { ItemPath.text("Field", in: $0) == name }
      .flatMap { ItemPath.texts("Equals", in: $0) }
  }

  /// `arn:aws:s3` and `arn:aws:s3:::`.
  private static func isEveryBucket(_ arn: String) -> Bool {
    let parts = arn.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count >= 3 && parts[0] == "arn" && parts[2] == "s3"
      && parts.dropFirst(3).allSatisfy(\.isEmpty)
  }

  /// The name in `arn:aws:s3:::name/`, which stands for everything in the bucket.
  private static func bucket(_ arn: String) -> String? {
    let parts = arn.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 6, parts[2] == "s3", parts[5].hasSuffix("/") else { return nil }
    let name = parts[5].dropLast()
    return name.isEmpty || name.contains("/") ? nil : String(name)
  }
}
