public import DemarcJSON
internal import DemarcModel

/// A document to be judged by many rule files: what they all would look for again is found once.
///
/// - Which members of `Resources` are of which type, so that `Resources.*[ Type == … ]` costs as much
///   as it selects.
/// - Where lines start, so that places cost nothing.
public struct GuardSubject: Sendable {
  public let root: JSONValue
  private let places: JSONPlaces?
  let resources: TypeIndex?

  /// Prepares a document; worth it from a handful of rules on.
  public init(_ root: JSONValue) {
    self.root = root
    places = JSONPlaces(root.document)
    resources = root[TypeIndex.resourcesKey].map { TypeIndex($0) }
  }

  /// A document that is judged once.
  init(once root: JSONValue) {
    self.root = root
    places = nil
    resources = nil
  }

  func position(of value: JSONValue) -> JSONPosition {
    places?.position(of: value) ?? value.position
  }
}

/// The members of one map by the text of their `Type`.
struct TypeIndex: Sendable {
  static let resourcesKey = JSONKey("Resources")
  static let typeKey = JSONKey("Type")

  /// The map that is indexed.
  let map: JSONValue
  private var byType: [String: [JSONValue]] = [:]
  /// Members without a plain `Type`: a filter has to look at each.
  private var others: [JSONValue] = []

  init(_ map: JSONValue) {
    self.map = map
    for member in map.members {
      let value = member.value
      if let type = value[Self.typeKey]?.string {
        byType[type, default: []].append(value)
      } else {
        others.append(value)
      }
    }
  }

  /// Members that may be of a type, in the order of the document; whether each surely is.
  func members(_ type: String) -> [(value: JSONValue, isCertain: Bool)] {
    let certain = byType[type] ?? []
    guard !others.isEmpty else { return certain.map { ($0, true) } }
    var all: [(value: JSONValue, isCertain: Bool)] = []
    var next = 0
    for value in certain {
      while next < others.count, others[next].stands(before: value) {
        all.append((others[next], false))
        next += 1
      }
      all.append((value, true))
    }
    for value in others[next...] { all.append((value, false)) }
    return all
  }
}
