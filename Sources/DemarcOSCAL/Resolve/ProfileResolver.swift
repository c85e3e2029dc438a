internal import DemarcJSON
public import DemarcModel

/// Resolves a profile into the catalog it stands for (NIST, OSCAL Profile Resolution).
///
/// Nothing is fetched: what an import names is found by the library, or the profile is refused.
public struct ProfileResolver: Sendable {
  private let library: OSCALLibrary
  /// When the resolution takes place; goes into `last-modified`.
  private let asOf: Instant

  static let depthMax = 16
  static let importsMax = 256

  public init(library: OSCALLibrary, asOf: Instant) {
    self.library = library
    self.asOf = asOf
  }

  /// The resolved catalog, and what was odd on the way.
  ///
  /// A catalog is its own resolution.
  ///
  /// - Throws: `Diagnostic` where an import cannot be found, is circular, or says two things at once.
  public func resolve(_ document: OSCALDocument) throws(Diagnostic) -> ResolvedCatalog {
    let log = ResolutionLog(file: document.file)
    var work = try part(document, [], log)
    if document.kind == .profile {
      work = Pruning(metadata: ResolvedMetadata.node(document, work, asOf)).prune(work)
    }
    return ResolvedCatalog(
      document: document, work: work,
      metadata: document.kind == .profile
        ? ResolvedMetadata.node(document, work, asOf)
        : .source(document.body)["metadata"]
          ?? .object([]),
      diagnostics: log.all)
  }

  /// What one document gives to whoever imports it.
  struct Work: Sendable {
    var tree = ControlTree()
    /// In the order of the specification: imports first, then the profile's own.
    var resources: [Node] = []
    /// Parameters that `modify` speaks of: they stay.
    var namedParams: Set<String> = []
    var version = OSCALVersion(1, 0, 0)
    /// Ids of the documents that went in.
    var sources: [String] = []
  }

  private func part(
    _ document: OSCALDocument, _ above: [String], _ log: ResolutionLog
  ) throws(Diagnostic) -> Work {
    let body = Node.source(document.body)
    guard document.kind == .profile else {
      var work = Work()
      work.tree = ControlTree(catalog: body)
      work.resources = body["back-matter"]?.list("resources") ?? []
      work.version = document.version
      work.sources = [document.uuid]
      return work
    }
    return try profile(document, body, above + [OSCALLibrary.normal(document.file)], log)
  }

  private func profile(
    _ document: OSCALDocument, _ body: Node, _ chain: [String], _ log: ResolutionLog
  ) throws(Diagnostic) -> Work {
    let imports = body.list("imports")
    guard !imports.isEmpty, imports.count <= Self.importsMax else {
      throw fault(
        "oscal.no-import",
        imports.isEmpty
          ? "the profile imports nothing" : "the profile has more than \(Self.importsMax) imports",
        body, document)
    }
    var work = Work()
    work.version = document.version
    var trees: [ControlTree] = []
    for entry in imports {
      let imported = try imported(entry, document, chain, log)
      let selection = ControlSelection(entry)
      for id in selection.unknown(in: imported.tree) {
        log.warn(
          "oscal.unknown-control", "the import has no control '\(id)'", at: entry.position,
          hint: "control ids are lower case without padding in NIST's catalog: ac-2.1")
      }
      trees.append(selection.select(imported.tree))
      work.resources = Self.combine(work.resources, imported.resources)
      work.namedParams.formUnion(imported.namedParams)
      work.version = max(work.version, imported.version)
      work.sources += imported.sources
    }
    work.sources.append(document.uuid)
    work.tree = try merge(body, document, log).merged(trees)
    if let modify = body["modify"] {
      let change = ProfileModify(modify, log: log)
      change.apply(to: &work.tree)
      work.namedParams.formUnion(change.paramIDs)
    }
    work.resources = Self.combine(
      work.resources, body["back-matter"]?.list("resources") ?? [])
    return work
  }

