internal import DemarcJSON
internal import DemarcModel

/// Follows hrefs inside one document.
struct OSCALLinks {
  private let document: OSCALDocument
  private let resources: [String: JSONValue]

  init(_ document: OSCALDocument) {
    self.document = document
    var resources: [String: JSONValue] = [:]
    for resource in document.body["back-matter"]?["resources"]?.elements.map({ $0 }) ?? [] {
      if let uuid = resource["uuid"]?.string { resources[uuid.lowercased()] = resource }
    }
    self.resources = resources
  }

  /// The resource of the back matter that `#uuid` names.
  func resource(_ href: String) -> JSONValue? {
    guard href.hasPrefix("#") else { return nil }
    return resources[href.dropFirst().lowercased()]
  }

  /// Hrefs of the document that an href means: itself, or those of a resource of the back matter, JSON
  /// before YAML before XML.
  ///
  /// - Throws: `Diagnostic` when a fragment names no resource, or one without links.
  func hrefs(_ href: String) throws(Diagnostic) -> [String] {
    guard href.hasPrefix("#") else { return [href] }
    guard let resource = resource(href) else {
      throw Diagnostic(
        "oscal.unknown-resource", "'\(href)' names no resource of the back matter",
        at: OSCALDocument.place(document.file, 1, 1),
        hint: "a fragment is the uuid of a resource in back-matter")
    }
    let links = resource["rlinks"]?.elements.map { $0 } ?? []
    let found = links.compactMap { link -> (rank: Int, href: String)? in
      guard let href = link["href"]?.string else { return nil }
      return (Self.rank(link["media-type"]?.string ?? href), href)
    }
    guard !found.isEmpty else {
      let place = resource.position
      throw Diagnostic(
        "oscal.unknown-resource", "the resource '\(href)' links to no document",
        at: OSCALDocument.place(document.file, place.line, place.column),
        hint: "give it an rlink")
    }
    return found.enumerated()
      .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .map(\.element.href)
  }

  private static func rank(_ name: String) -> Int {
    if name.contains("json") { return 0 }
    if name.contains("yaml") || name.contains("yml") { return 1 }
    return 2
  }
}
