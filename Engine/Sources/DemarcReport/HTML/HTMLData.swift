internal import DemarcBoundary
internal import DemarcCatalog
internal import DemarcJSON
internal import DemarcModel

/// The page's data: small tables of integers over one table of texts, which the script reads.
///
/// A hundred thousand parts fit because parts, check sets and cells repeat: each is held once and
/// named by its number. The script's reader (`readData` in report/script/data.js) is the twin of this
/// file.
struct HTMLData {
  /// Findings one check may list on the page; the other files hold them all.
  static let findingsPerCheckMax = 200
  /// Findings the whole page may list, so that it stays quick to open.
  static let findingsMax = 8000

  let input: ReportInput
  let facts: ReportFacts
  var out = JSONWriter(indent: nil)
  var texts = Interner<String>()
  /// Services in use, then what is kept once with each provider.
  let uses: [ServiceUse]
  let serviceIndexes: [String: Int]
  let layers: [String]
  let layerIndexes: [String: Int]
  let checkIDs: [String]
  let checkIndexes: [String: Int]

  var assessment: Assessment { input.assessment }

  init(_ input: ReportInput) {
    self.input = input
    facts = ReportFacts(input)
    let matrix = input.assessment.matrix
    let own = matrix.services.map(\.service)
    let organization = Set(matrix.facets.map(\.service)).subtracting(own).sorted()
    uses =
      matrix.services
      + organization.map { ServiceUse(service: $0, cloud: OrganizationService.cloud($0) ?? .aws) }
    serviceIndexes = Self.indexes(uses.map(\.service))
    let known = input.names.layers.map(\.id)
    layers = known + Set(matrix.facets.map(\.layer)).subtracting(known).sorted()
    layerIndexes = Self.indexes(layers)
    checkIDs = Set(input.assessment.results.map(\.check))
      .union(input.assessment.findings.map(\.check)).sorted()
    checkIndexes = Self.indexes(checkIDs)
  }

  static func indexes(_ ids: [String]) -> [String: Int] {
    Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The JSON text.
  mutating func bytes() -> [UInt8] {
    out.beginObject()
    meta()
    words()
    frameworks()
    services()
    rulings()
    matrix()
    checks()
    evidence()
    out.member("texts", texts.values)
    out.endObject()
    return out.bytes
  }

  // MARK: Small helpers

  mutating func text(_ text: String) { out.number(texts.index(text)) }

  mutating func array(_ body: (inout HTMLData) -> Void) {
    out.beginArray()
    body(&self)
    out.endArray()
  }

  mutating func list<Item>(
    _ name: String, _ items: some Sequence<Item>, _ body: (inout HTMLData, Item) -> Void
  ) {
    out.key(name)
    out.beginArray()
    for item in items { body(&self, item) }
    out.endArray()
  }

  /// Each item an array of its own.
  mutating func rows<Item>(
    _ name: String, _ items: some Sequence<Item>, _ body: (inout HTMLData, Item) -> Void
  ) {
    list(name, items) { data, item in data.array { body(&$0, item) } }
  }

  mutating func strings(_ texts: some Sequence<String>) {
    array { for text in texts { $0.out.string(text) } }
  }

  mutating func numbers(_ numbers: some Sequence<Int>) {
    array { for number in numbers { $0.out.number(number) } }
  }

  static func index<Word: CaseIterable & Equatable>(_ word: Word) -> Int {
    Array(Word.allCases).firstIndex(of: word) ?? 0
  }

  // MARK: Top

  private mutating func meta() {
    out.key("meta")
    out.beginObject()
    out.member("version", assessment.version)
    out.member("organization", assessment.organization)
    out.member("asOf", "\(assessment.asOf)")
    out.member("resources", assessment.resources)
    out.member("files", assessment.inputs.count)
    out.member("incomplete", assessment.isIncomplete)
    out.member("findings", assessment.findings.count)
    out.endObject()
  }

  /// Every word of a state once, with what a person reads; all other tables use the number.
  private mutating func words() {
    out.key("words")
    out.beginObject()
    words("provider", ProviderState.allCases)
    words("customer", CustomerState.allCases)
    words("requirement", RequirementState.allCases)
    words("owner", Owner.allCases)
    words("severity", Severity.allCases)
    words("outcome", Outcome.allCases)
    out.endObject()
  }

  private mutating func words(_ name: String, _ cases: [some RawRepresentable<String>]) {
    rows(name, cases) { data, word in
      data.out.string(word.rawValue)
      data.out.string(Label.of(word))
    }
  }

  private mutating func frameworks() {
    rows("frameworks", assessment.frameworks) { data, id in
      data.out.string(id)
      data.out.string(data.input.names.framework(id))
    }
    rows("clouds", Cloud.allCases) { data, cloud in
      data.out.string(cloud.rawValue)
      data.out.string(cloud.title)
    }
    rows("layers", layers) { data, id in
      data.out.string(id)
      data.out.string(data.input.names.layer(id))
    }
    let indexes = Self.indexes(assessment.frameworks)
    rows("headlines", assessment.matrix.headlines) { data, line in
      data.out.number(indexes[line.framework] ?? -1)
      data.out.number(line.cloud.map(Self.index) ?? -1)
      data.numbers(RequirementState.allCases.map { line.requirements[$0] ?? 0 })
      data.numbers(CustomerState.allCases.map { line.customerParts[$0] ?? 0 })
      data.numbers(ProviderState.allCases.map { line.providerParts[$0] ?? 0 })
      data.out.number(line.attestedParts)
    }
  }

  private mutating func services() {
    rows("services", uses) { data, use in
      let name = data.input.names.services[use.service]
      data.out.string(use.service)
      data.out.string(data.input.names.service(use.service))
      data.out.number(Self.index(use.cloud))
      data.out.string(name?.model.rawValue ?? "")
      data.out.number(use.resources)
      data.out.number(use.accounts.count)
      data.strings(use.regions.sorted())
      data.array { data in
        for (type, count) in use.types.sorted(by: { $0.key < $1.key }) {
          data.text(type)
          data.out.number(count)
        }
      }
      data.out.bool(OrganizationService.cloud(use.service) != nil)
    }
  }

  /// What each framework may take of the provider's reports, service by service.
  private mutating func rulings() {
    let side = ProviderSide(reports: assessment.reports, day: assessment.asOf.day)
    rows("rulings", assessment.frameworks) { data, framework in
      for use in data.uses {
        let ruling = side.ruling(use, framework: framework)
        data.out.number(Self.index(ruling.state))
        data.text(ruling.because)
      }
    }
  }
}
