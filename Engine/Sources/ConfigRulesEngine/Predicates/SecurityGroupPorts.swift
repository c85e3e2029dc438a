internal import DemarcJSON

/// What one rule of a security group lets in from every address.
struct OpenIngress {
  enum Transport: String, CaseIterable {
    case tcp = "TCP"
    case udp = "UDP"
  }

  /// Empty for protocols without ports.
  let transports: [Transport]
  let ports: PortRange
  let isIPv4: Bool
  let isIPv6: Bool

  /// The rules of a group that 0.0.0.0/0 or ::/0 may use.
  static func all(in group: JSONValue) -> [OpenIngress] {
    ItemReader(group).values("configuration.ipPermissions").compactMap {
      OpenIngress(ItemReader($0))
    }
  }

  /// - Returns: nil when the rule is not open to every address.
  private init?(_ permission: ItemReader) {
    let sources =
      ["ipv4Ranges.cidrIp", "ipRanges.cidrIp", "ipRanges", "ipv6Ranges.cidrIpv6"]
      .flatMap { permission.texts($0) }
    let open = sources.filter(Self.isEveryone)
    guard !open.isEmpty else { return nil }
    isIPv6 = open.contains { $0.contains(":") }
    isIPv4 = open.contains { !$0.contains(":") }
    switch permission.text("ipProtocol")?.lowercased() {
    case "tcp", "6":
      transports = [.tcp]
      ports = Self.ports(permission)
    case "udp", "17":
      transports = [.udp]
      ports = Self.ports(permission)
    case "-1", "all", nil:
      transports = Transport.allCases
      ports = .all
    default:
      transports = []
      ports = .all
    }
  }

  /// A prefix of length zero, however its address is written.
  private static func isEveryone(_ network: String) -> Bool {
    guard let slash = network.lastIndex(of: "/") else { return false }
    let length = network[network.index(after: slash)...]
    return !length.isEmpty && length.allSatisfy { $0 == "0" }
  }

  /// Ports that are missing or no numbers count as all.
  private static func ports(_ permission: ItemReader) -> PortRange {
    guard let lower = permission.integer("fromPort"),
      let upper = permission.integer("toPort"),
      lower >= 0, lower <= upper
    else { return .all }
    return PortRange(lower: lower, upper: upper)
  }
}

enum SecurityGroupPorts {
  /// RESTRICTED_INCOMING_TRAFFIC.
  static func blocked(_ input: PredicateInput) -> PredicateVerdict {
    let single = (1...5).compactMap { input.parameters?["blockedPort\($0)"]?.numberText }
    let listed = input.texts("blockedPorts")
    var ranges: [PortRange] = []
    for text in single + listed {
      guard let range = PortRange(text) else {
        return .insufficientData("the blocked port '\(text)' is no port number")
      }
      ranges.append(range)
    }
    for opening in OpenIngress.all(in: input.item) where opening.transports.contains(.tcp) {
      if let range = ranges.first(where: opening.ports.overlaps) {
        return .nonCompliant("port \(range) is reachable from every address")
      }
    }
    return .compliant
  }

  /// VPC_SG_OPEN_ONLY_TO_AUTHORIZED_PORTS.
  static func authorised(_ input: PredicateInput) -> PredicateVerdict {
    var authorised: [OpenIngress.Transport: [PortRange]] = [:]
    for (transport, name) in [
      (OpenIngress.Transport.tcp, "authorizedTcpPorts"), (.udp, "authorizedUdpPorts"),
    ] {
      for text in input.texts(name) {
        guard let range = PortRange(text) else {
          return .insufficientData("\(name) holds '\(text)', which is no port or range of ports")
        }
        authorised[transport, default: []].append(range)
      }
    }
    let openings = OpenIngress.all(in: input.item)
    guard !openings.isEmpty else { return .notApplicable }
    for opening in openings {
      for transport in opening.transports {
        if let port = opening.ports.firstPort(outside: authorised[transport] ?? []) {
          return .nonCompliant(
            "\(transport.rawValue) port \(port) is open to every address and not authorised")
        }
      }
    }
    return .compliant
  }
}
