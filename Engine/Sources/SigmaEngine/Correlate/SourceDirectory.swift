/// Finds rules and correlations by id or name.
struct SourceDirectory {
  enum Found {
    case one(Int)
    /// The first of several.
    case several(Int)
    case none
  }

  private var byName: [String: [Int]] = [:]
  private var byID: [String: [Int]] = [:]

  /// A correlation has the number of its place after all rules.
  init(rules: [SigmaRule], correlations: [SigmaCorrelation]) {
    for (source, head) in (rules.map(\.head) + correlations.map(\.head)).enumerated() {
      if let name = head.name { byName[name, default: []].append(source) }
      if let id = head.id { byID[id.lowercased(), default: []].append(source) }
    }
  }

  func source(named reference: String) -> Found {
    let found = byName[reference] ?? byID[reference.lowercased()] ?? []
    guard let first = found.first else { return .none }
    return found.count == 1 ? .one(first) : .several(first)
  }

  func hint(for reference: String) -> String {
    let known = (Array(byName.keys) + Array(byID.keys)).sorted()
    return SigmaNames.suggestion(reference, among: known)
      ?? "give the id or the name of a rule that is loaded together with it"
  }
}
