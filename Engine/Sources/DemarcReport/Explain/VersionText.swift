public import DemarcBoundary
internal import DemarcModel

/// A version of the matrix for a terminal: services, who owns their layers, what is proven.
public enum VersionText {
  /// - Parameters:
  ///   - title: what the version is called.
  ///   - notes: who approved it, and the like.
  public static func text(
    _ snapshot: MatrixSnapshot, title: String, notes: [String], style: Style
  ) -> String {
    var page = Page(style)
    page.title(title)
    for note in notes { page.prose(note) }
    page.heading("Requirements")
    for framework in Set(snapshot.requirements.keys.map(\.framework)).sorted() {
      let own = snapshot.requirements.filter { $0.key.framework == framework }
      let counts = RequirementState.allCases.compactMap { state -> String? in
        let count = own.values.count { $0 == state }
        return count > 0 ? "\(Label.count(count)) \(Label.lower(state))" : nil
      }
      page.value(framework, counts.joined(separator: ", "))
    }
    page.heading("Who owns what")
    var table = TextTable([
      .init(title: "service", narrowest: 10), .init(title: "model", mayGo: true),
      .init(title: "layers", narrowest: 20), .init(title: "duties", alignsRight: true),
      .init(title: "report", narrowest: 8),
    ])
    for (id, entry) in snapshot.services.sorted(by: { $0.key < $1.key }) {
      let owners = snapshot.owners.filter { $0.key.service == id }.sorted { $0.key < $1.key }
      let duties = snapshot.duties.filter { $0.key.service == id }.values.reduce(0, +)
      let states = Set((snapshot.providerStates[id] ?? [:]).values.map(\.rawValue)).sorted()
      table.row(
        .init(entry.name), .init(entry.model),
        .init(owners.map { "\($0.key.layer) \($0.value.rawValue)" }.joined(separator: ", ")),
        .init(Label.count(duties)), .init(states.joined(separator: ", ")))
    }
    page.table(table)
    if !snapshot.claims.isEmpty {
      page.gap()
      page.prose("\(Label.count(snapshot.claims.count, "claim")) without evidence beside it.", .dim)
    }
    return page.text
  }
}
