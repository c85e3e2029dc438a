public import DemarcJSON
public import DemarcModel

/// Where Google Cloud's locations lie, and which value groups hold them.
///
/// A value of `gcp.resourceLocations` is one location, taken to the letter, or `in:` a group. Denying
/// `us` denies the multi-region of that name and no region in it; `in:us-locations` holds them all.
public struct LocationGroups: Sendable {
  /// Every region known, sorted.
  public let regions: [String]
  /// Names of the groups that hold more than one region, without `in:`, sorted.
  public let groups: [String]
  private let spans: [String: Set<String>]
  private let groupMembers: [String: Set<String>]
  private let changing: [String]

  /// Reads `gcp/locations.json`.
  ///
  /// - Throws: `Diagnostic` `locations.invalid` where a part is missing or names no known region.
  public init(_ json: JSONValue) throws(Diagnostic) {
    let reader = try LocationFacts(json)
    regions = reader.countries.keys.sorted()
    spans = try reader.sets("spans")
    var members = try reader.sets("groups")
    groups = members.keys.sorted()
    for region in reader.countries.keys { members["\(region)-locations"] = [region] }
    groupMembers = members
    changing = LocationFacts.texts(json["changing"])
  }

  /// The location as facts have it: without surrounding paths, in lower case.
  ///
  /// Exports write `EU`, `us-central1`, and `…/zones/us-central1-a`.
  public func normalized(_ location: String) -> String {
    (location.split(separator: "/").last.map(String.init) ?? location).lowercased()
  }

  /// The region of a region or zone; nil for what spans several regions, and for unknown names.
  public func region(of location: String) -> String? {
    let name = normalized(location)
    if regions.contains(name) { return name }
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let zone = parts.last, zone.count == 1,
      zone.allSatisfy({ $0.isASCII && $0.isLetter })
    else { return nil }
    let region = "\(parts[0])-\(parts[1])"
    return regions.contains(region) ? region : nil
  }

  /// The regions that a location lies in; nil for `global` and for unknown names.
  public func regions(of location: String) -> Set<String>? {
    region(of: location).map { [$0] } ?? spans[normalized(location)]
  }

  /// Regions and wider locations of a group, sorted, zones left out; nil for a group that is not known.
  ///
  /// A location that spans several regions belongs to a group that holds all of them.
  public func members(of group: String) -> [String]? {
    guard let held = groupMembers[Self.name(of: group)] else { return nil }
    return (held + spans.filter { $0.value.isSubset(of: held) }.map(\.key)).sorted()
  }

  /// Every value that a group stands for, zones by their letters included; nil for an unknown group.
  ///
  /// For comparing a location with the members of a group to the letter.
  public func values(of group: String) -> Set<String>? {
    guard let held = groupMembers[Self.name(of: group)], let members = members(of: group) else {
      return nil
    }
    return held.reduce(into: Set(members)) { values, region in
      for letter in Self.zoneLetters { values.insert("\(region)-\(letter)") }
    }
  }

  private static let zoneLetters = "abcdefghijklmnopqrstuvwxyz"

  /// Whether a group holds a location; nil where the group or the location is not known.
  public func contains(_ group: String, _ location: String) -> Bool? {
    guard let held = groupMembers[Self.name(of: group)], let regions = regions(of: location) else {
      return nil
    }
    return regions.isSubset(of: held)
  }

  /// Whether a value of a policy means a location: `in:` a group, else the very name.
  ///
  /// A plain value is not completed here; see `completed`.
  public func matches(value: String, _ location: String) -> Bool? {
    if value.hasPrefix("in:") { return contains(value, location) }
    let plain = value.hasPrefix("is:") ? String(value.dropFirst(3)) : value
    return plain.lowercased() == normalized(location)
  }

  /// The value as Google stores it: a region or a group written without `in:` gets it.
  ///
  /// Zones and multi-regions stay as they are.
  public func completed(_ value: String) -> String {
    if value.contains(":") { return value }
    let name = value.lowercased()
    if groupMembers[name] != nil || isChanging(name) { return "in:\(name)" }
    return regions.contains(name) ? "in:\(name)-locations" : name
  }

  /// Whether Google names such a value: a known location, or `in:` a known group.
  public func isKnown(value: String) -> Bool {
    if value.hasPrefix("in:") {
      let name = Self.name(of: value)
      return groupMembers[name] != nil || isChanging(name)
    }
    let plain = value.hasPrefix("is:") ? String(value.dropFirst(3)) : value
    return plain == "global" || regions(of: plain) != nil
  }

  /// A group whose members Google changes with time, so that no table can hold them.
  private func isChanging(_ group: String) -> Bool {
    changing.contains { group == $0 || group.hasSuffix("-\($0)") }
  }

  private static func name(of group: String) -> String {
    (group.hasPrefix("in:") ? String(group.dropFirst(3)) : group).lowercased()
  }
}

/// The file of location facts, read.
struct LocationFacts {
  /// Region -> ISO code of its country.
  let countries: [String: String]
  private let union: Set<String>
  private let json: JSONValue

  init(_ json: JSONValue) throws(Diagnostic) {
    self.json = json
    var countries: [String: String] = [:]
    if let regions = json["regions"] {
      for member in regions.members { countries[member.name] = member.value.string }
    }
    guard !countries.isEmpty else { throw Self.fault("the facts hold no regions") }
    self.countries = countries
    union = Set(Self.texts(json["europeanUnion"]))
  }

  /// Name -> regions, for each member of an object whose values choose regions.
  func sets(_ key: String) throws(Diagnostic) -> [String: Set<String>] {
    var sets: [String: Set<String>] = [:]
    guard let table = json[key] else { return sets }
    for member in table.members {
      let chosen = try chosen(member.value, member.name)
      guard !chosen.isEmpty else { throw Self.fault("'\(member.name)' holds no region") }
      sets[member.name] = chosen
    }
    return sets
  }

  private func chosen(_ rule: JSONValue, _ name: String) throws(Diagnostic) -> Set<String> {
    let named = Self.texts(rule["regions"])
    for region in named where countries[region] == nil {
      throw Self.fault("'\(name)' names '\(region)', which is no region")
    }
    let prefixes = Self.texts(rule["prefixes"])
    let homes = Set(Self.texts(rule["countries"])).union(
      rule["europeanUnion"]?.bool == true ? union : [])
    return Set(named).union(
      countries.filter { region, country in
        homes.contains(country) || prefixes.contains { region.hasPrefix($0) }
      }.keys)
  }

  static func texts(_ list: JSONValue?) -> [String] { list?.elements.compactMap(\.string) ?? [] }

  private static func fault(_ message: String) -> Diagnostic {
    Diagnostic(
      "locations.invalid", message, hint: "the form is that of gcp/locations.json among the data")
  }
}
