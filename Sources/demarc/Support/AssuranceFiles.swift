import DemarcAssess
import DemarcAssurance
import DemarcBoundary
import DemarcCatalog
import DemarcLogs
import DemarcModel

/// The assurance registry of a workspace, with the files it names.
struct AssuranceFiles {
  /// Of `assurance.yaml` and `assurance/*.yaml`, and what `demarc.yaml` says of reports.
  var registry: AssuranceRegistry
  /// Those of the registry's own files alone: what `demarc.yaml` does not say already.
  let own: AssuranceRegistry
  var diagnostics: [Diagnostic]
  let workspace: String

  /// Reads the files of a workspace; one that is not there says nothing.
  ///
  /// - Throws: `Diagnostic` when one cannot be read at all.
  static func open(
    workspace: String, _ file: WorkspaceFile
  ) throws(Diagnostic) -> AssuranceFiles {
    var own = AssuranceRegistry()
    var diagnostics: [Diagnostic] = []
    for path in paths(workspace: workspace) {
      let parsed = AssuranceRegistry.parse(try Files.text(path))
      diagnostics += parsed.diagnostics
      if let tree = parsed.tree { diagnostics += own.merge(tree) }
    }
    var registry = own
    for report in file.reports {
      if registry.report(report.id) == nil {
        registry.reports.append(AssuranceReport(report))
        continue
      }
      diagnostics.append(
        Diagnostic(
          "assurance.duplicate-id", "a report '\(report.id)' stands in demarc.yaml too",
          at: own.report(report.id)?.span, hint: "keep one of the two"))
    }
    return AssuranceFiles(
      registry: registry, own: own, diagnostics: diagnostics, workspace: workspace)
  }

  static func path(_ name: String, workspace: String) -> String {
    name.hasPrefix("/") || workspace == "." ? name : "\(workspace)/\(name)"
  }

  /// The registry's own files, as far as they are there.
  static func paths(workspace: String) -> [String] {
    var paths: [String] = []
    let file = path("assurance.yaml", workspace: workspace)
    if Files.exists(file) { paths.append(file) }
    let folder = path("assurance", workspace: workspace)
    if Files.isDirectory(folder) {
      paths += Files.names(in: folder).filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
        .map { "\(folder)/\($0)" }
    }
    return paths
  }

  /// Digests of all files that the registry names; nil for one that is not there.
  func digests() -> [String: String?] {
    var digests: [String: String?] = [:]
    for (_, document) in registry.documents {
      let bytes = try? Files.read(Self.path(document.file, workspace: workspace))
      digests.updateValue(bytes.map(ContentDigest.sha256), forKey: document.file)
    }
    return digests
  }

  /// Claims of the sheets, and why some could not be read.
  func claims(_ catalog: Catalog) -> Parsed<[ResponsibilityClaim]> {
    var claims: [ResponsibilityClaim] = []
    var faults: [Diagnostic] = []
    for sheet in registry.claimSheets {
      do throws(Diagnostic) {
        let bytes = try Files.read(Self.path(sheet.document.file, workspace: workspace))
        let parsed = ClaimSheet.read(bytes, sheet, catalog: catalog)
        claims += parsed.tree ?? []
        faults += parsed.diagnostics
      } catch {
        faults.append(error)
      }
    }
    return Parsed(claims, faults)
  }

  /// Scores of the questionnaires that came back.
  func scores() -> (scores: [String: QuestionnaireScore], diagnostics: [Diagnostic]) {
    var scores: [String: QuestionnaireScore] = [:]
    var faults: [Diagnostic] = []
    for entry in registry.questionnaires {
      guard let document = entry.document else { continue }
      do throws(Diagnostic) {
        let set = try QuestionSet.shipped(EmbeddedData())
        let bytes = try Files.read(Self.path(document.file, workspace: workspace))
        let sheet = try AnswerSheet(bytes, entry, name: document.file)
        scores[entry.id] = QuestionnaireScore(sheet, questions: set)
        faults += sheet.diagnostics
      } catch {
        faults.append(error)
      }
    }
    return (scores, faults)
  }

  /// What the registry lacks, for an estate that was assessed.
  func gaps(
    _ assessment: Assessment, frameworks: [String], warnDays: [Int] = [60, 30, 0]
  ) -> (gaps: [AssuranceGap], diagnostics: [Diagnostic]) {
    let scored = scores()
    let context = ReviewContext(
      day: assessment.asOf.day, warnDays: warnDays, frameworks: frameworks,
      services: assessment.matrix.services, matrix: assessment.matrix, digests: digests(),
      scores: scored.scores, claims: assessment.claims)
    return (AssuranceReview(registry, context).gaps(), scored.diagnostics)
  }
}
