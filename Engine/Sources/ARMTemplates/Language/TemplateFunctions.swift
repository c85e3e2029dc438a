import AzurePolicyEngine
import DemarcModel

/// Functions of templates beside those that rules have too.
enum TemplateFunctions {
  /// Pure functions by folded name.
  static let named: [String: PolicyFunction] = Dictionary(
    uniqueKeysWithValues: (collections + dates + networks).map { ($0.name.lowercased(), $0) })

  /// Functions that only policy rules may call.
  static let onlyInRules: Set<String> = ["adddays", "iprangecontains", "utcnow"]

  /// Functions whose answer only Azure has, beside those that begin with `list`.
  static let runtime: Set<String> = [
    "reference", "references", "providers", "pickzones", "getsecret", "resourceinfo", "deployer",
    "tologicalzone", "tologicalzones", "tophysicalzone", "tophysicalzones", "roledefinitions",
    "externalinput", "externalinputs",
  ]

  /// Functions that move values without looking inside: what is not known among them stays where it is.
  private static let moving: Set<String> = [
    "first", "last", "take", "skip", "length", "empty", "tryget", "items", "indexfromend",
    "tryindexfromend", "objectkeys", "concat", "array",
  ]

  /// Why a call has no known result; nil when it can be made.
  static func openReason(_ folded: String, _ values: [PolicyValue]) -> String? {
    switch folded {
    case "createarray": return nil
    case "createobject":
      let names = stride(from: 0, to: values.count, by: 2).lazy.map { values[$0] }
      return names.lazy.compactMap(\.unknownReason).first
    case "union" where values.allSatisfy(\.isObject): return clash(values)
    case "tryget" where values.count > 2: return values.lazy.compactMap(\.unknownInside).first
    case "flatten", "shallowmerge":
      let parts = values + (values.first?.elements ?? [])
      return parts.lazy.compactMap(\.unknownReason).first
    case "contains" where values.count == 2 && values[0].unknownReason == nil:
      if let reason = values[1].unknownInside { return reason }
      guard let elements = values[0].elements else { return nil }
      // One element that is known to be the one sought decides.
      return elements.contains { $0.isExactly(values[1]) } ? nil : values[0].unknownInside
    default:
      if moving.contains(folded) { return values.lazy.compactMap(\.unknownReason).first }
      return values.lazy.compactMap(\.unknownInside).first
    }
  }

  /// Objects of the same name are merged: with something in one that is not known, nobody knows into
  /// what.
  private static func clash(_ objects: [PolicyValue]) -> String? {
    for (index, object) in objects.enumerated() {
      for member in object.members ?? [] {
        guard let reason = member.value.unknownInside else { continue }
        let meets = objects[(index + 1)...].contains { $0.member(member.name)?.isObject == true }
        if meets { return reason }
      }
    }
    return nil
  }

  /// Work of a call beyond looking at each argument once: comparisons of all with all.
  static func cost(_ folded: String, _ values: [PolicyValue]) -> Int {
    guard values.count > 1 else { return 0 }
    switch folded {
    case "union", "intersection":
      var sum = 0
      var cost = 0
      for value in values {
        let count = value.elements?.count ?? value.members?.count ?? 0
        cost += count * (sum + count) / 32
        sum += count
      }
      return cost
    case "contains", "indexof", "lastindexof", "replace", "split":
      let parts = values[1].elements?.count ?? values[1].string?.utf8.count ?? 0
      return (values[0].string?.utf8.count ?? 0) * parts / 64
    default: return 0
    }
  }

  private static let collections: [PolicyFunction] = [
    PolicyFunction("objectKeys", 1...1) { args throws(PolicyFailure) in
      guard let members = args[0].members else { throw args.wrong(0, "an object") }
      return .array(members.map(\.name).sorted().map { .string($0) })
    },
    PolicyFunction("shallowMerge", 1...1) { args throws(PolicyFailure) in
      var merged: [PolicyValue.Member] = []
      var places: [String: Int] = [:]
      for object in try args.array(0) {
        guard let members = object.members else { throw args.wrong(0, "an array of objects") }
        for member in members {
          if let index = places[member.name.lowercased()] {
            merged[index].value = member.value
          } else {
            places[member.name.lowercased()] = merged.count
            merged.append(member)
          }
        }
      }
      return .object(merged)
    },
    PolicyFunction("flatten", 1...1) { args throws(PolicyFailure) in
      var flat: [PolicyValue] = []
      for inner in try args.array(0) {
        if inner.unknownReason != nil { return inner }
        guard let elements = inner.elements else { throw args.wrong(0, "an array of arrays") }
        flat += elements
      }
      return .array(flat)
    },
    PolicyFunction("fail", 1...1) { args throws(PolicyFailure) in
      throw .error("the template fails on purpose: \(try args.string(0))")
    },
  ]
}
