internal import DemarcJSON
internal import DemarcModel

/// Who did it, as each kind of log names a person, a role or a program.
extension LogFactReader {
  func actor(_ kind: LogKind) -> AlertActor? {
    switch kind {
    case .cloudTrail, .cloudTrailInsight: cloudTrailActor()
    case .azureActivity, .azureResource: azureActor()
    case .entraSignIn, .entraRisk:
      make(
        id: text(
          "properties.userPrincipalName", "properties.servicePrincipalName", "properties.userId",
          "properties.servicePrincipalId", "identity.userPrincipalName", "properties.userName",
          "properties.appId", "identity"),
        name: text("properties.userDisplayName", "properties.servicePrincipalName"),
        kind: signInActorKind(),
        address: text("properties.ipAddress", "callerIpAddress"),
        agent: text("properties.userAgent"))
    case .entraAudit: entraActor()
    case .googleAudit, .googleEntry, .workspace: googleActor()
    case .microsoft365:
      make(
        id: text("UserId", "UserKey"), name: nil, kind: text("UserType").map(Self.officeUserType),
        address: text("ClientIP", "ClientIPAddress", "ActorIpAddress"),
        agent: text("UserAgent", "ClientInfoString"))
    default: serviceActor(kind)
    }
  }

  private func make(
    id: String?, name: String?, kind: String?, address: String?, agent: String?
  ) -> AlertActor? {
    guard let id = id ?? name ?? address else { return nil }
    var actor = AlertActor(id: id)
    actor.name = name == id ? nil : name
    actor.kind = kind
    actor.address = address
    actor.userAgent = agent
    return actor
  }

  private func cloudTrailActor() -> AlertActor? {
    let arn = text("userIdentity.arn", "userIdentity.sessionContext.sessionIssuer.arn")
    let kind = text("userIdentity.type")
    return make(
      id: arn
        ?? text(
          "userIdentity.principalId", "userIdentity.userName", "userIdentity.invokedBy",
          "userIdentity.accountId"),
      name: text("userIdentity.userName", "userIdentity.sessionContext.sessionIssuer.userName")
        ?? (kind == "Root" ? "root" : nil),
      kind: kind, address: text("sourceIPAddress"), agent: text("userAgent"))
  }

  /// Names of claims; some are URIs, so no paths.
  private enum Claim {
    static let schemaUPN: JSONKey = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn"
    static let upn: JSONKey = "upn"
    static let schemaName: JSONKey = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name"
    static let name: JSONKey = "name"
    static let schemaObject: JSONKey =
      "http://schemas.microsoft.com/identity/claims/objectidentifier"
    static let object: JSONKey = "oid"
    static let app: JSONKey = "appid"
  }

  private func azureActor() -> AlertActor? {
    let claims = plain("identity.claims") ?? plain("claims")
    func claim(_ name: JSONKey) -> String? { claims?[name].flatMap(Self.text) }
    let user =
      claim(Claim.schemaUPN) ?? claim(Claim.upn) ?? claim(Claim.schemaName) ?? claim(Claim.name)
    let object = claim(Claim.schemaObject) ?? claim(Claim.object)
    let app = claim(Claim.app) ?? text("identity.claim.appid")
    return make(
      id: text("caller", "Caller") ?? user ?? text("identity.claim.upn") ?? object
        ?? text("identity.claim.oid") ?? app ?? text("identity.authorization.evidence.principalId"),
      name: claim(Claim.name),
      kind: text("identity.authorization.evidence.principalType")
        ?? (user == nil && app != nil ? "servicePrincipal" : user == nil ? nil : "user"),
      address: text(
        "callerIpAddress", "httpRequest.clientIpAddress", "httpRequest.clientRequestIp"),
      agent: text("properties.userAgentHeader", "properties.clientInfo"))
  }

  private func signInActorKind() -> String? {
    if let kind = text("properties.userType") { return kind }
    guard let category = text("category")?.lowercased() else { return nil }
    if category.hasPrefix("serviceprincipal") { return "servicePrincipal" }
    return category.hasPrefix("managedidentity") ? "managedIdentity" : "user"
  }

