internal import DemarcBoundary
internal import DemarcCatalog
internal import DemarcJSON
internal import DemarcModel
internal import DemarcReport

/// What was to be assessed, and how: an activity for each check that decided something.
struct AssessmentPlanDocument {
  let context: ExportContext

  func bytes() -> [UInt8] {
    let checks = context.assessment.results.filter { $0.decided > 0 }
    return context.document(
      .assessmentPlan, "customer", title: "\(context.organization): assessment plan",
      parties: context.clouds
    ) { out in
      out.object("import-ssp") { $0.member("href", context.href(.systemSecurityPlan)) }
      if !checks.isEmpty {
        out.object("local-definitions") { $0.items("activities", checks, activity) }
      }
      context.reviewedControls(&out)
      out.items("assessment-subjects", ["component"]) { out, type in
        out.member("type", type)
        out.object("include-all") { _ in }
      }
      out.object("assessment-assets") { out in
        out.items("components", [context.tool]) { out, tool in
          out.member("uuid", tool)
          out.member("type", "software")
          out.member("title", "Demarc")
          out.member("description", "The program that reads the exports and judges them.")
          out.props([OSCALProp(name: "version", value: context.assessment.version)])
          out.object("status") { $0.member("state", "operational") }
        }
        out.items("assessment-platforms", [context.tool]) { out, tool in
          out.member("uuid", context.ids.uuid("assessment-platform"))
          out.member("title", "Demarc over exports of the clouds")
          out.items("uses-components", [tool]) { $0.member("component-uuid", $1) }
        }
      }
      out.items("tasks", checks.isEmpty ? [] : [checks]) { out, checks in
        out.member("uuid", context.ids.uuid("task", "assessment"))
        out.member("type", "action")
        out.member("title", "Judge the exports by every check")
        out.object("timing") { out in
          out.object("on-date") { $0.member("date", "\(context.assessment.asOf)") }
        }
        out.items("associated-activities", checks) { out, check in
          out.member("activity-uuid", context.activity(check.check))
          out.items("subjects", ["component"]) { out, type in
            out.member("type", type)
            out.object("include-all") { _ in }
          }
        }
      }
    }
  }

  private func activity(_ out: inout JSONWriter, _ result: CheckResult) {
    let check = context.input.report.checks[result.check]
    let rationale = check?.rationale ?? ""
    out.member("uuid", context.activity(result.check))
    out.line("title", check?.title ?? result.check)
    out.member(
      "description", rationale.isEmpty ? "The check \(result.check) is run." : rationale)
    out.props([
      .standard("method", "TEST"), OSCALProp(name: "check", value: result.check),
      OSCALProp(name: "service-id", value: result.service),
    ])
  }
}

extension ExportContext {
  var tool: String { ids.uuid("tool", "demarc") }

  func activity(_ check: String) -> String { ids.uuid("activity", check) }

  /// Every requirement of the matrix, named.
  func reviewedControls(_ out: inout JSONWriter) {
    out.object("reviewed-controls") { out in
      out.items("control-selections", [stretches.map(\.requirement)]) { out, requirements in
        out.items("include-controls", requirements) { $0.member("control-id", tokens[$1]) }
      }
    }
  }
}
