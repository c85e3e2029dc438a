import DemarcLogs
import DemarcModel
import Testing

/// Rules of the tests' own, one of each kind that the first tier treats in its own way.
enum TestRules {
  static let text = #"""
    title: Trail deleted
    id: 10000000-0000-0000-0000-000000000001
    author: Test Author
    license: Apache-2.0
    references: ['https://example.com/trail']
    tags: [attack.t1562.008]
    level: high
    demarc: {controls: ['nist-800-53r5:AU-9'], side: customer}
    logsource: {product: aws, service: cloudtrail}
    detection:
      selection: {eventSource: cloudtrail.amazonaws.com, eventName: [DeleteTrail, StopLogging]}
      condition: selection
    ---
    title: Root used
    id: 10000000-0000-0000-0000-000000000002
    level: medium
    logsource: {product: aws, service: cloudtrail}
    detection:
      selection: {userIdentity.type: Root}
      condition: selection
    ---
    title: Needle anywhere
    id: 10000000-0000-0000-0000-000000000003
    level: low
    logsource: {product: aws, service: cloudtrail}
    detection:
      keywords: ['needle', 'trufflehog']
      condition: keywords
    ---
    title: Denied
    id: 10000000-0000-0000-0000-000000000004
    level: low
    logsource: {product: aws, service: cloudtrail}
    detection:
      selection: {errorCode: AccessDenied}
      filter: {eventName|startswith: List}
      condition: selection and not filter
    ---
    title: No error and a name
    id: 10000000-0000-0000-0000-000000000005
    level: informational
    logsource: {product: aws, service: cloudtrail}
    detection:
      selection: {errorCode: null, eventName|endswith: Role}
      condition: selection
    ---
    title: Many
    id: 10000000-0000-0000-0000-000000000006
    level: low
    logsource: {product: aws, service: cloudtrail}
    detection:
      selection: {requestParameters.count|gte: 20}
      other: {requestParameters.list.name|contains: 'needle'}
      odd: {requestParameters.name: 'a/b\cé'}
      condition: 1 of them
    ---
    title: Session of a role
    id: 10000000-0000-0000-0000-000000000007
    level: low
    logsource: {product: aws, service: cloudtrail}
    detection:
      selection: {userIdentity.arn|re: '.+:assumed-role/aws:.+'}
      condition: selection
    ---
    title: Not in the region
    id: 10000000-0000-0000-0000-000000000008
    level: informational
    logsource: {product: aws, service: cloudtrail}
    detection:
      selection: {eventName: ConsoleLogin}
      home: {awsRegion: us-east-1}
      condition: selection and not home
    ---
    title: Vault deleted
    id: 10000000-0000-0000-0000-000000000009
    level: high
    logsource: {product: azure, service: activitylogs}
    detection:
      selection: {operationName: MICROSOFT.KEYVAULT/VAULTS/DELETE}
      condition: selection
    ---
    title: Firewall opened
    id: 10000000-0000-0000-0000-00000000000a
    level: high
    logsource: {product: gcp, service: gcp.audit}
    detection:
      selection: {protoPayload.methodName|endswith: firewalls.insert}
      condition: selection
    ---
    title: Never seen
    id: 10000000-0000-0000-0000-00000000000b
    level: high
    logsource: {product: aws, service: cloudtrail}
    detection:
      selection: {no.such.field: x}
      condition: selection
    ---
    title: No such log
    id: 10000000-0000-0000-0000-00000000000c
    level: high
    logsource: {product: okta, service: okta}
    detection:
      selection: {eventType: x}
      condition: selection
    """#

  static let correlations = #"""
    title: Three logins by one user
    id: 20000000-0000-0000-0000-000000000001
    level: critical
    correlation:
      type: event_count
      rules: [10000000-0000-0000-0000-000000000008]
      group-by: [recipientAccountId]
      timespan: 1h
      condition: {gte: 3}
    ---
    title: Root, then the trail is gone
    id: 20000000-0000-0000-0000-000000000002
    level: critical
    correlation:
      type: temporal_ordered
      rules: [10000000-0000-0000-0000-000000000002, 10000000-0000-0000-0000-000000000001]
      group-by: [recipientAccountId]
      timespan: 1h
      generate: true
    """#

  static func load(correlations: Bool = true) throws -> DetectionRules {
    var sources = [SourceFile(name: "rules.yml", text: text)]
    if correlations {
      sources.append(SourceFile(name: "correlations.yml", text: Self.correlations))
    }
    let parsed = DetectionRules.load(DetectionSources(rules: sources))
    try #require(!parsed.hasErrors, "\(parsed.diagnostics)")
    return try #require(parsed.tree)
  }
}
