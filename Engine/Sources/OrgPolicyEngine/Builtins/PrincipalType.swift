/// The types of principals that `MemberTypeMatches` knows, without `iam.googleapis.com/`.
enum PrincipalType: String, CaseIterable, Hashable, Sendable {
  case consumerPrincipal = "ConsumerPrincipal"
  case workspacePrincipal = "WorkspacePrincipal"
  case consumerGroup = "ConsumerGroup"
  case workspaceGroup = "WorkspaceGroup"
  case domain = "Domain"
  case workforcePoolPrincipal = "WorkforcePoolPrincipal"
  case workforcePoolPrincipalSet = "WorkforcePoolPrincipalSet"
  case workloadPoolPrincipal = "WorkloadPoolPrincipal"
  case workloadPoolPrincipalSet = "WorkloadPoolPrincipalSet"
  case serviceAccount = "ServiceAccount"
  case serviceAgent = "ServiceAgent"
  case publicPrincipals = "PublicPrincipals"
  case projectRoleReference = "ProjectRoleReference"
  case resourcePrincipal = "ResourcePrincipal"
  case resourcePrincipalSet = "ResourcePrincipalSet"
  case agenticIdentityPoolPrincipal = "AgenticIdentityPoolPrincipal"
  case agenticIdentityPoolPrincipalSet = "AgenticIdentityPoolPrincipalSet"

  private static let service = "iam.googleapis.com/"

  init?(written: String) {
    guard written.hasPrefix(Self.service) else { return nil }
    self.init(rawValue: String(written.dropFirst(Self.service.count)))
  }

  /// The type's full name.
  var name: String { Self.service + rawValue }
}

/// A member of a binding, taken apart.
struct PolicyMember: Sendable {
  /// Without `deleted:` and the `?uid=` that goes with it.
  let text: String
  /// `user`, `serviceAccount`, `principalSet`; empty for `allUsers`.
  let kind: String
  /// What stands after the kind.
  let identity: String

  init(_ written: String) {
    var text = Substring(written)
    if text.hasPrefix("deleted:") {
      text = text.dropFirst("deleted:".count)
      if let end = String(text).range(ofASCII: "?uid=") {
        text = Substring(String(text)[..<end.lowerBound])
      }
    }
    self.text = String(text)
    guard let colon = text.utf8.firstIndex(of: 0x3a) else {
      kind = ""
      identity = String(text)
      return
    }
    kind = String(text[..<colon])
    identity = String(text[text.utf8.index(after: colon)...])
  }

  /// The domain of an address, in small letters.
  var domain: String {
    guard let at = identity.utf8.lastIndex(of: 0x40) else { return "" }
    return identity[identity.utf8.index(after: at)...].lowercased()
  }

  /// What stands before the address's `@`.
  var localPart: String {
    String(identity.utf8.lastIndex(of: 0x40).map { identity[..<$0] } ?? Substring(identity))
  }

  static let consumerDomains: Set<String> = ["gmail.com", "googlemail.com"]
  static let publicMembers: Set<String> = ["allUsers", "allAuthenticatedUsers"]

  /// The types the member can be of: one when the text settles it; nil when it could be any.
  func types(_ directory: PrincipalDirectory) -> Set<PrincipalType>? {
    switch kind {
    case "": Self.publicMembers.contains(identity) ? [.publicPrincipals] : nil
    case "user":
      Self.consumerDomains.contains(domain)
        ? [.consumerPrincipal]
        : directory.customer(ofDomain: domain) == nil
          ? [.consumerPrincipal, .workspacePrincipal] : [.workspacePrincipal]
    case "group":
      domain == "googlegroups.com"
        ? [.consumerGroup]
        : directory.customer(ofDomain: domain) == nil
          ? [.consumerGroup, .workspaceGroup] : [.workspaceGroup]
    case "domain": [.domain]
    case "serviceAccount": accountTypes
    case "projectOwner", "projectEditor", "projectViewer": [.projectRoleReference]
    case "principal": poolTypes(isSet: false)
    case "principalSet": poolTypes(isSet: true)
    default: nil
    }
  }

