internal import DemarcJSON

/// Gives rows, Graph objects and folded names the shape of the provider's own export.
struct LogReshaper {
  private(set) var bytesLeft: Int
  private(set) var fault: LogFault?

  init(bytesLeft: Int) { self.bytesLeft = bytesLeft }

  mutating func reshape(_ value: JSONValue, _ shape: LogShape) -> JSONValue {
    switch shape.form {
    case .plain: value
    case .row(let table): record(of: value, LogColumns(table))
    case .graph: graph(value, shape.kind)
    case .folded: unfolded(value, shape.kind)
    case .bigQuery: renamed(value, ["protopayload_auditlog": "protoPayload"])
    case .textProperties: withProperties(value)
    }
  }

  /// A row of Log Analytics as the record that the diagnostic setting wrote.
  private mutating func record(of row: JSONValue, _ columns: LogColumns) -> JSONValue {
    var head: [(name: String, value: JSONValue)] = []
    var tree = LogTree()
    for member in row.members {
      switch columns.place(of: member.name) {
      case .head(let name): head.append((name, opened(member.value)))
      case .inside(let path): tree.add(path[...], opened(member.value))
      case .spread(let name):
        // The row's own object of properties, into which other columns go as well.
        let value = opened(member.value)
        if value.isObject {
          for inner in value.members { tree.add([name, inner.name], inner.value) }
        } else {
          tree.add([name], value)
        }
      }
    }
    var builder = JSONBuilder()
    builder.beginObject()
    for (name, value) in columns.constants
    where !head.contains(where: { $0.name == name }) {
      builder.key(name)
      builder.string(value)
    }
    for (name, value) in head where !tree.has(name) {
      builder.key(name)
      builder.value(value)
    }
    tree.write(to: &builder)
    builder.endObject()
    return builder.finish().root
  }

  /// A Graph object as the record whose `properties` it is.
  private func graph(_ value: JSONValue, _ kind: LogKind) -> JSONValue {
    var builder = JSONBuilder()
    builder.beginObject()
    let head: [(String, JSONValue?)]
    switch kind {
    case .entraSignIn:
      builder.key("category")
      builder.string(Self.signInCategory(value))
      builder.key("operationName")
      builder.string("Sign-in activity")
      head = [
        ("time", value["createdDateTime"]), ("resultType", value.at("status.errorCode")),
        ("resultDescription", value.at("status.failureReason")),
        ("callerIpAddress", value["ipAddress"]), ("correlationId", value["correlationId"]),
        ("location", value.at("location.countryOrRegion")),
      ]
    case .entraAudit:
      builder.key("category")
      builder.string("AuditLogs")
      head = [
        ("time", value["activityDateTime"]), ("operationName", value["activityDisplayName"]),
        ("correlationId", value["correlationId"]), ("resultType", value["result"]),
        ("resultDescription", value["resultReason"]),
      ]
    default:
      builder.key("category")
      builder.string("UserRiskEvents")
      head = [
        ("time", value["activityDateTime"] ?? value["detectedDateTime"]),
        ("correlationId", value["correlationId"]),
      ]
    }
    for case (let name, let value?) in head {
      builder.key(name)
      builder.value(value)
    }
    builder.key("properties")
    builder.value(value)
    builder.endObject()
    return builder.finish().root
  }

  private static func signInCategory(_ value: JSONValue) -> String {
    let types = value["signInEventTypes"]?.elements.compactMap(\.string) ?? []
    if types.contains("servicePrincipal") { return "ServicePrincipalSignInLogs" }
    if types.contains("managedIdentity") { return "ManagedIdentitySignInLogs" }
    if types.contains("nonInteractiveUser") || value["isInteractive"]?.bool == false {
      return "NonInteractiveUserSignInLogs"
    }
    return "SignInLogs"
  }

  /// The event with names folded to lower case written as the provider writes them.
  private mutating func unfolded(_ value: JSONValue, _ kind: LogKind) -> JSONValue {
    let names = LogNames.unfolded(kind)
    var builder = JSONBuilder()
    write(value, names: names, depth: 0, to: &builder)
    return builder.finish().root
  }

  private mutating func write(
    _ value: JSONValue, names: [String: String], depth: Int, to builder: inout JSONBuilder
  ) {
    guard value.isObject else {
      guard value.isArray else {
        // Query engines keep what was an object as text.
        builder.value(depth == 1 ? opened(value) : value)
        return
      }
      builder.beginArray()
      for element in value.elements {
        write(element, names: names, depth: depth + 1, to: &builder)
      }
      builder.endArray()
      return
    }
    builder.beginObject()
    for member in value.members {
      builder.key(names[member.name] ?? member.name)
      write(member.value, names: names, depth: depth + 1, to: &builder)
    }
    builder.endObject()
  }

  private func renamed(_ value: JSONValue, _ names: [String: String]) -> JSONValue {
    var builder = JSONBuilder()
    builder.beginObject()
    for member in value.members {
      builder.key(names[member.name] ?? member.name)
      builder.value(member.value)
    }
    builder.endObject()
    return builder.finish().root
  }

  /// The record with its `properties` read.
  private mutating func withProperties(_ value: JSONValue) -> JSONValue {
    var builder = JSONBuilder()
    builder.beginObject()
    for member in value.members {
      builder.key(member.name)
      builder.value(member.name == "properties" ? opened(member.value) : member.value)
    }
    builder.endObject()
    return builder.finish().root
  }

  /// The value that a string of JSON stands for; any other value as it is.
  private mutating func opened(_ value: JSONValue) -> JSONValue {
    guard let text = value.string, LogPayload.startsJSON(text.utf8) else { return value }
    guard text.utf8.count <= bytesLeft else {
      fault = .tooLarge
      return value
    }
    bytesLeft -= text.utf8.count
    guard let document = try? JSONDocument.parse(text) else { return value }
    return document.root
  }
}

/// Members to be written, put together from paths.
struct LogTree {
  private indirect enum Node {
    case value(JSONValue)
    case object([(name: String, node: Node)])
  }

  private var members: [(name: String, node: Node)] = []

  func has(_ name: String) -> Bool { members.contains { $0.name == name } }

  /// Adds a value; a place that is taken keeps what it has.
  mutating func add(_ path: some Collection<String>, _ value: JSONValue) {
    Self.add(Array(path)[...], value, to: &members)
  }

  private static func add(
    _ path: ArraySlice<String>, _ value: JSONValue, to members: inout [(name: String, node: Node)]
  ) {
    guard let name = path.first else { return }
    let rest = path.dropFirst()
    if let index = members.firstIndex(where: { $0.name == name }) {
      guard !rest.isEmpty, case .object(var inner) = members[index].node else { return }
      add(rest, value, to: &inner)
      members[index].node = .object(inner)
    } else if rest.isEmpty {
      members.append((name, .value(value)))
    } else {
      var inner: [(name: String, node: Node)] = []
      add(rest, value, to: &inner)
      members.append((name, .object(inner)))
    }
  }

  func write(to builder: inout JSONBuilder) { Self.write(members, to: &builder) }

  private static func write(
    _ members: [(name: String, node: Node)], to builder: inout JSONBuilder
  ) {
    for (name, node) in members {
      builder.key(name)
      switch node {
      case .value(let value): builder.value(value)
      case .object(let inner):
        builder.beginObject()
        write(inner, to: &builder)
        builder.endObject()
      }
    }
  }
}
