/// What a field name means on resources of one type.
enum FieldMeaning: Sendable {
  case path(FieldPath)
  /// A name inside a resource id: what follows the segment (`…/Offers/<name>`).
  case idSegment(FieldPath, after: String)
  /// Tried in turn; the first that exists counts.
  case guesses([FieldPath])
  /// The alias belongs to other types: here it selects nothing.
  case otherType
}

extension AliasTable {
  /// Whether the table gives this name a meaning on some type.
  func accepts(_ name: FieldName) -> Bool {
    switch name {
    case .alias(let alias): knows(alias: alias) || unknown != .notApplicable
    case .bare: unknown == .barePath
    default: true
    }
  }

  /// - Parameter type: folded to lower case.
  func meaning(of name: String, type: String, apiVersion: String?) -> FieldMeaning {
    let folded = name.lowercased()
    if let entry = entry(type: type, alias: folded) {
      if let apiVersion, let path = entry.versions[apiVersion.lowercased()] { return .path(path) }
      if type == "microsoft.compute/disks", let segment = Self.diskImageSegments[folded] {
        return .idSegment(entry.path, after: segment)
      }
      return .path(entry.path)
    }
    switch unknown {
    case .notApplicable: return .otherType
    case .barePath:
      return .path(self.entry(alias: folded)?.path ?? FieldPath(name))
    case .guessedByRule:
      guard folded.hasPrefix(type + "/"), !type.isEmpty else { return .otherType }
      let rest = String(name.dropFirst(type.count + 1))
      return .guesses(Self.guesses(rest))
    }
  }

  /// On disks these aliases name parts of the image's id; no alias dump says so.
  private static let diskImageSegments = [
    "microsoft.compute/imagepublisher": "Publishers", "microsoft.compute/imageoffer": "Offers",
    "microsoft.compute/imagesku": "Skus", "microsoft.compute/imageversion": "Versions",
  ]

  /// `properties.X`, then `X`, then both without a leading discriminator segment.
  private static func guesses(_ rest: String) -> [FieldPath] {
    let plain = rest.split(separator: "/").last.map(String.init) ?? rest
    var texts = ["properties.\(rest)", rest]
    if plain != rest { texts += ["properties.\(plain)", plain] }
    if let dot = plain.firstIndex(of: ".") {
      texts.append("properties.\(plain[plain.index(after: dot)...])")
    }
    return texts.map { FieldPath($0) }
  }
}
