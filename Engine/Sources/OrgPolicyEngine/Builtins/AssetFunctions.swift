internal import CELEngine

/// The helpers that deciding fields use: names of resources, instance metadata, address ranges.
enum AssetFunctions {
  static let all: [CELFunction] = [
    text("resourcePath", resourcePath), text("projectOf", projectOf), text("lastPart", lastPart),
    test("isOn", isOn), test("isPrivateRange", isPrivateRange),
    test("isServiceAgent", isServiceAgent),
    CELFunction(
      "metadataValue", arity: 2, signatures: [CELSignature([.dyn, .string], .string)]
    ) { arguments throws(CELError) in
      .text(try metadata(arguments[0], try textOf("metadataValue", arguments[1])) ?? "")
    },
    CELFunction("hasMetadata", arity: 2, signatures: [CELSignature([.dyn, .string], .bool)]) {
      arguments throws(CELError) in
      .bool(try metadata(arguments[0], try textOf("hasMetadata", arguments[1])) != nil)
    },
    // The first of zone and project that has the key decides, even with an empty value.
    CELFunction(
      "inheritedMetadata", arity: 3, signatures: [CELSignature([.dyn, .dyn, .string], .string)]
    ) { arguments throws(CELError) in
      let key = try textOf("inheritedMetadata", arguments[2])
      for items in arguments.prefix(2) {
        if let value = try metadata(items, key) { return .text(value) }
      }
      return .text("")
    },
  ]

  private static func lookup(_ result: CELType) -> [CELSignature] {
    [CELSignature([.dyn, .string], result)]
  }

  private static func text(
    _ name: String, _ body: @escaping @Sendable (String) -> String
  ) -> CELFunction {
    CELFunction(name, arity: 1, signatures: [CELSignature([.string], .string)]) {
      arguments throws(CELError) in
      .text(body(try textOf(name, arguments[0])))
    }
  }

  private static func test(
    _ name: String, _ body: @escaping @Sendable (String) -> Bool
  ) -> CELFunction {
    CELFunction(name, arity: 1, signatures: [CELSignature([.string], .bool)]) {
      arguments throws(CELError) in
      .bool(body(try textOf(name, arguments[0])))
    }
  }

  private static func textOf(_ name: String, _ value: CELValue) throws(CELError) -> String {
    guard let text = value.text else {
      throw CELError(.noSuchOverload, "\(name) takes text, not \(value.typeName)")
    }
    return text
  }

  /// `projects/p/zones/z/disks/d` of a link, a full resource name or such a path; else empty.
  static func resourcePath(_ written: String) -> String {
    let parts = written.split(separator: "/", omittingEmptySubsequences: true)
    guard let start = parts.firstIndex(of: "projects"), start + 1 < parts.count else { return "" }
    return parts[start...].joined(separator: "/")
  }

  /// `projects/p` of a link, a name or a path; else empty.
  static func projectOf(_ written: String) -> String {
    resourcePath(written).split(separator: "/").prefix(2).joined(separator: "/")
  }

  static func lastPart(_ written: String) -> String {
    written.split(separator: "/").last.map(String.init) ?? ""
  }

  /// Boolean metadata as Compute Engine reads it.
  static func isOn(_ written: String) -> Bool {
    ["true", "y", "yes", "1"].contains(written.lowercased())
  }

  private static let privateRanges = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"]
    .compactMap { CELNetwork($0) }

  /// Whether a range, or an address, lies in one of RFC 1918.
  static func isPrivateRange(_ written: String) -> Bool {
    let range = written.contains("/") ? written : written + "/32"
    guard let network = CELNetwork(range) else { return false }
    return privateRanges.contains { $0.contains(network) }
  }

  /// Whether a member is the agent of one of Google's services.
  static func isServiceAgent(_ member: String) -> Bool {
    member.hasPrefix("serviceAccount:")
      && PolicyMember(member).types(PrincipalDirectory()) == [.serviceAgent]
  }

  /// The value of a key; items are a list of `{key, value}`, or a map for zones.
  private static func metadata(
    _ items: CELValue, _ key: String
  ) throws(CELError) -> String? {
    switch items {
    case .list(let list):
      for item in try list.values() where try item.member("key")?.text == key {
        return try item.member("value")?.text ?? ""
      }
      return nil
    case .map: return try items.member(key)?.text
    case .null: return nil
    default:
      throw CELError(.noSuchOverload, "metadata is a list of items, not \(items.typeName)")
    }
  }
}
