internal import DemarcBoundary
internal import DemarcJSON
internal import DemarcModel
internal import DemarcReport

/// What the run found: observations with their evidence, risks, and a finding for each requirement.
struct AssessmentResultsDocument {
  let results: ResultsModel
  /// Whether it goes out without the rest of its set: it then names its plan as a resource of its own,
  /// which may lie elsewhere or nowhere.
  var isAlone = false

  private var context: ExportContext { results.context }

  func bytes() -> [UInt8] {
    context.document(
      .assessmentResults, "customer", title: "\(context.organization): assessment results",
      parties: context.clouds
    ) { out in
      let plan = context.href(.assessmentPlan)
      out.object("import-ap") { $0.member("href", isAlone ? "#" + planResource : plan) }
      out.items("results", [context.assessment]) { out, assessment in
        out.member("uuid", context.ids.uuid("result", "\(assessment.asOf)"))
        out.member("title", "Assessment of \(assessment.asOf.day)")
        out.member(
          "description",
          "\(assessment.resources) resources of \(assessment.inputs.count) files, judged by "
            + "\(assessment.results.filter { $0.decided > 0 }.count) checks.")
        out.member("start", "\(assessment.asOf)")
        out.member("end", "\(assessment.asOf)")
        context.reviewedControls(&out)
        out.items("observations", results.observations, observation)
        out.items("risks", results.risks) { RiskWriter(results: results).risk($1, &$0) }
        // Both are in the order of the verdicts.
        let verdicts = Array(zip(context.stretches, assessment.matrix.verdicts))
        out.items("findings", verdicts) { out, entry in
          finding(entry.1, entry.0.cells, &out)
        }
      }
      backMatter(&out)
    }
  }

  private func backMatter(_ out: inout JSONWriter) {
    let given = Array(context.input.evidence.enumerated())
    let recorded = results.recorded.values.sorted { $0.leaf < $1.leaf }
    guard isAlone || !given.isEmpty || !recorded.isEmpty else { return }
    out.object("back-matter") { out in
      out.key("resources")
      out.beginArray()
      if isAlone { out.object { plan(&$0) } }
      for (index, item) in given { out.object { resource(item, index, &$0) } }
      for citation in recorded { out.object { resource(citation, &$0) } }
      out.endArray()
    }
  }

  private var planResource: String { context.ids.uuid("resource", "assessment-plan") }

  private func plan(_ out: inout JSONWriter) {
    out.member("uuid", planResource)
    out.member("title", "The assessment plan")
    out.member("description", "What 'demarc oscal export' writes of the same assessment.")
    out.items("rlinks", [context.href(.assessmentPlan)]) { out, href in
      out.member("href", href)
      out.member("media-type", "application/oscal.assessment-plan+json")
    }
  }

  private func resourceID(_ item: OSCALEvidence, _ index: Int) -> String {
    context.ids.uuid("resource", item.sha256, item.href, "\(index)")
  }

  private func observation(_ out: inout JSONWriter, _ item: ResultsModel.Observation) {
    out.member("uuid", item.uuid)
    out.line("title", item.title)
    out.member("description", item.text)
    out.member("methods", [item.method])
    out.member("types", ["control-objective"])
    if item.method == "TEST" {
      out.items("origins", [context.tool]) { out, tool in
        out.items("actors", [tool]) { out, tool in
          out.member("type", "tool")
          out.member("actor-uuid", tool)
        }
      }
    }
    let isParty = context.clouds.contains { context.party($0) == item.subject }
    out.items("subjects", [item.subject]) { out, subject in
      out.member("subject-uuid", subject)
      out.member("type", isParty ? "party" : "component")
    }
    evidence(item, &out)
    out.member("collected", "\(item.collected)")
    out.member("expires", item.expires.map { "\($0)" })
  }

