internal import DemarcBoundary
internal import DemarcCatalog
internal import DemarcJSON
internal import DemarcModel
internal import DemarcReport

/// What is still to be done, by when, and which risks are accepted until when.
struct PlanOfActionDocument {
  let results: ResultsModel

  private var context: ExportContext { results.context }

  func bytes() -> [UInt8] {
    let checks = Set(results.risks.map(\.check))
    return context.document(
      .planOfAction, "customer", title: "\(context.organization): plan of action and milestones",
      parties: context.clouds
    ) { out in
      out.object("import-ssp") { $0.member("href", context.href(.systemSecurityPlan)) }
      out.object("system-id") { out in
        out.member("identifier-type", "http://ietf.org/rfc/rfc4122")
        out.member("id", context.ids.uuid("system-id", "customer"))
      }
      // Observations are those of the results; the plan names them without repeating their evidence.
      out.items(
        "observations",
        context.assessment.results.filter { $0.decided > 0 && checks.contains($0.check) }
      ) { out, result in
        out.member("uuid", context.ids.uuid("poam-observation", result.check))
        out.line("title", context.input.report.checks[result.check]?.title ?? result.check)
        out.member("description", "\(result.failed + result.accepted) resources fail the check.")
        out.member("methods", ["TEST"])
        out.items("subjects", [context.leveraged(result.service)]) { out, subject in
          out.member("subject-uuid", subject)
          out.member("type", "component")
        }
        out.member("collected", "\(context.assessment.asOf)")
      }
      let writer = RiskWriter(results: results, prefix: "poam-")
      out.items("risks", results.risks) { writer.risk($1, &$0) }
      out.items("poam-items", results.risks, item)
    }
  }

  private func item(_ out: inout JSONWriter, _ risk: ResultsModel.Risk) {
    out.member("uuid", context.ids.uuid("poam-item", risk.check, "\(risk.isAccepted)"))
    out.line("title", risk.title)
    let noun = risk.count == 1 ? "resource" : "resources"
    out.member(
      "description",
      risk.isAccepted
        ? "\(risk.count) \(noun) with an accepted risk, until \(risk.deadline.day)."
        : "\(risk.count) \(noun) to be mended by \(risk.deadline.day).")
    out.props([
      OSCALProp(name: "check", value: risk.check),
      OSCALProp(name: "severity", value: risk.severity.rawValue),
      OSCALProp(name: "owner", value: risk.owner ?? ""),
    ])
    out.items("related-observations", [risk.check]) {
      $0.member("observation-uuid", context.ids.uuid("poam-observation", $1))
    }
    out.items("related-risks", [risk.uuid]) {
      $0.member("risk-uuid", RiskWriter(results: results, prefix: "poam-").uuid($1))
    }
  }
}

/// Writes a risk, the same in the results and in the plan of action.
struct RiskWriter {
  let results: ResultsModel
  /// Tells the two documents' risks apart: they say the same, and each belongs to its own.
  var prefix = ""

  func uuid(_ risk: String) -> String {
    prefix.isEmpty ? risk : results.context.ids.uuid(prefix + "risk", risk)
  }

  func risk(_ risk: ResultsModel.Risk, _ out: inout JSONWriter) {
    let context = results.context
    out.member("uuid", uuid(risk.uuid))
    out.line("title", risk.title)
    out.member("description", risk.text)
    let shown = risk.resources.prefix(10).joined(separator: ", ")
    let rest = risk.count > 10 ? " and \(risk.count - 10) more" : ""
    out.member("statement", "\(risk.count == 1 ? "It concerns" : "They concern") \(shown)\(rest).")
    out.props([
      OSCALProp(name: "severity", value: risk.severity.rawValue),
      OSCALProp(name: "check", value: risk.check),
    ])
    out.member("status", risk.isAccepted ? "deviation-approved" : "open")
    out.member("deadline", "\(risk.deadline)")
    out.items("remediations", risk.remedy.isEmpty ? [] : [risk]) { out, risk in
      out.member("uuid", context.ids.uuid(prefix + "remediation", risk.uuid))
      out.member("lifecycle", risk.isAccepted ? "recommendation" : "planned")
      out.line("title", risk.title)
      out.member("description", risk.remedy)
      out.items("tasks", risk.isAccepted ? [] : [risk]) { out, risk in
        out.member("uuid", context.ids.uuid(prefix + "milestone", risk.uuid))
        out.member("type", "milestone")
        out.member("title", "The check holds everywhere")
        out.object("timing") { out in
          out.object("on-date") { $0.member("date", "\(risk.deadline)") }
        }
      }
    }
    out.items("related-observations", [risk.check]) {
      $0.member(
        "observation-uuid",
        prefix.isEmpty
          ? context.observation(ofCheck: $1)
          : context.ids.uuid(prefix + "observation", $1))
    }
  }
}
