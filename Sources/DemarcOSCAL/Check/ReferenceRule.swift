internal import DemarcJSON

/// What a member that holds an id must lead to.
struct ReferenceRule: Sendable {
  enum Target: Sendable {
    /// An object with that uuid in one of these lists, of the document or those it imports.
    case object(Set<String>)
    /// The same, but only ever in the document itself.
    case own(Set<String>)
    /// A role by its id.
    case role
    /// A control, a statement, a parameter of the catalog that counts here.
    case control, statement, parameter
    /// An exported statement of a leveraged system.
    case provided, responsibility
    /// A component of a leveraged system.
    case leveragedComponent
    /// A place in this or another document.
    case href
  }

  var member: String
  var target: Target
  /// What a person calls what it leads to.
  var noun: String

  static let byMember: [String: ReferenceRule] = {
    let subjects: Set<String> = [
      "components", "inventory-items", "locations", "parties", "users", "resources",
      "assessment-platforms", "observations", "statements", "by-components",
    ]
    let rules = [
      ReferenceRule(member: "party-uuid", target: .object(["parties"]), noun: "party"),
      ReferenceRule(member: "party-uuids", target: .object(["parties"]), noun: "party"),
      ReferenceRule(
        member: "member-of-organizations", target: .object(["parties"]), noun: "party"),
      ReferenceRule(member: "location-uuids", target: .object(["locations"]), noun: "location"),
      ReferenceRule(member: "location-uuid", target: .object(["locations"]), noun: "location"),
      ReferenceRule(member: "role-id", target: .role, noun: "role"),
      ReferenceRule(member: "role-ids", target: .role, noun: "role"),
      ReferenceRule(
        member: "component-uuid", target: .object(["components", "defined-components"]),
        noun: "component"),
      ReferenceRule(member: "provided-uuid", target: .provided, noun: "provided statement"),
      ReferenceRule(member: "responsibility-uuid", target: .responsibility, noun: "responsibility"),
      ReferenceRule(
        member: "observation-uuid", target: .object(["observations"]), noun: "observation"),
      ReferenceRule(member: "risk-uuid", target: .object(["risks"]), noun: "risk"),
      ReferenceRule(member: "finding-uuid", target: .object(["findings"]), noun: "finding"),
      ReferenceRule(member: "task-uuid", target: .object(["tasks"]), noun: "task"),
      ReferenceRule(member: "activity-uuid", target: .object(["activities"]), noun: "activity"),
      ReferenceRule(member: "subject-uuid", target: .object(subjects), noun: "subject"),
      ReferenceRule(
        member: "subject-placeholder-uuid", target: .object(["assessment-subjects", "subjects"]),
        noun: "subject"),
      ReferenceRule(
        member: "actor-uuid", target: .object(["parties", "components", "assessment-platforms"]),
        noun: "actor"),
      ReferenceRule(
        member: "implementation-statement-uuid",
        target: .object(["implemented-requirements", "statements", "by-components"]),
        noun: "implementation statement"),
      ReferenceRule(member: "control-id", target: .control, noun: "control"),
      ReferenceRule(member: "statement-id", target: .statement, noun: "statement"),
      ReferenceRule(member: "statement-ids", target: .statement, noun: "statement"),
      ReferenceRule(member: "param-id", target: .parameter, noun: "parameter"),
      ReferenceRule(member: "href", target: .href, noun: "document"),
      ReferenceRule(member: "source", target: .href, noun: "document"),
    ]
    return Dictionary(rules.map { ($0.member, $0) }) { first, _ in first }
  }()

  /// Props of the OSCAL namespace whose value is an id.
  static func ofProp(_ prop: JSONValue) -> ReferenceRule? {
    guard prop["ns"] == nil || prop["ns"]?.string == "http://csrc.nist.gov/ns/oscal" else {
      return nil
    }
    switch prop["name"]?.string {
    case "leveraged-authorization-uuid":
      return ReferenceRule(
        member: "leveraged-authorization-uuid", target: .own(["leveraged-authorizations"]),
        noun: "leveraged authorization")
    case "inherited-uuid":
      return ReferenceRule(
        member: "inherited-uuid", target: .leveragedComponent,
        noun: "component of a leveraged system")
    default: return nil
    }
  }
}
