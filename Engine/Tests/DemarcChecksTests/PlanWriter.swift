import DemarcJSON
import DemarcModel
import Foundation

/// Writes the resources of a template as a plan: the table of planned resources, read backwards.
///
/// Only what the table knows comes across; `lost` says what did not.
struct PlanWriter {
  private struct Rule {
    var source: [String]
    var target: [String]
    var change: [String]
  }
  private struct Entry {
    var type: String
    var target: String?
    var whole: String?
    var link: String?
    var condition: String?
    var rules: [Rule] = []
  }

  private var entries: [Entry] = []

  init(table: String) {
    for line in table.split(separator: "\n") where !line.hasPrefix("#") {
      let words = line.split(separator: " ").map(String.init)
      if words[0] == "resource" {
        entries.append(
          Entry(
            type: words[1], target: words[2], condition: words.count == 5 ? words[4] : nil))
      } else if words[0] == "part" {
        entries.append(
          Entry(
            type: words[1], whole: words[3], link: words[5],
            condition: words.count == 8 ? words[7] : nil))
      } else if words.count >= 3, !entries.isEmpty {
        entries[entries.count - 1].rules.append(
          Rule(
            source: words[0].split(separator: ".").map(String.init),
            target: words[2].split(separator: ".").map(String.init),
            change: Array(words.dropFirst(4))))
      }
    }
  }

  /// Types of the template side the table can write.
  var targets: Set<String> { Set(entries.compactMap(\.target)) }

  /// A plan with these resources; nil when one of a wanted type holds something the table cannot say.
  func plan(_ resources: JSONValue, types: Set<String>) -> String? {
    var changes: [String] = []
    var configured: [String] = []
    var addresses: [String: String] = [:]
    var seen: Set<String> = []
    for member in resources.members {
      guard let entry = entry(member.value["Type"]?.string ?? "") else { continue }
      addresses[member.name] = "\(entry.type).\(member.name)"
    }
    for member in resources.members {
      let type = member.value["Type"]?.string ?? ""
      guard types.contains(type) else {
        // Somebody may refer to it.
        if let address = addresses[member.name], let entry = self.entry(type) {
          changes.append(Body().change(address, entry.type))
        }
        continue
      }
      guard let entry = entry(type), let address = addresses[member.name] else { return nil }
      var rest = flat(member.value["Properties"], [])
      // Nothing in a plan says that two unknown values are the same.
      let open = rest.compactMap { $0.value["Ref"]?.string }.filter { addresses[$0] == nil }
      guard open.allSatisfy({ seen.insert($0).inserted }) else { return nil }
      guard rest.allSatisfy({ !$0.value.isObject || $0.value.count > 0 }) else { return nil }
      var own = Body()
      write(entry, &rest, &own, addresses)
      changes.append(own.change(address, entry.type))
      configured.append(own.configuration(address))
      for part in entries where part.whole == entry.type && !rest.isEmpty {
        var body = Body()
        write(part, &rest, &body, addresses)
        guard !body.isEmpty, let link = part.link else { continue }
        body.refer(link, address)
        changes.append(body.change("\(part.type).\(member.name)", part.type))
        configured.append(body.configuration("\(part.type).\(member.name)"))
      }
      // Names of resources say nothing that a rule over this type reads.
      if !rest.isEmpty { return nil }
    }
    return #"{"format_version":"1.2","resource_changes":["# + changes.joined(separator: ",")
      + #"],"configuration":{"root_module":{"resources":["#
      + configured.joined(separator: ",") + "]}}}"
  }

  private func entry(_ target: String) -> Entry? {
    entries.first { $0.target == target && $0.condition == nil }
  }

  // MARK: Leaves of a template

  private struct Leaf {
    var path: [String]
    var value: JSONValue
  }

