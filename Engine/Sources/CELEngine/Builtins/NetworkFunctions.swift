/// The `net` library: IP addresses and networks.
enum NetworkFunctions {
  static let all: [CELFunction] = [
    .one("ip") { (value) throws(CELError) in .address(try address(value, "ip")) },
    .one("cidr") { (value) throws(CELError) in .network(try network(value, "cidr")) },
    .one("isIP") { (value) throws(CELError) in
      guard let text = value.text else { throw .noSuchOverload("isIP", [value]) }
      return .bool(CELAddress(text) != nil)
    },
    .one("isCIDR") { (value) throws(CELError) in
      guard let text = value.text else { throw .noSuchOverload("isCIDR", [value]) }
      return .bool(CELNetwork(text) != nil)
    },
    .one("ip.isCanonical") { (value) throws(CELError) in
      .bool("\(try address(value, "ip.isCanonical"))" == value.text)
    },
    getter("family") { .int($0.isV6 ? 6 : 4) },
    getter("isUnspecified") { .bool($0.isUnspecified) },
    getter("isLoopback") { .bool($0.isLoopback) },
    getter("isGlobalUnicast") { .bool($0.isGlobalUnicast) },
    getter("isLinkLocalUnicast") { .bool($0.isLinkLocalUnicast) },
    getter("isLinkLocalMulticast") { .bool($0.isLinkLocalMulticast) },
    networkGetter("ip") { .address($0.address) },
    networkGetter("masked") { .network($0.masked) },
    networkGetter("prefixLength") { .int(Int64($0.prefix)) },
    .two("containsIP", isMember: true) { (value, other) throws(CELError) in
      guard case .network(let network) = value else {
        throw .noSuchOverload("containsIP", [value, other])
      }
      let address = try address(other, "containsIP")
      return .bool(network.contains(CELNetwork(address, address.width)))
    },
    .two("containsCIDR", isMember: true) { (value, other) throws(CELError) in
      guard case .network(let outer) = value else {
        throw .noSuchOverload("containsCIDR", [value, other])
      }
      return .bool(outer.contains(try network(other, "containsCIDR")))
    },
  ]

  private static func address(_ value: CELValue, _ name: String) throws(CELError) -> CELAddress {
    if case .address(let address) = value { return address }
    guard let text = value.text else { throw .noSuchOverload(name, [value]) }
    guard let address = CELAddress(text) else {
      throw CELError(.invalidArgument, "'\(text.prefix(80))' is no IP address")
    }
    return address
  }

  private static func network(_ value: CELValue, _ name: String) throws(CELError) -> CELNetwork {
    if case .network(let network) = value { return network }
    guard let text = value.text else { throw .noSuchOverload(name, [value]) }
    guard let network = CELNetwork(text) else {
      throw CELError(.invalidArgument, "'\(text.prefix(80))' is no network such as 10.0.0.0/8")
    }
    return network
  }

  private static func getter(
    _ name: String, _ body: @escaping @Sendable (CELAddress) -> CELValue
  ) -> CELFunction {
    .one(name, isMember: true) { (value) throws(CELError) in
      guard case .address(let address) = value else { throw .noSuchOverload(name, [value]) }
      return body(address)
    }
  }

  private static func networkGetter(
    _ name: String, _ body: @escaping @Sendable (CELNetwork) -> CELValue
  ) -> CELFunction {
    .one(name, isMember: true) { (value) throws(CELError) in
      guard case .network(let network) = value else { throw .noSuchOverload(name, [value]) }
      return body(network)
    }
  }
}
