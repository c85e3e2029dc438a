public import DemarcModel

/// What every form of an Organization Policy report is made from.
public struct OrgPolicyReportInput: Sendable {
  public var asOf: Instant
  /// Of the program.
  public var version: String
  public var diagnostics: [Diagnostic]
  public var organisations: [String]
  public var folders: Int
  public var projects: Int
  /// Assets that were judged.
  public var assets: Int
  /// Sorted by constraint, then from the organisation down.
  public var policies: [OrgPolicyRow]
  /// One for each constraint that a policy names or that judges something; sorted by name.
  public var constraints: [OrgConstraintRow]
  /// Everything that is not compliant or unenforced, sorted by constraint, then by asset.
  public var verdicts: [OrgVerdictRow]
  /// What the dry run policies would say where that differs from what is in force.
  public var dryRun: [OrgVerdictRow]
  public var requirements: [OrgRequirementRow]
  /// Over the resources, as Google's simulator counts them.
  public var counts: OrgCounts

  public init(
    asOf: Instant, version: String, diagnostics: [Diagnostic] = [], organisations: [String] = [],
    folders: Int = 0, projects: Int = 0, assets: Int = 0, policies: [OrgPolicyRow] = [],
    constraints: [OrgConstraintRow] = [], verdicts: [OrgVerdictRow] = [],
    dryRun: [OrgVerdictRow] = [], requirements: [OrgRequirementRow] = [],
    counts: OrgCounts = OrgCounts()
  ) {
    self.asOf = asOf
    self.version = version
    self.diagnostics = diagnostics
    self.organisations = organisations
    self.folders = folders
    self.projects = projects
    self.assets = assets
    self.policies = policies
    self.constraints = constraints
    self.verdicts = verdicts
    self.dryRun = dryRun
    self.requirements = requirements
    self.counts = counts
  }
}

/// A policy, where it is set, and how far it reaches.
public struct OrgPolicyRow: Hashable, Sendable {
  /// The constraint's short name, such as `compute.requireOsLogin`.
  public var constraint: String
  public var title: String
  /// What the constraint really serves, in one clause; empty when nobody wrote it down.
  public var serves: String
  /// Hub controls it serves, in printed form.
  public var controls: [String]
  /// `organizations/1`, `folders/2`, `projects/3`.
  public var node: String
  /// What the node calls itself, where that is known.
  public var nodeTitle: String
  /// The rules in words: `enforced`, `allow in:eu-locations`.
  public var rules: String
  public var isDryRun: Bool
  /// Projects for which this policy has a say, of all that are known.
  public var reaches: Int
  public var projects: Int
  /// What an auditor has to know: set on one project only, replaced below, a condition on tags.
  public var notes: [String]
  /// File and line.
  public var place: String

  public init(
    constraint: String, title: String = "", serves: String = "", controls: [String] = [],
    node: String, nodeTitle: String = "", rules: String, isDryRun: Bool = false, reaches: Int = 0,
    projects: Int = 0, notes: [String] = [], place: String = ""
  ) {
    self.constraint = constraint
    self.title = title
    self.serves = serves
    self.controls = controls
    self.node = node
    self.nodeTitle = nodeTitle
    self.rules = rules
    self.isDryRun = isDryRun
    self.reaches = reaches
    self.projects = projects
    self.notes = notes
    self.place = place
  }

  /// `organisation`, `folder` or `project`.
  public var level: String {
    switch node.prefix(while: { $0 != "/" }) {
    case "organizations": "organisation"
    case "folders": "folder"
    default: "project"
    }
  }
}

/// Counters of Google's policy simulator: `scanned` is the sum of the other four.
///
/// What an asset cannot show and what could not be found out count among the errors, as they are no
/// pass.
public struct OrgCounts: Hashable, Sendable {
  public var scanned: Int
  public var unenforced: Int
  public var noncompliant: Int
  public var compliant: Int
  public var errors: Int
  /// Among the errors: no asset export can show it.
  public var notAssessed: Int
  /// Among the errors: tags, a directory or a joined asset are missing.
  public var unknown: Int

  public init(
    scanned: Int = 0, unenforced: Int = 0, noncompliant: Int = 0, compliant: Int = 0,
    errors: Int = 0, notAssessed: Int = 0, unknown: Int = 0
  ) {
    self.scanned = scanned
    self.unenforced = unenforced
    self.noncompliant = noncompliant
    self.compliant = compliant
    self.errors = errors
    self.notAssessed = notAssessed
    self.unknown = unknown
  }
}

/// One constraint over all assets that it is about.
public struct OrgConstraintRow: Hashable, Sendable {
  public var name: String
  public var title: String
  /// `list`, `boolean`, `managed`, `custom`.
  public var kind: String
  public var serves: String
  public var controls: [String]
  public var counts: OrgCounts
  /// Why it says nothing: no policy names it, no asset can show it.
  public var note: String?

  public init(
    name: String, title: String = "", kind: String, serves: String = "", controls: [String] = [],
    counts: OrgCounts = OrgCounts(), note: String? = nil
  ) {
    self.name = name
    self.title = title
    self.kind = kind
    self.serves = serves
    self.controls = controls
    self.counts = counts
    self.note = note
  }
}

/// What one constraint says about one asset.
public struct OrgVerdictRow: Hashable, Sendable {
  public enum State: String, Hashable, Sendable, CaseIterable {
    case noncompliant, error, unknown
    case notAssessed = "not-assessed"
    case compliant, unenforced
  }

  public var constraint: String
  public var state: State
  public var asset: String
  public var name: String
  public var type: String
  public var project: String
  public var location: String
  /// Which field has which value, or why there is no verdict.
  public var detail: String
  /// The policies that made the effective one, nearest first, in words.
  public var chain: [String]
  /// What a violation means for an asset that exists: `existing, not retroactive`.
  public var meaning: String?
  public var origin: RecordOrigin

  public init(
    constraint: String, state: State, asset: String, name: String, type: String,
    project: String = "", location: String = "", detail: String, chain: [String] = [],
    meaning: String? = nil, origin: RecordOrigin
  ) {
    self.constraint = constraint
    self.state = state
    self.asset = asset
    self.name = name
    self.type = type
    self.project = project
    self.location = location
    self.detail = detail
    self.chain = chain
    self.meaning = meaning
    self.origin = origin
  }
}

/// What the constraints in force say about one requirement of a framework.
public struct OrgRequirementRow: Hashable, Sendable {
  /// `soc2 CC6.1`.
  public var requirement: String
  public var title: String
  /// `failed`, `supported`, `not-assessed`.
  public var state: String
  /// Constraints in force that serve it.
  public var constraints: [String]
  /// Those among them that assets violate.
  public var failed: [String]
  public var failedAssets: Int

  public init(
    requirement: String, title: String, state: String, constraints: [String],
    failed: [String] = [], failedAssets: Int = 0
  ) {
    self.requirement = requirement
    self.title = title
    self.state = state
    self.constraints = constraints
    self.failed = failed
    self.failedAssets = failedAssets
  }
}
