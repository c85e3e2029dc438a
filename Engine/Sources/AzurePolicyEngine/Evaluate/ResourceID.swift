/// The parts of an Azure resource id that rules depend on, cut once and read when asked for.
struct ResourceID: Sendable {
  private let text: String
  /// Bytes of the segments.
  private let parts: [Range<Int>]
  /// Where the last `providers` stands.
  private let provider: Int?

  init?(_ id: String) {
    guard id.utf8.first == UInt8(ascii: "/") else { return nil }
    var text = id
    var parts: [Range<Int>] = []
    var provider: Int?
    text.withUTF8 { bytes in
      parts.reserveCapacity(12)
      var start = 1
      for at in 1...bytes.count where at == bytes.count || bytes[at] == UInt8(ascii: "/") {
        if at > start { parts.append(start..<at) }
        start = at + 1
      }
      provider = parts.indices.dropLast().last { Self.equal(bytes, parts[$0], Self.providers) }
    }
    self.text = text
    self.parts = parts
    self.provider = provider
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
    let wanted = Array(key.utf8)
    var text = text
    let index = text.withUTF8 { bytes in
      parts.indices.dropLast().first { Self.equal(bytes, parts[$0], wanted) }
    }
    return index.map { self.text($0 + 1) }
  }

  private func text(_ index: Int) -> String {
    var text = text
    return text.withUTF8 { String(decoding: $0[parts[index]], as: UTF8.self) }
  }

  private static let providers = Array("providers".utf8)

  private static func equal(
    _ bytes: UnsafeBufferPointer<UInt8>, _ part: Range<Int>, _ wanted: [UInt8]
  ) -> Bool {
    guard part.count == wanted.count else { return false }
    return zip(part, wanted).allSatisfy { TextFold.lower(bytes[$0]) == TextFold.lower($1) }
  }
}
