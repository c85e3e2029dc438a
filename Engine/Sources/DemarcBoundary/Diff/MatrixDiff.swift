internal import DemarcModel

/// What changed in the matrix between two assessments, in sentences a person can act on (RM6).
public struct MatrixDiff: Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case serviceAdopted = "service-adopted"
    case serviceDropped = "service-dropped"
    case ownerMoved = "owner-moved"
    case reportChanged = "report-changed"
    case requirementChanged = "requirement-changed"
    case modelChanged = "model-changed"
    /// A provider's report names other services or regions, or is new, or gone.
    case scopeChanged = "scope-changed"
    case claimChanged = "claim-changed"
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
    models(old, new)
    moved(old, new)
    reports(old, new)
    texts(old.reports, new.reports, .scopeChanged, "the scope of the report")
    texts(old.claims, new.claims, .claimChanged, "the claim")
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

  private mutating func models(_ old: MatrixSnapshot, _ new: MatrixSnapshot) {
    for (id, entry) in new.services.sorted(by: { $0.key < $1.key }) {
      guard let before = old.services[id]?.model, !before.isEmpty, !entry.model.isEmpty,
        before != entry.model
      else { continue }
      changes.append(
        Change(
          kind: .modelChanged, subject: id,
          sentence: "\(entry.name) went from \(before) to \(entry.model)", needsAttention: true))
    }
  }

  /// What a provider says, by a name, where both sides know of such things at all.
  private mutating func texts(
    _ old: [String: String], _ new: [String: String], _ kind: Kind, _ what: String
  ) {
    for name in Set(old.keys).union(new.keys).sorted() where old[name] != new[name] {
      let sentence =
        switch (old[name], new[name]) {
        case (nil, let now?): "\(what) \(name) is new: \(now)"
        case (let before?, nil): "\(what) \(name) is gone; it was \(before)"
        case (let before?, let now?): "\(what) \(name) went from \(before) to \(now)"
        case (nil, nil): ""
        }
      changes.append(
        Change(kind: kind, subject: name, sentence: sentence, needsAttention: new[name] != nil))
    }
  }

  private mutating func moved(_ old: MatrixSnapshot, _ new: MatrixSnapshot) {
    for key in Set(old.owners.keys).union(new.owners.keys).sorted()
    where old.services[key.service] != nil {
      guard let service = new.services[key.service] else { continue }
      // A layer that came or went moves duties as much as one that changed hands.
      let (before, owner) = (old.owners[key] ?? .none, new.owners[key] ?? .none)
      guard before != owner else { continue }
      let gained = !before.involves(.customer) && owner.involves(.customer)
      let lost = before.involves(.customer) && !owner.involves(.customer)
      var lead = "the split changed"
      if gained { lead = "\(Self.count(new.duties[key] ?? 0, "duty", "duties")) moved to you" }
      if lost {
        lead =
          "\(Self.count(old.duties[key] ?? 0, "duty", "duties")) "
          + (owner == .none ? "left you" : "moved to the provider")
      }
      let because = Self.reason(key, old, new).map { " (\($0))" } ?? ""
      changes.append(
        Change(
          kind: .ownerMoved, subject: "\(key.service)/\(key.layer)",
          sentence: "\(lead): \(key.layer) of \(service.name) went from \(before.rawValue) "
            + "to \(owner.rawValue)\(because)", needsAttention: owner.involves(.customer)))
    }
  }

  /// What is new among the reasons for a facet's owner, or the last of its chain.
  private static func reason(
    _ key: FacetKey, _ old: MatrixSnapshot, _ new: MatrixSnapshot
  ) -> String? {
    let known = old.variants[key] ?? [:]
    let found = (new.variants[key] ?? [:]).filter { known[$0.key] == nil }
    guard let first = found.min(by: { $0.key < $1.key }) else { return new.reasons[key] }
    return first.value.isEmpty ? first.key : "\(first.key): \(first.value)"
  }

  /// One sentence for all frameworks that moved alike; a report of one framework that lapses shows even
  /// where another framework never had one.
  private mutating func reports(_ old: MatrixSnapshot, _ new: MatrixSnapshot) {
    for (service, states) in new.providerStates.sorted(by: { $0.key < $1.key }) {
      var moves: [[ProviderState]: [String]] = [:]
      for (framework, state) in states.sorted(by: { $0.key < $1.key }) {
        guard let before = old.providerStates[service]?[framework], before != state else {
          continue
        }
        moves[[before, state], default: []].append(framework)
      }
      let name = new.services[service]?.name ?? service
      for (move, frameworks) in moves.sorted(by: { $0.value[0] < $1.value[0] }) {
        changes.append(
          Change(
            kind: .reportChanged, subject: service,
            sentence: "the provider's side of \(name) went from \(move[0].rawValue) "
              + "to \(move[1].rawValue) for \(frameworks.joined(separator: ", "))",
            needsAttention: !move[1].isSettled))
      }
    }
  }

  private mutating func requirements(_ old: MatrixSnapshot, _ new: MatrixSnapshot) {
    for (id, state) in new.requirements.sorted(by: { $0.key < $1.key }) {
      guard let before = old.requirements[id], before != state else { continue }
      changes.append(
        Change(
          kind: .requirementChanged, subject: "\(id)",
          sentence: "\(id) went from \(before.rawValue) to \(state.rawValue)",
          needsAttention: state != .met))
    }
  }

  /// A matrix nobody looked at for a year has to be reviewed whether or not it changed.
  private mutating func review(_ old: MatrixSnapshot, _ new: MatrixSnapshot) {
    guard new.asOf.number - old.asOf.number >= 365 else { return }
    changes.append(
      Change(
        kind: .reviewDue, subject: "matrix",
        sentence: "the earlier matrix is of \(old.asOf): a yearly review is due",
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
