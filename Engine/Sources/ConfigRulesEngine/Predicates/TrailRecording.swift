internal import DemarcJSON

/// Rules that ask for one trail of an account that is set up well, is logging and lets enough through.
///
/// Whether it is logging and what it lets through stand in answers of their own.
enum TrailRecording {
  /// CLOUD_TRAIL_ENABLED.
  static func enabled(_ input: PredicateInput) -> PredicateVerdict {
    anyTrail(
      input, isSetUp: { delivers($0, as: input.parameters) },
      otherwise: "no trail is logging with the bucket, topic and log group asked for")
  }

  /// MULTI_REGION_CLOUD_TRAIL_ENABLED.
  static func everywhere(_ input: PredicateInput) -> PredicateVerdict {
    let needsManagement = input.parameters?["includeManagementEvents"]?.bool ?? true
    let access = input.parameters?["readWriteType"]?.string?.lowercased()
    return anyTrail(
      input,
      isSetUp: {
        ItemPath.flag("configuration.isMultiRegionTrail", in: $0) == true
          && delivers($0, as: input.parameters)
      },
      letsThrough: !needsManagement
        ? nil
        : { selectors in
          switch access {
          case nil: return !selectors.management.isEmpty
          case "readonly": return selectors.management.contains(.reads)
          case "writeonly": return selectors.management.contains(.writes)
          default: return selectors.management == .all
          }
        },
      otherwise: "no trail for all Regions is logging all management events asked for")
  }

  /// CLOUDTRAIL_SECURITY_TRAIL_ENABLED.
  static func secured(_ input: PredicateInput) -> PredicateVerdict {
    let flags = ["includeGlobalServiceEvents", "isMultiRegionTrail", "logFileValidationEnabled"]
    return anyTrail(
      input,
      isSetUp: { trail in
        flags.allSatisfy { ItemPath.flag("configuration.\($0)", in: trail) == true }
          && ItemPath.text("configuration.kmsKeyId", in: trail)?.isEmpty == false
      },
      letsThrough: { $0.management == .all },
      otherwise: "no trail meets all the practices and is logging all management events")
  }

  /// CLOUDTRAIL_S3_DATAEVENTS_ENABLED: several trails may record the buckets that were named.
  static func objects(_ input: PredicateInput) -> PredicateVerdict {
    let wanted = input.parameters?["S3BucketNames"]?.elements.compactMap(\.string)
    var missing = Set(wanted ?? [])
    var unknown: String?
    for trail in input.related["trails"] ?? [] {
      guard let isLogging = isLogging(trail, input), let selectors = selectors(trail, input)
      else {
        if isLogging(trail, input) != false { unknown = unknown ?? name(trail) }
        continue
      }
      guard isLogging else { continue }
      if selectors.hasAllObjects { return .compliant }
      missing.subtract(selectors.buckets)
    }
    if wanted != nil, missing.isEmpty { return .compliant }
    if let unknown {
      return .insufficientData("the status and event selectors of trail \(unknown) are not known")
    }
    guard let first = missing.min() else {
      return .nonCompliant("no trail records the object events of all buckets")
    }
    return .nonCompliant("no trail records the object events of bucket \(first)")
  }

  /// CLOUDTRAIL_ALL_READ_S3_DATA_EVENT_CHECK.
  static func objectReads(_ input: PredicateInput) -> PredicateVerdict {
    allObjects(input, .reads, "no trail for all Regions records the reads of all objects")
  }

  /// CLOUDTRAIL_ALL_WRITE_S3_DATA_EVENT_CHECK.
  static func objectWrites(_ input: PredicateInput) -> PredicateVerdict {
    allObjects(input, .writes, "no trail for all Regions records the writes of all objects")
  }

  private static func allObjects(
    _ input: PredicateInput, _ access: TrailSelectors.Access, _ reason: String
  ) -> PredicateVerdict {
    anyTrail(
      input, isSetUp: { ItemPath.flag("configuration.isMultiRegionTrail", in: $0) == true },
      letsThrough: { $0.allObjects.contains(access) }, otherwise: reason)
  }

  // MARK: One trail

  private static func anyTrail(
    _ input: PredicateInput, isSetUp: (JSONValue) -> Bool,
    letsThrough: ((TrailSelectors) -> Bool)? = nil, otherwise reason: String
  ) -> PredicateVerdict {
    let trails = input.related["trails"] ?? []
    guard !trails.isEmpty else { return .nonCompliant("the account has no trail") }
    var unknown: String?
    for trail in trails where isSetUp(trail) {
      let isLogging = isLogging(trail, input)
      let isRecording = letsThrough.map { asked in selectors(trail, input).map(asked) } ?? true
      if isLogging == true, isRecording == true { return .compliant }
      if isLogging == false || isRecording == false { continue }
      let part = isLogging == nil ? "status" : "event selectors"
      unknown = unknown ?? "the \(part) of trail \(name(trail)) was not exported"
    }
    return unknown.map { .insufficientData($0) } ?? .nonCompliant(reason)
  }

  /// Whether a trail has the bucket, topic and log group that were named.
  private static func delivers(_ trail: JSONValue, as parameters: JSONValue?) -> Bool {
    let wanted = [
      ("s3BucketName", "s3BucketName"), ("snsTopicArn", "snsTopicARN"),
      ("cloudWatchLogsLogGroupArn", "cloudWatchLogsLogGroupArn"),
    ]
    return wanted.allSatisfy { parameter, member in
      guard let text = parameters?[parameter]?.string else { return true }
      return ItemPath.text("configuration.\(member)", in: trail) == text
    }
  }

  private static func name(_ trail: JSONValue) -> String {
    ItemPath.text("configuration.name", in: trail)
      ?? ItemPath.text("resourceName", in: trail) ?? ""
  }

  /// Names and ARN by which answers about the trail are found.
  private static func labels(_ trail: JSONValue) -> Set<String> {
    let paths = ["configuration.name", "configuration.trailARN", "resourceId", "resourceName"]
    return Set(paths.compactMap { ItemPath.text($0, in: trail) })
  }

  private static func isLogging(_ trail: JSONValue, _ input: PredicateInput) -> Bool? {
    let labels = labels(trail)
    return (input.related["status"] ?? []).lazy
      .filter { labels.contains(ItemPath.text("resourceId", in: $0) ?? "") }
      .compactMap { ItemPath.flag("configuration.IsLogging", in: $0) }.first
  }

  private static func selectors(_ trail: JSONValue, _ input: PredicateInput) -> TrailSelectors? {
    let labels = labels(trail)
    return (input.related["selectors"] ?? [])
      .first { labels.contains(ItemPath.text("configuration.TrailARN", in: $0) ?? "") }
      .map { TrailSelectors($0) }
  }
}