  /// What bears an observation out: files, leaves of the ledger, and what was found resource by resource.
  private func evidence(_ item: ResultsModel.Observation, _ out: inout JSONWriter) {
    let given = item.evidence.map { [($0, context.input.evidence[$0])] } ?? []
    guard given.count + item.leaves.count + item.details.count > 0 else { return }
    out.key("relevant-evidence")
    out.beginArray()
    for (index, evidence) in given {
      out.object { out in
        out.member("href", "#" + resourceID(evidence, index))
        out.member("description", evidence.title)
        out.props(ledger(evidence))
      }
    }
    for leaf in item.leaves {
      guard let citation = results.recorded[leaf] else { continue }
      out.object { out in
        out.member("href", "#" + resourceID(citation))
        out.member("description", "Leaf \(leaf) of the evidence ledger: \(citation.subject)")
        out.props([OSCALProp(name: "ledger-index", value: "\(leaf)")])
      }
    }
    for detail in item.details {
      out.object { out in
        out.member("description", detail.text)
        out.props(detail.props)
      }
    }
    out.endArray()
  }

  private func resourceID(_ citation: EvidenceCitation) -> String {
    context.ids.uuid("resource", "leaf", "\(citation.leaf)", citation.sha256)
  }

  /// A blob of the ledger, where its folder keeps it.
  private func resource(_ citation: EvidenceCitation, _ out: inout JSONWriter) {
    out.member("uuid", resourceID(citation))
    out.line("title", citation.subject)
    out.props([
      .standard("type", "evidence"), OSCALProp(name: "evidence-kind", value: citation.kind),
      OSCALProp(name: "ledger-index", value: "\(citation.leaf)"),
    ])
    out.items("rlinks", [citation.sha256]) { out, sha256 in
      out.member("href", "blobs/sha256/\(sha256.prefix(2))/\(sha256)")
      out.items("hashes", [sha256]) { out, value in
        out.member("algorithm", "SHA-256")
        out.member("value", value)
      }
    }
  }

  private func ledger(_ evidence: OSCALEvidence) -> [OSCALProp] {
    [
      OSCALProp(name: "ledger-index", value: evidence.ledgerIndex.map { "\($0)" } ?? ""),
      OSCALProp(name: "ledger-origin", value: evidence.origin ?? ""),
    ]
  }

  private func finding(
    _ verdict: RequirementVerdict, _ cells: Range<Int>, _ out: inout JSONWriter
  ) {
    let (requirement, state) = (verdict.requirement, verdict.state)
    let title = context.input.report.names.requirement(requirement)
    out.member("uuid", context.ids.uuid("finding", requirement.framework, requirement.id))
    out.line("title", title.isEmpty ? "\(requirement)" : "\(requirement): \(title)")
    out.member("description", verdict.reason ?? Self.sentence(state))
    out.object("target") { out in
      out.member("type", "statement-id")
      out.member("target-id", context.tokens.statement(requirement))
      out.object("status") { out in
        out.member("state", state == .met ? "satisfied" : "not-satisfied")
        out.member("reason", state == .met ? "pass" : state == .failed ? "fail" : "other")
        if state != .met, state != .failed { out.member("remarks", Self.sentence(state)) }
      }
    }
    out.items("related-observations", results.observations(of: requirement, cells: cells)) {
      $0.member("observation-uuid", $1)
    }
    out.items("related-risks", results.risks(of: cells)) { $0.member("risk-uuid", $1) }
  }

  private static func sentence(_ state: RequirementState) -> String {
    switch state {
    case .met: "Every side of every part is proven."
    case .failed: "A check fails."
    case .acceptedRisk: "Nothing fails, and a risk is accepted."
    case .providerOpen: "The customer's parts are proven, the provider's not everywhere."
    case .needsAttestation: "A person has to decide parts that no check can."
    case .notAssessed: "Something it needs was not exported or could not be evaluated."
    }
  }

  private func resource(_ item: OSCALEvidence, _ index: Int, _ out: inout JSONWriter) {
    out.member("uuid", resourceID(item, index))
    out.line("title", item.title)
    out.props([.standard("type", "evidence")] + ledger(item))
    out.items("rlinks", [item]) { out, item in
      out.member("href", item.href)
      out.member("media-type", item.mediaType)
      out.items("hashes", [item.sha256]) { out, value in
        out.member("algorithm", "SHA-256")
        out.member("value", value)
      }
    }
  }
}
