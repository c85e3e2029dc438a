internal import DemarcJSON

/// Rules of the metaschema that the JSON schemas do not hold, and those of them that matter most.
enum SyntaxRule: Sendable {
  case uuid, token, dateTime
  case exportHolder, componentStatus, systemStatus, implementationStatus, findingStatus
  case origination

  static let byMember: [String: SyntaxRule] = [
    "uuid": .uuid, "control-id": .token, "statement-id": .token, "param-id": .token,
    "role-id": .token, "with-ids": .token, "role-ids": .token, "target-id": .token,
    "last-modified": .dateTime, "collected": .dateTime, "expires": .dateTime,
    "published": .dateTime, "deadline": .dateTime,
  ]

  static let byList: [String: SyntaxRule] = [
    "export": .exportHolder, "props": .origination, "implementation-status": .implementationStatus,
  ]

  /// What is wrong with a value, and what to write instead; nil for a good one.
  func fault(_ value: JSONValue) -> (code: String, message: String, hint: String)? {
    switch self {
    case .uuid:
      guard let text = value.string, !OSCALWords.isUUID(text) else { return nil }
      return (
        "oscal.bad-uuid", "'\(text)' is no UUID of version 4 or 5",
        "OSCAL takes these two versions only"
      )
    case .token:
      guard let text = value.string, !OSCALWords.isToken(text) else { return nil }
      return (
        "oscal.bad-token", "'\(text)' is no token",
        "a letter or _, then letters, digits, '.', '-' and '_'; keep the printed form in a label"
      )
    case .dateTime:
      guard let text = value.string, Self.instant(text) == nil else { return nil }
      return (
        "oscal.bad-time", "'\(text)' is no date and time with a zone", "write 2026-06-30T12:00:00Z"
      )
    case .exportHolder:
      guard Self.isEmpty(value["provided"]), Self.isEmpty(value["responsibilities"]) else {
        return nil
      }
      return (
        "oscal.empty-export", "the export holds neither 'provided' nor 'responsibilities'",
        "an export needs at least one of the two"
      )
    case .componentStatus:
      return Self.word(
        value, "component", ["under-development", "operational", "disposition", "other"])
    case .systemStatus:
      return Self.word(
        value, "system",
        [
          "operational", "under-development", "under-major-modification", "disposition", "other",
        ])
    case .implementationStatus:
      return Self.word(
        value, "implementation",
        ["implemented", "partial", "planned", "alternative", "not-applicable"])
    case .findingStatus:
      return Self.word(value, "finding", ["satisfied", "not-satisfied"])
    case .origination: return Self.origination(value)
    }
  }

  private static func isEmpty(_ value: JSONValue?) -> Bool { (value?.count ?? 0) == 0 }

  private static func word(
    _ value: JSONValue, _ noun: String, _ words: Set<String>
  ) -> (code: String, message: String, hint: String)? {
    guard let text = value["state"]?.string, !words.contains(text) else { return nil }
    return (
      "oscal.unknown-status",
      "'\(text)' is no status of \(noun == "implementation" ? "an" : "a") "
        + "\(noun)", "one of: \(words.sorted().joined(separator: ", "))"
    )
  }

  /// Values of `control-origination` in OSCAL's namespace and in FedRAMP's.
  private static let originations: [String: Set<String>] = [
    "http://csrc.nist.gov/ns/oscal": [
      "organization", "system-specific", "customer-configured", "customer-provided", "inherited",
    ],
    "https://fedramp.gov/ns/oscal": [
      "sp-corporate", "sp-system", "customer-configured", "customer-provided", "inherited",
    ],
  ]

  private static func origination(
    _ prop: JSONValue
  ) -> (code: String, message: String, hint: String)? {
    guard prop["name"]?.string == "control-origination", let text = prop["value"]?.string,
      let words = originations[prop["ns"]?.string ?? "http://csrc.nist.gov/ns/oscal"],
      !words.contains(text)
    else { return nil }
    return (
      "oscal.unknown-status", "'\(text)' is no control origination",
      "one of: \(words.sorted().joined(separator: ", "))"
    )
  }

  /// Seconds since 1970 of a date and time with a zone; nil for anything else.
  static func instant(_ text: String) -> Int? { OSCALTime.seconds(text) }
}
