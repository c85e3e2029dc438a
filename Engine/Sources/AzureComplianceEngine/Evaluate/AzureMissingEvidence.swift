/// An export that would have decided more.
public struct AzureMissingEvidence: Sendable, Hashable {
  /// The type that is not covered.
  public var type: String
  /// The subscription it would have to cover; empty where the resource's id names none.
  public var scope: String
  /// Members that it would decide on some resource, in order.
  public var members: [Int]
  /// Distinct definitions among them.
  public var policies: Int
  /// Resources on which it would decide some member.
  public var resources: Int
}

/// Collects what lookups found to be missing.
struct MissingCollector: Sendable {
  fileprivate struct Key: Hashable {
    var type: String
    var scope: String
  }

  fileprivate struct Entry {
    var type: String
    var members: Set<Int32> = []
    var resources = 0
    var lastResource: Int32 = -1
  }

  fileprivate var entries: [Key: Entry] = [:]

  mutating func add(type: String, scope: String, member: Int32, resource: Int32) {
    let key = Key(type: type.lowercased(), scope: scope)
    entries[key, default: Entry(type: type)].note(member, resource)
  }

  mutating func merge(_ other: MissingCollector) {
    for (key, entry) in other.entries {
      var own = entries[key] ?? Entry(type: entry.type)
      own.members.formUnion(entry.members)
      own.resources += entry.resources
      entries[key] = own
    }
  }

  /// The export that decides most policies first; ties by resources, then by name.
  func list(_ program: AzureComplianceProgram) -> [AzureMissingEvidence] {
    entries.map { key, entry in
      AzureMissingEvidence(
        type: entry.type, scope: key.scope, members: entry.members.map { Int($0) }.sorted(),
        policies: Set(entry.members.map { program.members[Int($0)].definition ?? -1 }).count,
        resources: entry.resources)
    }.sorted { left, right in
      if left.policies != right.policies { return left.policies > right.policies }
      if left.resources != right.resources { return left.resources > right.resources }
      return (left.type.lowercased(), left.scope) < (right.type.lowercased(), right.scope)
    }
  }
}

extension MissingCollector.Entry {
  fileprivate mutating func note(_ member: Int32, _ resource: Int32) {
    members.insert(member)
    if resource != lastResource || resource < 0 { resources += 1 }
    lastResource = resource
  }
}
