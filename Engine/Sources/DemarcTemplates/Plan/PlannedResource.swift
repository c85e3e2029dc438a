internal import DemarcJSON

/// One resource as the plan lists it.
struct PlannedResource {
  var address: String
  var type: String
  /// The module it stands in, with positions: `module.a[0].module.b`.
  var module: String
  var place: JSONPosition
  var values: JSONValue
  /// What the plan does not know: `true` where a value is missing.
  var unknown: JSONValue?
  /// How its arguments are written, if the plan says.
  var expressions: JSONValue?
}

/// All managed resources that will exist once the plan is applied.
struct PlanResources {
  private(set) var all: [PlannedResource] = []
  let references: PlanReferences

  init(_ root: JSONValue) {
    references = PlanReferences(root["configuration"]?["root_module"])
    var seen: Set<String> = []
    for change in root["resource_changes"].map({ Array($0.elements) }) ?? [] {
      guard let address = change["address"]?.string else { continue }
      seen.insert(address)
      guard change["mode"]?.string != "data", let type = change["type"]?.string,
        let after = change["change"]?["after"], after.isObject, !Self.isGone(change)
      else { continue }
      add(
        address, type, change["module_address"]?.string ?? "", change.position, after,
        change["change"]?["after_unknown"])
    }
    // A plan that was cut down may list values only.
    if let module = root["planned_values"]?["root_module"] { walk(module, "", &seen, depth: 0) }
    all.sort {
      ($0.place.line, $0.place.column, $0.address) < ($1.place.line, $1.place.column, $1.address)
    }
  }

  private static func isGone(_ change: JSONValue) -> Bool {
    let actions = change["change"]?["actions"].map { $0.elements.compactMap(\.string) } ?? []
    return actions == ["delete"] || actions == ["forget"]
  }

  private mutating func walk(
    _ module: JSONValue, _ address: String, _ seen: inout Set<String>, depth: Int
  ) {
    guard depth < 64 else { return }
    for resource in module["resources"].map({ Array($0.elements) }) ?? [] {
      guard resource["mode"]?.string != "data", let own = resource["address"]?.string,
        let type = resource["type"]?.string, let values = resource["values"], values.isObject,
        seen.insert(own).inserted
      else { continue }
      add(own, type, address, resource.position, values, nil)
    }
    for child in module["child_modules"].map({ Array($0.elements) }) ?? [] {
      walk(child, child["address"]?.string ?? address, &seen, depth: depth + 1)
    }
  }

  private mutating func add(
    _ address: String, _ type: String, _ module: String, _ place: JSONPosition,
    _ values: JSONValue, _ unknown: JSONValue?
  ) {
    // Old plans write addresses inside modules without the module.
    let full =
      module.isEmpty || address.hasPrefix(module + ".") ? address : "\(module).\(address)"
    all.append(
      PlannedResource(
        address: full, type: type, module: module, place: place, values: values,
        unknown: unknown, expressions: references.expressions(of: full)))
  }
}

/// Who refers to whom, from the configuration part of a plan.
struct PlanReferences {
  private let root: JSONValue?
  private var resources: [String: JSONValue] = [:]
  /// Module calls by path without positions, each with what its caller wrote.
  private var calls: [String: JSONValue] = [:]
  private var outputs: [String: JSONValue] = [:]

  init(_ root: JSONValue?) {
    self.root = root
    if let root { collect(root, "", depth: 0) }
  }

  private mutating func collect(_ module: JSONValue, _ path: String, depth: Int) {
    guard depth < 64 else { return }
    for resource in module["resources"].map({ Array($0.elements) }) ?? [] {
      guard let address = resource["address"]?.string else { continue }
      // An entry without arguments has none; that is known.
      resources[path + address] = resource["expressions"]
    }
    for output in module["outputs"].map({ Array($0.members) }) ?? [] {
      outputs[path + output.name] = output.value["expression"]
    }
    for call in module["module_calls"].map({ Array($0.members) }) ?? [] {
      let inner = "\(path)module.\(call.name)."
      calls[inner] = call.value["expressions"]
      if let body = call.value["module"] { collect(body, inner, depth: depth + 1) }
    }
  }

  /// An address without positions: `module.a[0].aws_x.y["k"]` is `module.a.aws_x.y`.
  static func bare(_ address: String) -> String {
    guard address.contains("[") else { return address }
    var out = ""
    var depth = 0
    var isQuoted = false
    for character in address {
      if depth > 0, character == "\"" { isQuoted.toggle() }
      if character == "[", !isQuoted {
        depth += 1
      } else if character == "]", !isQuoted {
        depth -= 1
      } else if depth == 0 {
        out.append(character)
      }
    }
    return out
  }

  func expressions(of address: String) -> JSONValue? { resources[Self.bare(address)] }

  /// Addresses an expression refers to, with the attribute read: through variables and outputs.
  func targets(
    _ expression: JSONValue?, module: String, depth: Int = 0
  ) -> [(address: String, attribute: String)] {
    guard let expression, depth < 16 else { return [] }
    let prefix = module.isEmpty ? "" : module + "."
    var found: [(address: String, attribute: String)] = []
    for reference in expression["references"].map({ $0.elements.compactMap(\.string) }) ?? [] {
      let parts = reference.split(separator: ".", omittingEmptySubsequences: false)
        .map(String.init)
      guard let first = parts.first, parts.count >= 2 else { continue }
      switch first {
      case "local", "each", "count", "path", "terraform", "self", "data": continue
      case "var":
        guard !module.isEmpty else { continue }
        let call = calls[Self.bare(module) + "."]
        found += targets(
          call?[Self.bare(parts[1])], module: Self.parent(module), depth: depth + 1)
      case "module":
        guard parts.count >= 3 else { continue }
        let inner = prefix + "module." + parts[1]
        found += targets(
          outputs[Self.bare(inner) + "." + Self.bare(parts[2])], module: inner, depth: depth + 1)
      default:
        guard parts.count >= 3, parts[0].contains("_") else { continue }
        // The longest form names the attribute; shorter ones repeat the resource.
        found.append(("\(prefix)\(parts[0]).\(parts[1])", Self.bare(parts[2])))
      }
    }
    return found
  }

  private static func parent(_ module: String) -> String {
    guard let mark = module.ranges(of: ".module.").last else { return "" }
    return String(module[..<mark.lowerBound])
  }
}
