internal import DemarcJSON

/// Rules about EMR clusters, whose parts are told in several answers.
enum ClusterNodes {
  private static let role = "aws:elasticmapreduce:instance-group-role"
  private static let cluster = "aws:elasticmapreduce:job-flow-id"

  /// No primary node of a running cluster may have a public address.
  static func primaryIsPrivate(_ input: PredicateInput) -> PredicateVerdict {
    let item = input.reader
    guard let state = item.text("configuration.Status.State") else {
      return .insufficientData("the state of the cluster is not shown")
    }
    guard ["RUNNING", "WAITING"].contains(state) else { return .notApplicable }
    let id = item.text("configuration.Id") ?? item.text("resourceId")
    let name = item.text("configuration.MasterPublicDnsName") ?? ""
    if !name.isEmpty, name.hasPrefix("ec2-") {
      return .nonCompliant("the primary node has the public name \(name)")
    }
    let listed = input.neighbours("nodes").flatMap { $0.values("configuration.Instances") }
      .map(ItemReader.init).filter { $0.text("Status.State") != "TERMINATED" }
      .map { $0.text("PublicIpAddress") ?? "" }
    let recorded = input.neighbours("instances").filter { instance in
      instance.tags?[Self.cluster] == id && instance.tags?[Self.role] == "MASTER"
        && instance.text("configuration.state.name") != "terminated"
    }.map { $0.text("configuration.publicIpAddress") ?? "" }
    let addresses = listed + recorded
    if let address = addresses.first(where: { !$0.isEmpty }) {
      return .nonCompliant("a primary node has the public address \(address)")
    }
    return addresses.isEmpty
      ? .insufficientData("the primary nodes of the cluster are not exported") : .compliant
  }

  /// The security configuration must set Kerberos up, with the settings asked for.
  static func kerberos(_ input: PredicateInput) -> PredicateVerdict {
    let item = input.reader
    let state = item.text("configuration.Status.State") ?? ""
    if state.hasPrefix("TERMINAT") { return .notApplicable }
    guard let name = item.text("configuration.SecurityConfiguration"), !name.isEmpty else {
      return .nonCompliant("the cluster has no security configuration")
    }
    guard let answer = input.neighbours("configurations").first else {
      return .insufficientData("security configuration \(name) is not exported")
    }
    guard let document = answer.object("configuration.SecurityConfiguration") else {
      return .insufficientData("security configuration \(name) is not readable")
    }
    let path = "AuthenticationConfiguration.KerberosConfiguration"
    let center = ["ClusterDedicatedKdcConfiguration", "ExternalKdcConfiguration"].compactMap {
      ItemReader(document).value("\(path).\($0)")
    }.first.map(ItemReader.init)
    guard let center else { return .nonCompliant("\(name) does not set Kerberos up") }
    return settings(input, center, name)
  }

  /// Where each parameter may stand: the trust of a KDC on the cluster, or an external KDC.
  private static let places: [(parameter: String, paths: [String])] = [
    ("TicketLifetimeInHours", ["TicketLifetimeInHours"]),
    (
      "Realm", ["CrossRealmTrustConfiguration.Realm", "AdIntegrationConfiguration.AdRealm"]
    ),
    (
      "Domain", ["CrossRealmTrustConfiguration.Domain", "AdIntegrationConfiguration.AdDomain"]
    ),
    ("AdminServer", ["CrossRealmTrustConfiguration.AdminServer", "AdminServer"]),
    ("KdcServer", ["CrossRealmTrustConfiguration.KdcServer", "KdcServer"]),
  ]

  private static func settings(
    _ input: PredicateInput, _ center: ItemReader, _ name: String
  ) -> PredicateVerdict {
    for (parameter, paths) in places {
      guard let value = input.parameter(parameter),
        let wanted = value.string ?? value.numberText
      else { continue }
      let found = paths.compactMap { center.text($0) }.first
      if found != wanted {
        return .nonCompliant("\(parameter) of \(name) is \(found ?? "not set"), not \(wanted)")
      }
    }
    return .compliant
  }
}
