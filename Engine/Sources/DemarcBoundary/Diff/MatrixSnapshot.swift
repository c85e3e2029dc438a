public import DemarcJSON
public import DemarcModel

/// What a later run needs of an earlier one's `assessment.json` to say what has changed.
public struct MatrixSnapshot: Sendable {
  public struct ServiceEntry: Hashable, Sendable {
    public var name: String
    public var accounts: [String]
  }

  public var asOf: String
  public var services: [String: ServiceEntry]
  public var owners: [FacetKey: Owner]
  /// Why each facet has its owner: the last link of its chain.
  public var reasons: [FacetKey: String]
  /// Customer duties (requirement × layer) by facet.
  public var duties: [FacetKey: Int]
  /// State of each requirement.
  public var requirements: [RequirementID: String]
  public var providerStates: [String: ProviderState]

  /// Reads the document `assess` writes.
  ///
  /// - Throws: `Diagnostic` naming the JSON path that is missing or of the wrong kind.
  public init(_ root: JSONValue, file: String) throws(Diagnostic) {
    func required(_ value: JSONValue?, _ path: String) throws(Diagnostic) -> JSONValue {
      guard let value else {
        throw Diagnostic(
          "matrix.not-an-assessment", "'\(path)' is missing",
          at: SourceSpan(file: file, start: SourcePosition(line: 1, column: 1)),
          hint: "give the assessment.json that 'demarc assess' wrote")
      }
      return value
    }
    asOf = try required(root["asOf"], "/asOf").string ?? ""
    (services, owners, reasons, duties) = ([:], [:], [:], [:])
    (requirements, providerStates) = ([:], [:])
    for service in try required(root["services"], "/services").elements {
      services[service["id"]?.string ?? ""] = ServiceEntry(
        name: service["name"]?.string ?? "",
        accounts: service["accounts"]?.elements.compactMap(\.string) ?? [])
    }
    for facet in try required(root["facets"], "/facets").elements {
      let key = FacetKey(
        service: facet["service"]?.string ?? "", layer: facet["layer"]?.string ?? "")
      owners[key] = facet["owner"]?.string.flatMap(Owner.init)
      reasons[key] = facet["chain"]?.elements.reversed().first?.string
    }
    for cell in try required(root["cells"], "/cells").elements {
      readCell(cell)
    }
    for verdict in try required(root["verdicts"], "/verdicts").elements {
      let id = RequirementID(
        framework: verdict["framework"]?.string ?? "", id: verdict["requirement"]?.string ?? "")
      requirements[id] = verdict["state"]?.string
    }
  }

  private mutating func readCell(_ cell: JSONValue) {
    let service = cell["service"]?.string ?? ""
    for part in cell["parts"].map({ Array($0.elements) }) ?? []
    where part["customer"]?.string != CustomerState.noPart.rawValue {
      duties[FacetKey(service: service, layer: part["layer"]?.string ?? ""), default: 0] += 1
    }
    let state = cell["provider"]?.string.flatMap(ProviderState.init) ?? .noPart
    providerStates[service] = .fold([providerStates[service] ?? .noPart, state])
  }
}
