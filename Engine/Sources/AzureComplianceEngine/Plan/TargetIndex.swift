/// Finds definitions and initiatives by the ids that assignments and initiatives write.
struct TargetIndex {
  /// What a reference comes to.
  struct Hit {
    var index: Int
    /// The wanted version, where none of those that were read fits.
    var missedVersion: String?
  }

  private let definitionKeys: [String: [Int]]
  private let initiativeKeys: [String: [Int]]
  private let definitionVersions: [String?]
  private let initiativeVersions: [String?]
  /// Folded name -> keys; for references whose id was built for another place.
  private var definitionNames: [String: [String]] = [:]
  private var initiativeNames: [String: [String]] = [:]

  init(_ library: AzurePolicyLibrary) {
    definitionKeys = library.definitionKeys
    initiativeKeys = library.initiativeKeys
    definitionVersions = library.definitions.map(\.version)
    initiativeVersions = library.initiatives.map(\.version)
    for (key, indexes) in definitionKeys {
      for index in indexes.prefix(1) {
        definitionNames[library.definitions[index].name.lowercased(), default: []].append(key)
      }
    }
    for (key, indexes) in initiativeKeys {
      for index in indexes.prefix(1) {
        initiativeNames[library.initiatives[index].name.lowercased(), default: []].append(key)
      }
    }
  }

  func definition(_ id: String, version: String?) -> Hit? {
    find(id, version, definitionKeys, definitionNames, definitionVersions)
  }

  func initiative(_ id: String, version: String?) -> Hit? {
    find(id, version, initiativeKeys, initiativeNames, initiativeVersions)
  }

  /// Whether an id is that of an initiative, as far as it says.
  static func namesInitiative(_ id: String) -> Bool {
    id.lowercased().contains("/policysetdefinitions/")
  }

  private func find(
    _ id: String, _ version: String?, _ keys: [String: [Int]], _ names: [String: [String]],
    _ versions: [String?]
  ) -> Hit? {
    let folded = ScopePath.fold(id)
    var found = keys[folded]
    if found == nil, let same = names[ScopePath.lastName(folded)], same.count == 1 {
      // A file of a library has no id, and an export from elsewhere has another place in it.
      found = keys[same[0]]
    }
    guard let found, let latest = Self.latest(found, versions) else { return nil }
    guard let version, let pattern = VersionPattern(version) else { return Hit(index: latest) }
    func matching(_ isMatch: (DefinitionVersion) -> Bool) -> Int? {
      let fitting = found.filter { index in
        versions[index].flatMap { DefinitionVersion($0) }.map(isMatch) == true
      }
      return Self.latest(fitting, versions)
    }
    if let index = matching({ pattern.matches($0) }) ?? matching({ pattern.matchesNumbers($0) }) {
      return Hit(index: index)
    }
    let isVersioned = found.contains { versions[$0] != nil }
    return Hit(index: latest, missedVersion: isVersioned ? version : nil)
  }

  /// The highest version; of those without one, the last that was read.
  private static func latest(_ indexes: [Int], _ versions: [String?]) -> Int? {
    indexes.max { left, right in
      let left = versions[left].flatMap { DefinitionVersion($0) }
      let right = versions[right].flatMap { DefinitionVersion($0) }
      guard let right else { return left == nil }
      return left.map { $0 < right } ?? true
    }
  }
}
