internal import DemarcCatalog
internal import DemarcJSON
public import DemarcModel
public import OrgPolicyEngine

/// A class of data and where it may lie, as `residency` in `demarc.yaml` says.
public struct DataClass: Hashable, Sendable {
  public var name: String
  /// Cloud -> regions, as that cloud names them; a cloud that is absent may hold none of it.
  public var regions: [Cloud: [String]]
  /// Accounts that hold it and nothing freer: `projects/ID` or `folders/NUMBER` on Google Cloud.
  public var accounts: [String]
  public var span: SourceSpan

  public init(
    name: String, regions: [Cloud: [String]], accounts: [String] = [], span: SourceSpan
  ) {
    self.name = name
    self.regions = regions
    self.accounts = accounts
    self.span = span
  }
}

/// Reads one entry of `residency`.
enum DataClassEntry {
  static func read(_ fields: inout YAMLFields) -> DataClass? {
    fields.refuseUnknown(["class", "aws", "azure", "gcp", "accounts"])
    let name = fields.text("class")
    var regions: [Cloud: [String]] = [:]
    for cloud in Cloud.allCases where fields.value[cloud.rawValue] != nil {
      regions[cloud] = fields.texts(cloud.rawValue)
    }
    if regions.values.allSatisfy(\.isEmpty) {
      fields.fault(
        "a data class needs the regions where it may lie",
        hint: "such as 'gcp: [in:eu-locations]', 'aws: [eu-central-1]' or 'azure: [westeurope]'")
    }
    let accounts = fields.texts("accounts")
    guard fields.diagnostics.isEmpty else { return nil }
    return DataClass(
      name: name, regions: regions, accounts: accounts,
      span: YAMLFields.span(fields.value, fields.file))
  }
}

/// What `residency` means for the constraint `gcp.resourceLocations`.
public struct GoogleResidency: Sendable {
  /// For the whole organisation: wherever any class may lie.
  public private(set) var locations: [String] = []
  /// For the projects and folders that hold a class: what all their classes admit.
  public private(set) var below: [(node: String, values: [String])] = []

  /// - Throws: `Diagnostic` for a location that Google Cloud does not have, and for a node whose
  ///   classes leave no location.
  public init(_ classes: [DataClass], groups: LocationGroups) throws(Diagnostic) {
    var nodes: [String] = []
    var admitted: [String: [[String]]] = [:]
    for data in classes {
      let values = try Self.completed(data.regions[.gcp] ?? [], groups, at: data.span)
      locations += values.filter { !locations.contains($0) }
      for node in data.accounts where node.hasPrefix("projects/") || node.hasPrefix("folders/") {
        if admitted[node] == nil { nodes.append(node) }
        admitted[node, default: []].append(values)
      }
    }
    for node in nodes {
      let values = Self.common(admitted[node] ?? [], groups)
      guard !values.isEmpty else {
        throw Diagnostic(
          "residency.no-location", "the data classes of \(node) have no location in common",
          at: classes.first { $0.accounts.contains(node) }?.span,
          hint: "keep them in different projects, or allow a location to both")
      }
      below.append((node: node, values: values))
    }
  }

  /// The values as Google stores them.
  ///
  /// - Throws: `Diagnostic` for a value that stands for no location.
  public static func completed(
    _ values: [String], _ groups: LocationGroups, at span: SourceSpan? = nil
  ) throws(Diagnostic) -> [String] {
    var all: [String] = []
    for value in values {
      let completed = groups.completed(value)
      guard groups.isKnown(value: completed) else {
        throw Diagnostic(
          "residency.unknown-location", "Google Cloud is not known to have a location '\(value)'",
          at: span,
          hint: "a region such as europe-west3, or a group such as in:eu-locations")
      }
      if !all.contains(completed) { all.append(completed) }
    }
    return all
  }

  /// The values of each list that every other list covers.
  private static func common(_ lists: [[String]], _ groups: LocationGroups) -> [String] {
    let regions = lists.map { list in
      list.reduce(into: Set<String>()) { $0.formUnion(self.regions(of: $1, groups)) }
    }
    var all: [String] = []
    for list in lists {
      for value in list where !all.contains(value) {
        let own = Self.regions(of: value, groups)
        let isCovered = regions.allSatisfy { own.isSubset(of: $0) }
        if isCovered, !own.isEmpty { all.append(value) }
      }
    }
    return all
  }

  private static func regions(of value: String, _ groups: LocationGroups) -> Set<String> {
    if value.hasPrefix("in:") {
      return Set(groups.members(of: value) ?? []).intersection(groups.regions)
    }
    return groups.regions(of: value) ?? []
  }
}
