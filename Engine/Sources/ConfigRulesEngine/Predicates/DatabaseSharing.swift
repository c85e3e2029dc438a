internal import DemarcJSON

/// Who may restore a database snapshot, and how clusters are reached.
enum DatabaseSharing {
  /// The restore attribute must not hold `all`.
  static func snapshotNotPublic(_ input: PredicateInput) -> PredicateVerdict {
    let item = input.reader
    let isCluster = item.text("resourceType") == "AWS::RDS::DBClusterSnapshot"
    let member = isCluster ? "DBClusterSnapshotAttributes" : "DBSnapshotAttributes"
    var attributes: [JSONValue]?
    if item.isShown("supplementaryConfiguration.\(member)") {
      attributes = item.values("supplementaryConfiguration.\(member)")
    } else {
      let answers = input.neighbours(isCluster ? "clusterAttributes" : "attributes")
      attributes = answers.first { $0.isShown("configuration.\(member)") }?
        .values("configuration.\(member)")
    }
    guard let attributes else {
      return .insufficientData("no export shows who may restore the snapshot")
    }
    let isPublic = attributes.map(ItemReader.init).contains { attribute in
      attribute.text("attributeName") == "restore"
        && attribute.texts("attributeValues").contains("all")
    }
    return isPublic ? .nonCompliant("every AWS account may restore the snapshot") : .compliant
  }

  /// Every parameter group of a Redshift cluster must set `require_ssl`.
  static func redshiftRequiresTLS(_ input: PredicateInput) -> PredicateVerdict {
    let names = input.reader.texts("configuration.clusterParameterGroups.parameterGroupName")
    guard !names.isEmpty else { return .nonCompliant("the cluster has no parameter group") }
    let groups = input.neighbours("groups")
    var unknown: String?
    for name in names {
      let own = groups.filter {
        ($0.text("configuration.parameterGroupName") ?? $0.text("resourceId")) == name
      }
      let states = own.compactMap(requiresTLS)
      if states.contains(false) {
        return .nonCompliant("parameter group \(name) does not require TLS")
      }
      if states.isEmpty { unknown = unknown ?? name }
    }
    guard let unknown else { return .compliant }
    return .insufficientData("the parameters of group \(unknown) are not exported")
  }

  /// Nil when the group does not show its parameters.
  private static func requiresTLS(_ group: ItemReader) -> Bool? {
    let places = ["supplementaryConfiguration.Parameters", "configuration.Parameters"]
    guard let place = places.first(where: group.isShown) else { return nil }
    return group.values(place).map(ItemReader.init).contains { parameter in
      parameter.text("parameterName") == "require_ssl"
        && parameter.flag("parameterValue") == true
    }
  }
}
