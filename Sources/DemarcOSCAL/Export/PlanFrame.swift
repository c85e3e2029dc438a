internal import DemarcBoundary
internal import DemarcJSON
internal import DemarcModel

/// What system security plans of both sides have in common.
struct PlanFrame {
  let context: ExportContext

  /// - Parameter key: tells systems apart: a cloud, or `customer`.
  func characteristics(
    _ key: String, name: String, description: String, boundary: String, _ out: inout JSONWriter
  ) {
    out.object("import-profile") { $0.member("href", context.href(.profile)) }
    out.object("system-characteristics") { out in
      out.items("system-ids", [key]) { out, key in
        out.member("identifier-type", "http://ietf.org/rfc/rfc4122")
        out.member("id", context.ids.uuid("system-id", key))
      }
      out.line("system-name", name)
      out.member("description", description)
      out.member("security-sensitivity-level", "not-stated")
      out.object("system-information") { out in
        out.items("information-types", [key]) { out, key in
          out.member("uuid", context.ids.uuid("information-type", key))
          out.member("title", "Customer data")
          out.member("description", "Data that the customer keeps in the services.")
        }
      }
      out.object("status") { $0.member("state", "operational") }
      out.object("authorization-boundary") { $0.member("description", boundary) }
    }
  }

  func user(_ key: String, role: String, _ out: inout JSONWriter) {
    out.items("users", [key]) { out, key in
      out.member("uuid", context.ids.uuid("user", key))
      out.member("title", role == "provider" ? "Provider's staff" : "Customer's staff")
      out.member("role-ids", [role])
    }
  }

  func thisSystem(_ uuid: String, _ title: String, _ description: String, _ out: inout JSONWriter) {
    out.member("uuid", uuid)
    out.member("type", "this-system")
    out.line("title", title)
    out.member("description", description)
    operational(&out)
  }

  func operational(_ out: inout JSONWriter) {
    out.object("status") { $0.member("state", "operational") }
  }

  /// A requirement and its one statement.
  func requirement(
    _ key: String, _ requirement: RequirementID, origination: String?, _ out: inout JSONWriter,
    _ body: (inout JSONWriter) -> Void
  ) {
    out.member(
      "uuid",
      context.ids.uuid("implemented", key, requirement.framework, requirement.id))
    out.member("control-id", context.tokens[requirement])
    if let origination { out.props([.standard("control-origination", origination)]) }
    out.items("statements", [requirement]) { out, requirement in
      out.member("statement-id", context.tokens.statement(requirement))
      out.member(
        "uuid", context.ids.uuid("statement", key, requirement.framework, requirement.id))
      body(&out)
    }
  }

  func byComponent(
    _ key: String, _ requirement: RequirementID, _ component: String, _ description: String,
    _ out: inout JSONWriter
  ) {
    out.member("component-uuid", component)
    out.member(
      "uuid",
      context.ids.uuid(
        "by-component", key, requirement.framework, requirement.id, component))
    out.member("description", description)
  }
}