  /// - Throws: `Diagnostic` when the import is missing, remote, circular or no catalog.
  private func imported(
    _ entry: Node, _ document: OSCALDocument, _ chain: [String], _ log: ResolutionLog
  ) throws(Diagnostic) -> Work {
    guard let href = entry.text("href"), !href.isEmpty else {
      throw fault("oscal.missing-key", "an import has no 'href'", entry, document)
    }
    let hrefs = try OSCALLinks(document).hrefs(href)
    switch try library.document(hrefs, base: document.file, kinds: [.catalog, .profile]) {
    case .document(let found):
      let path = OSCALLibrary.normal(found.file)
      guard !chain.contains(path) else {
        let circle = (chain + [path]).joined(separator: " imports ")
        throw fault(
          "oscal.circular-import", "the import is circular: \(circle)", entry["href"] ?? entry,
          document, hint: "a profile cannot import itself, directly or through others")
      }
      guard chain.count < Self.depthMax else {
        throw fault(
          "oscal.too-deep", "imports are nested more than \(Self.depthMax) deep",
          entry["href"] ?? entry, document)
      }
      log.imports += 1
      guard log.imports <= Self.importsMax else {
        throw fault(
          "oscal.too-many-imports", "more than \(Self.importsMax) imports have to be followed",
          entry["href"] ?? entry, document)
      }
      return try part(found, chain, log)
    case .remote(let name):
      throw fault(
        "oscal.remote-import", "'\(name)' leads to a network", entry["href"] ?? entry, document,
        hint: "nothing is fetched: give the document with --source FILE")
    case .missing(let name):
      throw fault(
        "oscal.missing-import", "there is no file '\(name)' beside \(document.file)",
        entry["href"] ?? entry, document, hint: "give the document with --source FILE")
    }
  }

  private func merge(
    _ body: Node, _ document: OSCALDocument, _ log: ResolutionLog
  ) throws(Diagnostic) -> ProfileMerge {
    let node = body["merge"] ?? .object([])
    var method = ProfileMerge.Method.keep
    if let combine = node["combine"] {
      switch combine.text("method") {
      case nil, "keep": method = .keep
      case "use-first": method = .useFirst
      case "merge":
        method = .merge
        log.warn(
          "oscal.deprecated-merge", "combine method 'merge' is deprecated and not specified",
          at: combine.position, hint: "write use-first or keep; contents are joined here")
      case let other?:
        throw fault(
          "oscal.unknown-word", "'\(other)' is no way to combine controls", combine, document,
          hint: "one of: keep, use-first")
      }
    }
    var structures: [ProfileMerge.Structure] = []
    if node["flat"] != nil { structures.append(.flat) }
    if let asIs = node["as-is"] {
      if case .source(let value) = asIs, value.bool == false {} else { structures.append(.asIs) }
    }
    if let custom = node["custom"] { structures.append(.custom(custom)) }
    guard structures.count < 2 else {
      throw fault(
        "oscal.two-structures", "'merge' names more than one structure", node, document,
        hint: "keep one of flat, as-is and custom")
    }
    return ProfileMerge(method: method, structure: structures.first ?? .flat, log: log)
  }

  /// Later resources replace earlier ones of their uuid, unless the earlier must be kept (Profile
  /// Resolution, "Backmatter Resolution").
  static func combine(_ first: [Node], _ second: [Node]) -> [Node] {
    var result: [Node] = []
    var places: [String: Int] = [:]
    for resource in first + second {
      let uuid = resource.text("uuid") ?? ""
      guard !uuid.isEmpty, let index = places[uuid] else {
        places[uuid] = result.count
        result.append(resource)
        continue
      }
      if !result[index].isKeptAlways || resource.isKeptAlways { result[index] = resource }
    }
    return result
  }

  private func fault(
    _ code: String, _ message: String, _ node: Node, _ document: OSCALDocument,
    hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      code, message,
      at: node.position.map { OSCALDocument.place(document.file, $0.line, $0.column) }, hint: hint)
  }
}
