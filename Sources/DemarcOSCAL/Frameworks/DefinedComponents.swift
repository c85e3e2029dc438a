internal import DemarcJSON
public import DemarcModel

/// What a component definition says: which components implement which controls.
public struct DefinedComponents: Sendable {
  /// One component.
  public struct Component: Hashable, Sendable {
    public var uuid: String
    /// Such as `service`, `software` or `policy`.
    public var type: String
    public var title: String
    /// Controls it implements, by the catalog or profile they are of.
    public var controls: [String: [String]]
  }

  public var title: String
  public var components: [Component]
  /// What cannot be read of it.
  public var diagnostics: [Diagnostic]

  /// - Parameter document: a component definition.
  public init(_ document: OSCALDocument) {
    title = document.title
    (components, diagnostics) = ([], [])
    for entry in document.body["components"]?.elements.map({ $0 }) ?? [] {
      guard let uuid = entry["uuid"]?.string, let type = entry["type"]?.string,
        let title = entry["title"]?.string
      else {
        let place = entry.position
        diagnostics.append(
          Diagnostic(
            "oscal.missing-key",
            "'\(entry.pointer)' lacks one of 'uuid', 'type' and 'title'",
            at: OSCALDocument.place(document.file, place.line, place.column)))
        continue
      }
      var controls: [String: [String]] = [:]
      for implementation in entry["control-implementations"]?.elements.map({ $0 }) ?? [] {
        let source = implementation["source"]?.string ?? ""
        for requirement in implementation["implemented-requirements"]?.elements.map({ $0 }) ?? [] {
          if let id = requirement["control-id"]?.string { controls[source, default: []].append(id) }
        }
      }
      components.append(Component(uuid: uuid, type: type, title: title, controls: controls))
    }
  }

  /// Distinct controls over all components.
  public var controlCount: Int {
    Set(components.flatMap { $0.controls.values.flatMap { $0 } }).count
  }
}
