internal import DemarcJSON
internal import DemarcModel

/// Whether the operation was done, and what it does.
extension LogFactReader {
  func outcome(_ kind: LogKind) -> (AlertOutcome, String?) {
    switch kind {
    case .cloudTrail: cloudTrailOutcome()
    case .azureActivity:
      words(
        text("resultType", "status.value", "status"),
        detail: text("resultSignature", "subStatus.value", "properties.statusMessage"))
    case .azureResource:
      words(
        text("resultType", "properties.metricResponseType", "statusText", "statusCode")
          ?? text("resultSignature", "properties.httpStatusCode"),
        detail: text("resultSignature", "resultDescription"))
    case .entraSignIn: signInOutcome()
    case .entraAudit:
      words(
        text("properties.result", "result", "resultType", "resultSignature"),
        detail: text("properties.resultReason", "resultDescription"))
    case .googleAudit, .workspace: googleOutcome(kind)
    case .microsoft365:
      words(text("ResultStatus"), detail: text("ResultStatusDetail", "LogonError", "ErrorNumber"))
    case .kubernetesAudit:
      words(text("responseStatus.code"), detail: text("responseStatus.reason"))
    case .okta:
      words(text("outcome.result"), detail: text("outcome.reason"))
    case .duo: words(text("result"), detail: text("reason"))
    case .s3Access: words(text("httpstatus"), detail: text("errorcode"))
    case .vpcFlow: words(text("action"), detail: nil)
    default: (.unknown, nil)
    }
  }

  private func cloudTrailOutcome() -> (AlertOutcome, String?) {
    if let code = text("errorCode"), code != "Success" { return (.failure, code) }
    if let message = text("errorMessage") { return (.failure, message) }
    return text("responseElements.ConsoleLogin") == "Failure"
      ? (.failure, "ConsoleLogin") : (.success, nil)
  }

  /// Codes by which Entra asks for one step more: the sign-in went on, in another event.
  private static let interrupts: Set<String> = [
    "50055", "50072", "50074", "50076", "50079", "50097", "50125", "50127", "50129", "50140",
    "50143", "50144", "50158", "51006", "52004", "65001", "81010", "81012",
  ]

  private func signInOutcome() -> (AlertOutcome, String?) {
    guard let code = text("properties.status.errorCode", "resultType", "ResultType") else {
      return (.unknown, nil)
    }
    if code == "0" { return (.success, nil) }
    let why = text("properties.status.failureReason", "resultDescription").map { "\(code): \($0)" }
    return (Self.interrupts.contains(code) ? .unknown : .failure, why ?? code)
  }

  private func googleOutcome(_ kind: LogKind) -> (AlertOutcome, String?) {
    if let code = text("protoPayload.status.code"), code != "0" {
      return (.failure, text("protoPayload.status.message") ?? code)
    }
    let name = text("protoPayload.metadata.event.eventName", "events.name", "name") ?? ""
    if name.hasSuffix("login_failure") { return (.failure, name) }
    return kind == .workspace || plain("protoPayload") != nil ? (.success, nil) : (.unknown, nil)
  }

  /// The outcome that a word or a status code of HTTP tells.
  private func words(_ word: String?, detail: String?) -> (AlertOutcome, String?) {
    guard let word else { return (.unknown, nil) }
    let lower = word.lowercased()
    if let code = Int(lower) {
      if code == 0 || (200..<400).contains(code) { return (.success, nil) }
      return code < 100 ? (.unknown, detail) : (.failure, detail ?? word)
    }
    let isGood = ["succe", "allow", "true", "accept", "ok", "partiallysucceeded", "authenticated"]
    if isGood.contains(where: { lower.hasPrefix($0) }) {
      return (.success, nil)
    }
    let isOpen = ["start", "progress", "active", "resolved", "in progress", "skipped", "none"]
    if lower.isEmpty || isOpen.contains(where: { lower.hasPrefix($0) }) { return (.unknown, nil) }
    let isBad = ["fail", "den", "reject", "error", "false", "block", "fraud", "unauth", "timeout"]
    let holdsBad = ["failure", "error", "forbidden", "denied", "throttl", "notfound"]
    if isBad.contains(where: { lower.hasPrefix($0) })
      || holdsBad.contains(where: { lower.contains($0) })
    {
      return (.failure, detail ?? word)
    }
    return (.unknown, detail)
  }

  /// Whether the operation only reads, and whether it is one of the control plane.
  func nature(_ kind: LogKind) -> (isReadOnly: Bool?, isManagement: Bool?) {
    switch kind {
    case .cloudTrail:
      let category = text("eventCategory")
      return (bool("readOnly"), bool("managementEvent") ?? category.map { $0 == "Management" })
    case .azureActivity:
      let action = text("operationName", "operationName.value")?.lowercased() ?? ""
      let isRead = action.hasSuffix("/read") ? true : action.contains("/") ? false : nil
      return (isRead, true)
    case .azureResource:
      let category = text("category")?.lowercased() ?? ""
      return (category.hasSuffix("read") ? true : nil, false)
    case .entraSignIn, .entraRisk: return (nil, nil)
    case .entraAudit: return (false, true)
    case .googleAudit:
      let log = text("logName") ?? ""
      let isData = log.contains("data_access")
      return (googleIsRead(isData: isData), log.isEmpty ? nil : !isData)
    case .kubernetesAudit:
      return (text("verb").map { ["get", "list", "watch"].contains($0) }, true)
    default: return (nil, nil)
    }
  }

  /// By the permission that was asked for: its last part names the operation.
  private func googleIsRead(isData: Bool) -> Bool? {
    guard isData else { return plain("protoPayload") == nil ? nil : false }
    guard let permission = text("protoPayload.authorizationInfo.permission"),
      let verb = permission.split(separator: ".").last?.lowercased()
    else { return nil }
    return ["get", "list", "read", "search", "query", "access"].contains {
      verb.hasPrefix($0)
    }
  }
}
