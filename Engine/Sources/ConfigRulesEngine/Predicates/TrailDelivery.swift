internal import DemarcJSON

/// CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED: when a trail last delivered stands in its status.
enum TrailDelivery {
  static func toLogGroup(_ input: PredicateInput) -> PredicateVerdict {
    let group = ItemPath.text("configuration.cloudWatchLogsLogGroupArn", in: input.item) ?? ""
    guard !group.isEmpty else { return .nonCompliant("the trail delivers to no log group") }
    guard let limit = input.parameters?["deliveredAfter"].flatMap(Moment.seconds) else {
      return .compliant
    }
    let statuses = input.related["status"] ?? []
    guard !statuses.isEmpty else {
      return .insufficientData("the status of the trail was not exported")
    }
    let path = "configuration.LatestCloudWatchLogsDeliveryTime"
    guard let last = statuses.compactMap({ ItemPath.moment(path, in: $0) }).max() else {
      return .nonCompliant("the trail has never delivered to its log group")
    }
    return last >= limit
      ? .compliant : .nonCompliant("the last delivery to the log group is too long ago")
  }
}
