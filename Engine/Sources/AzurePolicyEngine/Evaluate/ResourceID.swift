/// The parts of an Azure resource id that rules depend on, cut once and read when asked for.
struct ResourceID: Sendable {
  private let parts: [Substring.UTF8View]
  /// Where the last `providers` stands.
  private let provider: Int?

  init?(_ id: String) {
    guard id.utf8.first == UInt8(ascii: "/") else { return nil }
    let parts = id.utf8.split(separator: UInt8(ascii: "/"))
    self.parts = parts
    provider = parts.indices.last { index in
      index + 1 < parts.count && Self.equal(parts[index], "providers")
    }
  }

  var subscription: String? { name(after: "subscriptions") }
  var resourceGroup: String? { name(after: "resourceGroups") }

  /// `Microsoft.Sql/servers/databases` of the last provider segment.
  var type: String {
    guard let provider else {
      return resourceGroup == nil
        ? "Microsoft.Resources/subscriptions" : "Microsoft.Resources/subscriptions/resourceGroups"
    }
    let kinds = stride(from: provider + 2, to: parts.count, by: 2).map { text($0) }
    return ([text(provider + 1)] + kinds).joined(separator: "/")
  }

  /// Names of the last provider segment, parents first.
  var names: [String] {
    guard let provider else { return resourceGroup.map { [$0] } ?? [] }
    return stride(from: provider + 3, to: parts.count, by: 2).map { text($0) }
  }

  var lastName: String? {
    guard let provider else { return resourceGroup }
    guard provider + 3 < parts.count else { return nil }
    // An id that ends in a type names its parent.
    let isName = (parts.count - provider) % 2 == 0
    return text(isName ? parts.count - 1 : parts.count - 2)
  }

  /// The segment that follows `key`, whatever the case of its letters.
  func name(after key: String) -> String? {
    let index = parts.indices.first { $0 + 1 < parts.count && Self.equal(parts[$0], key) }
    return index.map { text($0 + 1) }
  }

  private func text(_ index: Int) -> String { String(Substring(parts[index])) }

  private static func equal(_ part: Substring.UTF8View, _ wanted: String) -> Bool {
    part.count == wanted.utf8.count
      && zip(part, wanted.utf8).allSatisfy { TextFold.lower($0) == TextFold.lower($1) }
  }
}