  /// Scalars and references with their paths; positions in lists are tokens of digits.
  private func flat(_ value: JSONValue?, _ path: [String]) -> [Leaf] {
    guard let value else { return [] }
    if value.isObject, value["Ref"] == nil, value["Fn::GetAtt"] == nil, value["Fn::Sub"] == nil {
      return value.members.flatMap { flat($0.value, path + [$0.name]) }
    }
    if value.isArray {
      return value.elements.enumerated().flatMap { flat($1, path + ["\($0)"]) }
    }
    return [Leaf(path: path, value: value)]
  }

  // MARK: Rules backwards

  private func write(
    _ entry: Entry, _ rest: inout [Leaf], _ body: inout Body, _ addresses: [String: String]
  ) {
    for rule in entry.rules {
      // What stands for several rules at once has no way back.
      if rule.change.first == "present" || rule.change.first == "addresses"
        || rule.change.first == "tags"
      {
        continue
      }
      if rule.change.first == "json" {
        // A position takes a token of its own.
        let depth = rule.target.reduce(0) { $0 + ($1.contains("[") ? 2 : 1) }
        let inside = rest.filter { matches($0.path, rule.target, isPrefix: true) }
        guard let first = inside.first, !first.value.isObject,
          let whole = rebuilt(inside, below: depth)
        else { continue }
        rest.removeAll { leaf in inside.contains { $0.path == leaf.path } }
        body.put(source(rule.source, indexes(first.path, rule.target)), quoted(whole))
        continue
      }
      for leaf in rest where matches(leaf.path, rule.target, isPrefix: false) {
        let path = source(rule.source, indexes(leaf.path, rule.target), leaf.path)
        rest.removeAll { $0.path == leaf.path }
        if let name = leaf.value["Ref"]?.string ?? leaf.value["Fn::GetAtt"]?[0]?.string,
          let address = addresses[name]
        {
          body.refer(path, address, leaf.value["Ref"] == nil ? "arn" : "id")
        } else if let text = leaf.value["Fn::Sub"]?.string {
          // Text put together: of a resource that is not there yet, or of what a plan knows.
          let names = text.matches(of: /\$\{([^}.]+)/).map { String($0.1) }
          if let address = names.compactMap({ addresses[$0] }).first {
            body.refer(path, address, "arn")
          } else {
            body.put(path, quoted(text.replacing(/\$\{[^}]*\}/, with: "acme")))
          }
        } else if leaf.value.isObject {
          let text = leaf.value.json
          if let address = addresses.sorted(by: { $0.key < $1.key }).first(where: {
            text.contains("\"\($0.key)\"") || text.contains("${\($0.key)")
          })?.value {
            body.refer(path, address, "arn")
          } else {
            body.leaveOpen(path)
          }
        } else {
          body.put(path, reversed(leaf.value, rule.change))
        }
      }
    }
  }

  private func matches(_ path: [String], _ target: [String], isPrefix: Bool) -> Bool {
    var index = 0
    for token in target {
      let name = token.prefix { $0 != "[" }
      guard index < path.count, path[index] == name else { return false }
      index += 1
      guard token.contains("[") else { continue }
      guard index < path.count, path[index].allSatisfy(\.isNumber) else { return false }
      let place = token.drop { $0 != "[" }.dropFirst().dropLast()
      if !place.isEmpty, place != "+", place != path[index] { return false }
      index += 1
    }
    if isPrefix { return index <= path.count }
    // A list of plain values may follow.
    return index == path.count || index == path.count - 1 && path[index].allSatisfy(\.isNumber)
  }

  private func indexes(_ path: [String], _ target: [String]) -> [String] {
    var found: [String] = []
    var index = 0
    for token in target {
      index += 1
      guard token.contains("[") else { continue }
      if token.hasSuffix("[]"), index < path.count { found.append(path[index]) }
      index += 1
    }
    return found
  }

  private func source(_ steps: [String], _ indexes: [String], _ path: [String] = []) -> [String] {
    var rest = indexes[...]
    var out: [String] = []
    for (number, step) in steps.enumerated() {
      if step.hasSuffix("[]") {
        out += [String(step.dropLast(2)), rest.popFirst() ?? "0"]
      } else if number < steps.count - 1 {
        // Blocks are lists of one.
        out += [step, "0"]
      } else {
        out.append(step)
      }
    }
    if let last = path.last, last.allSatisfy(\.isNumber), out.last?.allSatisfy(\.isNumber) == false,
      indexes.isEmpty
    {
      out.append(last)
    }
    return out
  }

  private func reversed(_ value: JSONValue, _ change: [String]) -> String {
    guard change.first == "words", let text = value.string else { return value.json }
    for pair in change.dropFirst() {
      let halves = pair.split(separator: "=", maxSplits: 1).map(String.init)
      if halves.count == 2, halves[1] == text {
        return ["true", "false"].contains(halves[0]) ? halves[0] : "\"\(halves[0])\""
      }
    }
    return value.json
  }

  private func rebuilt(_ leaves: [Leaf], below depth: Int) -> String? {
    var body = Body()
    for leaf in leaves {
      guard !leaf.value.isObject, leaf.path.count > depth else { return nil }
      body.put(Array(leaf.path.dropFirst(depth)), leaf.value.json)
    }
    return body.json
  }

  private func quoted(_ text: String) -> String {
    var writer = JSONWriter()
    writer.string(text)
    return writer.text
  }
}

