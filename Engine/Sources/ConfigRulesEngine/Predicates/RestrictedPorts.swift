internal import DemarcJSON

/// VPC_SG_PORT_RESTRICTION_CHECK: the ports, the protocol and the kind of address are the pack's to say.
enum RestrictedPorts {
  static func closed(_ input: PredicateInput) -> PredicateVerdict {
    let reader = input.reader
    if input.parameter("excludeExternalSecurityGroups")?.bool != false {
      guard let owner = reader.text("configuration.ownerId") else {
        return .insufficientData("the export does not say whose group it is")
      }
      let account = reader.text("awsAccountId") ?? reader.text("accountId")
      if let account, owner != account { return .notApplicable }
    }
    var ranges: [PortRange] = []
    for text in input.texts("restrictPorts") {
      guard let range = PortRange(text) else {
        return .insufficientData("restrictPorts holds '\(text)', which is no port")
      }
      ranges.append(range)
    }
    let protocols = input.parameter("protocolType")?.string?.uppercased() ?? "ALL"
    let family = input.parameter("ipType")?.string?.lowercased() ?? "all"
    guard ["TCP", "UDP", "ALL"].contains(protocols), ["ipv4", "ipv6", "all"].contains(family) else {
      return .insufficientData("protocolType or ipType is none of the words allowed")
    }
    let asked = OpenIngress.Transport.allCases.filter {
      protocols == "ALL" || $0.rawValue == protocols
    }
    for opening in OpenIngress.all(in: input.item)
    where opening.transports.contains(where: asked.contains) {
      guard opening.isIPv4 && family != "ipv6" || opening.isIPv6 && family != "ipv4" else {
        continue
      }
      if let range = ranges.first(where: opening.ports.overlaps) {
        return .nonCompliant("port \(range) is reachable from every address")
      }
    }
    return .compliant
  }
}
