/// Where the columns of a table of Log Analytics stood in the record that was sent to it.
///
/// The service names most columns after the member, with a capital: those rules are here once, and a
/// table lists only what goes to the head of the record and what is named otherwise.
struct LogColumns {
  enum Place: Equatable {
    /// A member of the record itself.
    case head(String)
    case inside([String])
    /// An object whose members are laid among those of the named one.
    case spread(String)
  }

  let table: LogTable

  init(_ table: LogTable) { self.table = table }

  /// Members that a record has and its row says by the table it is in.
  var constants: [(name: String, value: String)] {
    switch table {
    case .signIn: [("category", "SignInLogs"), ("operationName", "Sign-in activity")]
    case .audit: [("category", "AuditLogs")]
    case .risk: [("category", "UserRiskEvents")]
    case .activity: [("category", "Administrative")]
    case .diagnostics, .officeActivity: []
    }
  }

  /// Where a column's value goes.
  func place(of column: String) -> Place {
    if let place = special(column) { return place }
    guard let first = column.unicodeScalars.first, first != "_" else { return .head(column) }
    switch table {
    case .officeActivity: return .head(column)
    case .activity: return .head(Self.member(column))
    case .diagnostics: return diagnostics(column)
    case .signIn, .audit, .risk:
      return Self.heads.contains(column)
        ? .head(Self.member(column)) : .inside(["properties", Self.member(column)])
    }
  }

  private func special(_ column: String) -> Place? {
    switch (table, column) {
    case (_, "Type"), (_, "TenantId"), (_, "SourceSystem"): .head(column)
    case (.officeActivity, "TimeGenerated"): .head("CreationTime")
    case (.officeActivity, "OfficeWorkload"): .head("Workload")
    case (.officeActivity, "OfficeId"): .head("Id")
    case (.officeActivity, "OfficeObjectId"): .head("ObjectId")
    case (_, "TimeGenerated"): .head("time")
    case (_, "AADTenantId"): .head("tenantId")
    case (.signIn, "LocationDetails"): .inside(["properties", "location"])
    case (.audit, "Category"): .inside(["properties", "category"])
    case (.audit, "AADOperationType"): .inside(["properties", "operationType"])
    case (.signIn, "RiskEventTypes_V2"): .inside(["properties", "riskEventTypes_v2"])
    case (.activity, "OperationNameValue"): .head("operationName")
    case (.activity, "CategoryValue"): .head("category")
    case (.activity, "ActivityStatusValue"): .head("resultType")
    case (.activity, "ActivitySubstatusValue"): .head("resultSignature")
    case (.activity, "ResourceProviderValue"): .head("resourceProvider")
    case (.activity, "_ResourceId"): .head("resourceId")
    case (.activity, "Authorization"), (.activity, "Authorization_d"):
      .inside(["identity", "authorization"])
    case (.activity, "Claims"), (.activity, "Claims_d"): .inside(["identity", "claims"])
    case (.activity, "Properties"), (.activity, "Properties_d"): .spread("properties")
    case (.activity, "HTTPRequest"): .head("httpRequest")
    // The display names of what the columns above give exactly.
    case (.activity, "OperationName"), (.activity, "Category"), (.activity, "ActivityStatus"),
      (.activity, "ActivitySubstatus"), (.activity, "ResourceProvider"):
      .head(column)
    case (.diagnostics, "CallerIPAddress"): .head("callerIpAddress")
    default: nil
    }
  }

  /// Members of the record's head that Entra tables keep as columns.
  private static let heads: Set<String> = [
    "OperationName", "OperationVersion", "Category", "ResultType", "ResultSignature",
    "ResultDescription", "DurationMs", "CallerIpAddress", "CorrelationId", "Identity", "Level",
    "Location", "ResourceId",
  ]

  private static let diagnosticHeads: Set<String> = [
    "OperationName", "OperationVersion", "Category", "ResultType", "ResultSignature",
    "ResultDescription", "DurationMs", "CorrelationId", "Level", "Location", "ResourceId",
    "SubscriptionId", "ResourceGroup", "ResourceProvider", "Resource", "ResourceType",
  ]

  /// Other columns of `AzureDiagnostics` carry their type as a suffix and their place as a prefix.
  private func diagnostics(_ column: String) -> Place {
    if Self.diagnosticHeads.contains(column) { return .head(Self.member(column)) }
    var stem = column
    for suffix in ["_s", "_d", "_b", "_g", "_t"] where column.hasSuffix(suffix) {
      stem = String(column.dropLast(2))
    }
    if stem == "identity_claim" || stem == "identity" { return .inside([stem]) }
    for prefix in ["identity_claim_", "identity_authorization_"] where stem.hasPrefix(prefix) {
      let parts = prefix.dropLast().split(separator: "_").map(String.init)
      return .inside(parts + [String(stem.dropFirst(prefix.count))])
    }
    return .inside(["properties", stem])
  }

  /// A column's name as a member's: `UserPrincipalName` is `userPrincipalName`, `IPAddress` is
  /// `ipAddress`.
  static func member(_ column: String) -> String {
    let letters = Array(column)
    var upper = 0
    while upper < letters.count, letters[upper].isUppercase || letters[upper].isNumber {
      upper += 1
    }
    guard upper > 0 else { return column }
    // The last capital of several begins the next word, unless the run ends the name.
    let count = upper > 1 && upper < letters.count && letters[upper].isLetter ? upper - 1 : upper
    return letters[..<count].map { $0.lowercased() }.joined() + String(letters[count...])
  }
}