/// One planned resource under construction: known values, unknown ones, and who they refer to.
private struct Body {
  private final class Node {
    var text: String?
    var members: [(name: String, node: Node)] = []

    func child(_ name: String) -> Node {
      if let found = members.first(where: { $0.name == name }) { return found.node }
      let node = Node()
      members.append((name, node))
      return node
    }

    func put(_ path: ArraySlice<String>, _ value: String) {
      guard let name = path.first else {
        text = value
        return
      }
      child(name).put(path.dropFirst(), value)
    }

    var json: String {
      if let text { return text }
      let isList = !members.isEmpty && members.allSatisfy { $0.name.allSatisfy(\.isNumber) }
      if isList {
        let sorted = members.sorted { (Int($0.name) ?? 0) < (Int($1.name) ?? 0) }
        return "[" + sorted.map(\.node.json).joined(separator: ",") + "]"
      }
      return "{" + members.map { "\"\($0.name)\":\($0.node.json)" }.joined(separator: ",") + "}"
    }
  }

  private var values = Node()
  private var unknown = Node()
  private var expressions = Node()
  private(set) var isEmpty = true

  var json: String { values.json }

  mutating func put(_ path: [String], _ value: String) {
    isEmpty = false
    values.put(path[...], value)
    expressions.put(path[...], "{}")
  }

  mutating func refer(_ path: [String], _ address: String, _ attribute: String) {
    isEmpty = false
    if path.count > 1 { values.put(path[...], "null") }
    unknown.put(path[...], "true")
    expressions.put(
      path[...], "{\"references\":[\"\(address).\(attribute)\",\"\(address)\"]}")
  }

  /// A value that hangs on a variable.
  mutating func leaveOpen(_ path: [String]) {
    isEmpty = false
    if path.count > 1 { values.put(path[...], "null") }
    unknown.put(path[...], "true")
    expressions.put(path[...], "{\"references\":[\"var.open\"]}")
  }

  mutating func refer(_ link: String, _ address: String) { refer([link], address, "id") }

  func change(_ address: String, _ type: String) -> String {
    "{\"address\":\"\(address)\",\"mode\":\"managed\",\"type\":\"\(type)\",\"change\":"
      + "{\"actions\":[\"create\"],\"after\":\(values.json),\"after_unknown\":\(unknown.json)}}"
  }

  func configuration(_ address: String) -> String {
    "{\"address\":\"\(address)\",\"expressions\":\(expressions.json)}"
  }
}
