internal import DemarcModel

/// What changed in the matrix between two assessments, in sentences a person can act on (RM6).
public struct MatrixDiff: Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case serviceAdopted = "service-adopted"
    case serviceDropped = "service-dropped"
    case ownerMoved = "owner-moved"
    case reportChanged = "report-changed"
    case requirementChanged = "requirement-changed"
    case reviewDue = "review-due"
  }

  public struct Change: Hashable, Sendable {
    public var kind: Kind
    /// The service, facet or requirement it is about.
    public var subject: String
    public var sentence: String
    /// Whether it gives the customer more to do, or leaves more open.
    public var needsAttention: Bool
  }

  public var changes: [Change]

  public init(from old: MatrixSnapshot, to new: MatrixSnapshot) {
    changes = []
    adopted(old, new)
    dropped(old, new)
    moved(old, new)
    reports(old, new)
    requirements(old, new)
    review(old, new)
  }

  private mutating func adopted(_ old: MatrixSnapshot, _ new: MatrixSnapshot) {
    for (id, entry) in new.services.sorted(by: { $0.key < $1.key }) where old.services[id] == nil {
      let duties = new.duties.filter { $0.key.service == id }.values.reduce(0, +)
      let accounts = Self.list(entry.accounts, "account")
      changes.append(
        Change(
          kind: .serviceAdopted, subject: id,
          sentence: "\(Self.count(duties, "duty", "duties")) moved to you: "
            + "you adopted \(entry.name)\(accounts)", needsAttention: duties > 0))
    }
  }

  private mutating func dropped(_ old: MatrixSnapshot, _ new: MatrixSnapshot) {
    for (id, entry) in old.services.sorted(by: { $0.key < $1.key }) where new.services[id] == nil {
      let duties = old.duties.filter { $0.key.service == id }.values.reduce(0, +)
      changes.append(
        Change(
          kind: .serviceDropped, subject: id,
          sentence: "\(Self.count(duties, "duty", "duties")) left you: "
            + "\(entry.name) is no longer in the exports", needsAttention: false))
    }
  }

  private mutating func moved(_ old: MatrixSnapshot, _ new: MatrixSnapshot) {
    for (key, owner) in new.owners.sorted(by: { $0.key < $1.key }) {
      guard let before = old.owners[key], before != owner else { continue }
      let name = new.services[key.service]?.name ?? key.service
      let duties = new.duties[key] ?? 0
      let gained = !before.involves(.customer) && owner.involves(.customer)
      let lost = before.involves(.customer) && !owner.involves(.customer)
      let lead =
        gained
        ? "\(Self.count(duties, "duty", "duties")) moved to you"
        : lost
          ? "\(Self.count(old.duties[key] ?? 0, "duty", "duties")) moved to the provider"
          : "the split changed"
      let because = new.reasons[key].map { " (\($0))" } ?? ""
      changes.append(
        Change(
          kind: .ownerMoved, subject: "\(key.service)/\(key.layer)",
          sentence: "\(lead): \(key.layer) of \(name) went from \(before.rawValue) "
            + "to \(owner.rawValue)\(because)", needsAttention: gained || owner == .shared))
    }
  }

  private mutating func reports(_ old: MatrixSnapshot, _ new: MatrixSnapshot) {
    for (service, state) in new.providerStates.sorted(by: { $0.key < $1.key }) {
      guard let before = old.providerStates[service], before != state else { continue }
      let name = new.services[service]?.name ?? service
      changes.append(
        Change(
          kind: .reportChanged, subject: service,
          sentence: "the provider's side of \(name) went from \(before.rawValue) "
            + "to \(state.rawValue)", needsAttention: !state.isSettled))
    }
  }

  private mutating func requirements(_ old: MatrixSnapshot, _ new: MatrixSnapshot) {
    for (id, state) in new.requirements.sorted(by: { $0.key < $1.key }) {
      guard let before = old.requirements[id], before != state else { continue }
      changes.append(
        Change(
          kind: .requirementChanged, subject: "\(id)",
          sentence: "\(id) went from \(before) to \(state)",
          needsAttention: state != RequirementState.met.rawValue))
    }
  }

  /// A matrix nobody looked at for a year has to be reviewed whether or not it changed.
  private mutating func review(_ old: MatrixSnapshot, _ new: MatrixSnapshot) {
    guard let before = CivilDay(old.asOf), let now = CivilDay(new.asOf),
      now.number - before.number >= 365
    else { return }
    changes.append(
      Change(
        kind: .reviewDue, subject: "matrix",
        sentence: "the earlier matrix is of \(before): a yearly review is due",
        needsAttention: true))
  }

  private static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  private static func list(_ names: [String], _ noun: String) -> String {
    guard let first = names.first else { return "" }
    if names.count == 1 { return " in \(noun) \(first)" }
    return " in \(names.count) \(noun)s (\(names.prefix(3).joined(separator: ", "))"
      + (names.count > 3 ? ", …)" : ")")
  }
}
