/// The eight models of OSCAL 1.2, by the name of their root object.
public enum OSCALKind: String, Hashable, Sendable, CaseIterable {
  case catalog, profile
  case componentDefinition = "component-definition"
  case systemSecurityPlan = "system-security-plan"
  case assessmentPlan = "assessment-plan"
  case assessmentResults = "assessment-results"
  case planOfAction = "plan-of-action-and-milestones"
  case mappingCollection = "mapping-collection"

  /// What a person calls it.
  public var title: String {
    switch self {
    case .catalog: "catalog"
    case .profile: "profile"
    case .componentDefinition: "component definition"
    case .systemSecurityPlan: "system security plan"
    case .assessmentPlan: "assessment plan"
    case .assessmentResults: "assessment results"
    case .planOfAction: "plan of action and milestones"
    case .mappingCollection: "mapping collection"
    }
  }
}

/// A version of OSCAL: `1.1.3`.
public struct OSCALVersion: Hashable, Sendable, Comparable, CustomStringConvertible {
  public var major: Int
  public var minor: Int
  public var patch: Int

  /// A version by its three numbers.
  public init(_ major: Int, _ minor: Int, _ patch: Int) {
    self.major = major
    self.minor = minor
    self.patch = patch
  }

  /// Reads `1.1.3` and forms with a suffix such as `1.0.0-rc1`; a leading `v` is none.
  public init?(_ text: String) {
    let core = text.prefix { $0 != "-" && $0 != "+" }
    let parts = core.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } && part.utf8.count <= 4 ? Int(part) : nil
    }
    guard parts.count == 3, numbers.count == 3 else { return nil }
    self.init(numbers[0], numbers[1], numbers[2])
  }

  /// What exports are written in, unless another is asked for.
  public static let standard = OSCALVersion(1, 2, 1)
  /// What exports can be written in.
  public static let writable = [OSCALVersion(1, 1, 3), standard]
  /// The least and the first unknown of what is read.
  public static let readable = OSCALVersion(1, 0, 0)..<OSCALVersion(1, 3, 0)

  /// Whether this version has the mapping model (OSCAL 1.2.0).
  public var hasMapping: Bool { self >= OSCALVersion(1, 2, 0) }

  public var description: String { "\(major).\(minor).\(patch)" }

  public static func < (left: OSCALVersion, right: OSCALVersion) -> Bool {
    (left.major, left.minor, left.patch) < (right.major, right.minor, right.patch)
  }
}
