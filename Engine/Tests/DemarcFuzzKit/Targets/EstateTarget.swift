import DemarcEstate
import DemarcJSON
import DemarcModel

extension FuzzTarget {
  /// The importers.
  static let estate = FuzzTarget(
    name: "estate",
    seeds: {
      let bare = Seeds.files("Engine/Data/checks", ending: ".json", every: 60)
        .filter { $0.first == UInt8(ascii: "[") || $0.count > 500 }
      let imports = Seeds.files("examples/acme/imports", ending: "")
      return bare + imports
        + [EstateSeeds.table, EstateSeeds.snapshot, EstateSeeds.report, EstateSeeds.states].map {
          Array($0.utf8)
        } + [Gzip.member(Array(EstateSeeds.snapshot.utf8))]
    },
    dictionary: [
      "\"configurationItems\":[", "\"resourceType\":",
      "\"configurationItemStatus\":\"ResourceDeleted\"",
      "\"ResourceDiscovered\"", "\"asset_type\":", "\"resource\":{\"data\":{", "\"iam_policy\":{",
      "\"data\":{\"columns\":[", "\"rows\":[", "\"value\":[", "\"type\":", "\"id\":",
      "\"Content\":\"",
      "user,arn,user_creation_time", "arn:aws:iam::1:user/a", "},\n{", "}\n{", "],[", "null",
      "\u{FEFF}",
      "2026-06-01T00:00:00.000Z", "\"Results\":[\"{}\"]", "\"nextLink\":\"x\"", "\"deleted\":true",
      "\"policyAssignmentId\":", "\"complianceState\":", "microsoft.policyinsights/policystates",
    ]
  ) { bytes in
    let whole = EstateRun([bytes])
    try whole.checkCounts(bytes)
    let small = [EstateRun([bytes], chunk: 64), EstateRun([bytes], chunk: 1 << 10)]
    for other in small {
      try other.checkCounts(bytes)
      // A fault may hide other records when its record spans chunks; without one nothing differs.
      guard !whole.report.hasErrors else { continue }
      try other.checkSame(as: whole)
    }
    guard !bytes.starts(with: [0x1f, 0x8b]) else { return }
    try EstateProperties.checkGzip(bytes, whole)
  }
}

/// Small exports.
private enum EstateSeeds {
  static let table = """
    {"count":2,"data":{"columns":[{"name":"id","type":"string"},{"name":"type","type":"string"},
    {"name":"name","type":"string"},{"name":"properties","type":"object"}],"rows":[
    ["/subscriptions/1/resourceGroups/g/providers/Microsoft.Web/sites/a","microsoft.web/sites","a",{}],
    ["/subscriptions/1/resourceGroups/g/providers/Microsoft.Web/sites/b","microsoft.web/sites","b",{}]]}}
    """
  static let states = """
    {"value":[{"policyAssignmentId":"/a","policyDefinitionId":"/d","resourceId":"/r",
    "complianceState":"NonCompliant","timestamp":"2026-06-01T00:00:00Z"},
    {"id":"/r/providers/Microsoft.PolicyInsights/policyStates/1","type":
    "microsoft.policyinsights/policystates","properties":{"policyAssignmentId":"/a",
    "policyDefinitionId":"/d","resourceId":"/r","isCompliant":true}},
    {"results":{},"policyAssignments":[]},
    {"id":"/m","name":"SOC_2_CC6.1","type":"Microsoft.PolicyInsights/policyMetadata",
    "owner":"Shared"},
    {"id":"/r/providers/Microsoft.Security/assessments/a","name":"a","type":
    "Microsoft.Security/assessments","properties":{"status":{"code":"Healthy"}}}]}
    """
  static let snapshot = """
    {"fileVersion":"1.0","configurationItems":[
    {"configurationItemCaptureTime":"2026-06-01T00:00:00.000Z","awsAccountId":"111122223333",
    "configurationItemStatus":"OK","resourceType":"AWS::S3::Bucket","resourceId":"a",
    "ARN":"arn:aws:s3:::a","awsRegion":"eu-west-1","configuration":{"name":"a"}},
    {"configurationItemCaptureTime":"2026-06-02T00:00:00.000Z","awsAccountId":"111122223333",
    "configurationItemStatus":"ResourceDeleted","resourceType":"AWS::S3::Bucket","resourceId":"a",
    "ARN":"arn:aws:s3:::a","awsRegion":"eu-west-1"}],"configSnapshotId":"1"}
    """
  static let report = """
    user,arn,user_creation_time,mfa_active
    a,arn:aws:iam::111122223333:user/a,2026-01-01T00:00:00+00:00,true
    "b,""c",arn:aws:iam::111122223333:user/b,2026-01-01T00:00:00+00:00,false
    """
}

