internal import Synchronization

/// What the alias names of one definition mean, type by type.
///
/// The types that a rule states are settled beforehand; those that turn up are kept.
final class MeaningCache: Sendable {
  private let names: [String]
  private let aliases: AliasTable
  private let apiVersion: String?
  private let stated: TypeMap<[FieldMeaning]>
  private let others = Mutex<[String: [FieldMeaning]]>([:])

  /// Types that are kept; an estate of made-up types must not fill the memory.
  private static let typesMax = 1_000

  init(_ definition: AzurePolicyDefinition, apiVersion: String?) {
    names = definition.aliasNames
    aliases = definition.aliases
    self.apiVersion = apiVersion
    stated = TypeMap(apiVersion == nil ? definition.meanings : [:])
  }

  /// - Parameter type: folded.
  func meanings(_ type: String) -> [FieldMeaning] {
    if names.isEmpty { return [] }
    if let known = stated[type] { return known }
    return others.withLock { others in
      if let known = others[type] { return known }
      let found = names.map { aliases.meaning(of: $0, type: type, apiVersion: apiVersion) }
      if others.count < Self.typesMax { others[type] = found }
      return found
    }
  }
}

/// Values by folded type; most rules state so few types that comparing them beats hashing.
struct TypeMap<Value: Sendable>: Sendable {
  private let few: [(type: String, value: Value)]
  private let many: [String: Value]

  private static var fewMax: Int { 4 }

  init(_ values: [String: Value]) {
    few = values.count <= Self.fewMax ? values.map { ($0.key, $0.value) } : []
    many = values.count <= Self.fewMax ? [:] : values
  }

  subscript(type: String) -> Value? {
    for entry in few where entry.type == type { return entry.value }
    return many.isEmpty ? nil : many[type]
  }
}