  private func entraActor() -> AlertActor? {
    let isUser = plain("properties.initiatedBy.user")?.isObject == true
    return make(
      id: isUser
        ? text(
          "properties.initiatedBy.user.userPrincipalName", "properties.initiatedBy.user.id",
          "properties.initiatedBy.user.displayName")
        : text(
          "properties.initiatedBy.app.servicePrincipalName",
          "properties.initiatedBy.app.displayName",
          "properties.initiatedBy.app.servicePrincipalId", "properties.initiatedBy.app.appId",
          "identity"),
      name: isUser
        ? text("properties.initiatedBy.user.displayName")
        : text("properties.initiatedBy.app.displayName"),
      kind: isUser
        ? "user" : plain("properties.initiatedBy.app") == nil ? nil : "servicePrincipal",
      address: text("properties.initiatedBy.user.ipAddress", "callerIpAddress"),
      agent: entraAgent())
  }

  private func entraAgent() -> String? {
    guard var details = plain("properties.additionalDetails")?.elements else { return nil }
    while let detail = details.next() {
      guard detail["key"]?.string == "User-Agent" else { continue }
      return detail["value"].flatMap(Self.text)
    }
    return nil
  }

  private func googleActor() -> AlertActor? {
    let id = text(
      "protoPayload.authenticationInfo.principalEmail",
      "protoPayload.authenticationInfo.principalSubject",
      "protoPayload.authenticationInfo.authoritySelector", "actor.email", "actor.profileId",
      "actor.key")
    let isProgram =
      id?.hasSuffix(".gserviceaccount.com") == true || id?.hasPrefix("serviceAccount:") == true
    return make(
      id: id, name: nil,
      kind: id == nil ? nil : isProgram ? "serviceAccount" : text("actor.callerType") ?? "user",
      address: text(
        "protoPayload.requestMetadata.callerIp", "protoPayload.requestMetadata.callerIP",
        "ipAddress", "httpRequest.remoteIp"),
      agent: text("protoPayload.requestMetadata.callerSuppliedUserAgent", "httpRequest.userAgent"))
  }

  private static func officeUserType(_ number: String) -> String {
    switch number {
    case "0": "Regular"
    case "2": "Admin"
    case "3": "DcAdmin"
    case "4": "System"
    case "5": "Application"
    case "6": "ServicePrincipal"
    case "7": "CustomPolicy"
    case "8": "SystemPolicy"
    default: number
    }
  }

  private func serviceActor(_ kind: LogKind) -> AlertActor? {
    switch kind {
    case .kubernetesAudit:
      make(
        id: text("user.username"), name: text("impersonatedUser.username"),
        kind: text("user.username")?.hasPrefix("system:serviceaccount:") == true
          ? "serviceAccount" : "user",
        address: text("sourceIPs"), agent: text("userAgent"))
    case .okta:
      make(
        id: text("actor.alternateId", "actor.id"), name: text("actor.displayName"),
        kind: text("actor.type"), address: text("client.ipAddress", "request.ipChain.ip"),
        agent: text("client.userAgent.rawUserAgent"))
    case .github:
      make(
        id: text("actor", "user"), name: nil, kind: text("programmatic_access_type"),
        address: text("actor_ip", "ip_address"), agent: text("user_agent"))
    case .bitbucket:
      make(
        id: text("author.name", "author.id"), name: nil, kind: text("author.type"),
        address: text("source"), agent: nil)
    case .onelogin:
      make(
        id: text("actor_user_name", "user_name", "actor_user_id"), name: nil, kind: nil,
        address: text("ipaddr"), agent: nil)
    case .duo:
      make(
        id: text("username", "user.name"), name: nil, kind: nil, address: text("access_device.ip"),
        agent: nil)
    case .s3Access:
      make(
        id: text("requester"), name: nil, kind: nil, address: text("remoteip", "remote_ip"),
        agent: text("useragent"))
    case .vpcFlow:
      make(id: text("srcaddr"), name: nil, kind: nil, address: text("srcaddr"), agent: nil)
    default: nil
    }
  }
}