/// One import of some bytes.
struct EstateRun {
  private(set) var resources: [Resource] = []
  let report: ImportReport

  init(_ files: [[UInt8]], chunk: Int = 1 << 14) {
    let limits = EstateLimits(
      json: JSONLimits(depthMax: 64), chunkBytes: chunk, batchCount: 3, textBytesMax: 1 << 22,
      inflationFreeBytes: 1 << 20, tableRowsMax: 50)
    var resources: [Resource] = []
    let inputs = files.enumerated().map { EstateInput.bytes(name: "\($0.offset)", $0.element) }
    report = EstateReader(inputs: inputs, limits: limits).read(restart: { resources = [] }) {
      resources += $0
    }
    self.resources = resources
  }

  /// What a resource says, in one text.
  private static func text(_ resource: Resource) -> String {
    "\(resource.cloud) \(resource.type) \(resource.id) \(resource.account) \(resource.region) "
      + "\(resource.name) \(resource.origin) \(resource.unexported) \(resource.document.json)"
  }

  var texts: [String] { resources.map(Self.text) }

  /// Every record is accounted for, and every fault lies in its file.
  func checkCounts(_ bytes: [UInt8]) throws {
    try hold(report.resources == resources.count, "\(report.resources) resources are reported")
    let isPacked = bytes.starts(with: [0x1f, 0x8b])
    let places = TextPlaces(bytes)
    for file in report.files {
      let known =
        file.resources + file.notResources + file.duplicates + file.skipped + file.findings
        + file.policyRecords
      try hold(
        known >= file.records,
        "\(file.records) records are \(file.resources) resources, \(file.notResources) others, "
          + "\(file.duplicates) duplicates, \(file.skipped) skipped")
      try hold(
        file.skipped == 0 || !file.diagnostics.isEmpty, "\(file.skipped) are skipped in silence")
      try hold(file.bytes <= bytes.count, "\(file.bytes) bytes are reported")
      for diagnostic in file.diagnostics {
        try hold(!diagnostic.message.isEmpty, "no message: \(diagnostic)")
        guard !isPacked, let start = diagnostic.span?.start else { continue }
        try hold(1...places.lineCount ~= start.line, "outside the file: \(diagnostic)")
        try hold(start.column >= 1, "outside the file: \(diagnostic)")
      }
    }
  }

  func checkSame(as other: EstateRun) throws {
    try hold(texts == other.texts, "other resources: \(texts) and \(other.texts)")
    let pairs = zip(report.files, other.report.files)
    for (mine, theirs) in pairs {
      try hold(mine.format == theirs.format, "another format")
      try hold(mine.records == theirs.records, "\(mine.records) records, \(theirs.records) else")
      try hold(mine.skipped == theirs.skipped, "\(mine.skipped) skipped, \(theirs.skipped) else")
      try hold(
        mine.diagnostics.map(\.code).sorted() == theirs.diagnostics.map(\.code).sorted(),
        "other diagnostics: \(mine.diagnostics) and \(theirs.diagnostics)")
    }
  }
}

enum EstateProperties {
  /// Packed, the text is the same export; cut in two members as well; cut off, it is said.
  static func checkGzip(_ bytes: [UInt8], _ plain: EstateRun) throws {
    let packed = Gzip.member(bytes)
    for chunk in [64, 1 << 14] {
      try EstateRun([packed], chunk: chunk).checkSame(as: EstateRun([bytes], chunk: chunk))
    }
    let middle = bytes.count / 2
    let members = Gzip.member(Array(bytes[..<middle])) + Gzip.member(Array(bytes[middle...]))
    try EstateRun([members]).checkSame(as: plain)
    let cut = EstateRun([Array(packed.dropLast(packed.count / 3))])
    try cut.checkCounts(packed)
    try hold(cut.report.hasErrors, "cut off, and nothing is said")
  }
}