  private func poolTypes(isSet: Bool) -> Set<PrincipalType>? {
    let host = identity.dropFirst(2).prefix { $0 != "/" }
    let path = identity.dropFirst(2 + host.count)
    guard identity.hasPrefix("//") else { return nil }
    if host == "iam.googleapis.com" {
      if path.hasPrefix("/locations/global/workforcePools/") {
        return [isSet ? .workforcePoolPrincipalSet : .workforcePoolPrincipal]
      }
      if path.hasPrefix("/projects/"), String(path).range(ofASCII: "/workloadIdentityPools/") != nil
      {
        return [isSet ? .workloadPoolPrincipalSet : .workloadPoolPrincipal]
      }
      return nil
    }
    if host.hasPrefix("agents.global.") || host.hasPrefix("agents-nonprod.global."),
      host.hasSuffix(".system.id.goog")
    {
      return [isSet ? .agenticIdentityPoolPrincipalSet : .agenticIdentityPoolPrincipal]
    }
    // Sets below other services may also be those of a whole organisation.
    return host.hasSuffix(".googleapis.com") && !isSet ? [.resourcePrincipal] : nil
  }

  // MARK: service accounts

  private static let accountSuffix = ".iam.gserviceaccount.com"

  /// The project in the address of a service account: its id, or its number in the accounts that
  /// Google Cloud makes.
  var accountProject: String? {
    let local = localPart
    if domain == "developer.gserviceaccount.com", local.hasSuffix("-compute") {
      return String(local.dropLast("-compute".count))
    }
    if domain == "appspot.gserviceaccount.com" || domain == "cloudservices.gserviceaccount.com"
      || domain == "cloudbuild.gserviceaccount.com"
    {
      return local
    }
    guard domain.hasSuffix(Self.accountSuffix) else { return nil }
    if isNumberedService { return String(local.dropFirst("service-".count)) }
    // `name@project.example.com.iam.gserviceaccount.com` is the project example.com:project.
    let parts = domain.dropLast(Self.accountSuffix.count).split(separator: ".", maxSplits: 1)
    return parts.count == 2 ? "\(parts[1]):\(parts[0])" : parts.first.map(String.init)
  }

  /// `service-123456789012@…`, as service agents are called.
  private var isNumberedService: Bool {
    let number = localPart.dropFirst("service-".count)
    return localPart.hasPrefix("service-") && !number.isEmpty
      && number.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Projects of Google that hold agents and do not start with `gcp-sa-`.
  private static let agentProjects: Set<String> = [
    "bigquery-encryption", "cloud-filer", "cloud-ml.google.com", "cloud-redis", "cloud-tpu",
    "cloudcomposer-accounts", "compute-system", "container-analysis", "container-engine-robot",
    "containerregistry", "dataflow-service-producer-prod", "dataproc-accounts", "dlp-api",
    "endpoints-portal", "firebase-rules", "gae-api-prod.google.com", "gcf-admin-robot",
    "genomics-api", "gs-project-accounts", "remotebuildexecution", "security-center-api",
    "serverless-robot-prod", "service-consumer-management", "service-networking",
    "sourcerepo-service-accounts",
  ]

  private var accountTypes: Set<PrincipalType>? {
    // Workload identity of a cluster: `project.svc.id.goog[namespace/account]`.
    if identity.range(ofASCII: ".svc.id.goog[") != nil { return nil }
    switch domain {
    case "cloudservices.gserviceaccount.com", "system.gserviceaccount.com":
      return [.serviceAgent]
    case "developer.gserviceaccount.com", "appspot.gserviceaccount.com": return [.serviceAccount]
    case "cloudbuild.gserviceaccount.com": return [.serviceAccount, .serviceAgent]
    default: break
    }
    guard domain.hasSuffix(Self.accountSuffix) else {
      return domain.hasSuffix("gserviceaccount.com") ? [.serviceAccount, .serviceAgent] : nil
    }
    let project = String(domain.dropLast(Self.accountSuffix.count))
    if project.hasPrefix("gcp-sa-") || Self.agentProjects.contains(project) {
      return [.serviceAgent]
    }
    return isNumberedService ? [.serviceAccount, .serviceAgent] : [.serviceAccount]
  }
}
