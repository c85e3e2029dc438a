import DemarcModel
import SigmaEngine

/// The same numbers for the same seed, everywhere.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

func place(_ line: Int = 1) -> SourceSpan {
  SourceSpan(file: "rules.yml", start: SourcePosition(line: line, column: 1))
}

func rule(
  _ name: String, id: String? = nil, logSource: SigmaLogSource = SigmaLogSource(product: "aws")
) -> SigmaRule {
  var head = SigmaHead(span: place())
  head.title = name
  head.name = name
  head.id = id
  let item = SigmaItem(
    field: "ev", terms: [.text(SigmaText(parts: [.literal(name)]), isCased: false)], span: place())
  return SigmaRule(
    head: head, logSource: logSource,
    searches: [SigmaNamedSearch(name: "sel", search: .item(item))], conditions: [.search("sel")])
}

func correlation(
  _ name: String, _ kind: SigmaCorrelationKind, _ rules: [String], by groupBy: [String] = ["user"],
  seconds: Int64 = 60, _ bounds: [SigmaBound] = [], field: String...
) -> SigmaCorrelation {
  var head = SigmaHead(span: place())
  head.title = name
  head.name = name
  var made = SigmaCorrelation(head: head, kind: kind, rules: rules, timespanMs: seconds * 1000)
  made.groupBy = groupBy
  made.bounds = bounds
  made.valueFields = field
  return made
}

/// An event that rules matched.
struct SampleEvent {
  var seconds: Double
  var rules: [String]
  var fields: [String: String]

  init(_ seconds: Double, _ rules: String..., fields: [String: String] = ["user": "a"]) {
    self.seconds = seconds
    self.rules = rules
    self.fields = fields
  }

  var timeMs: Int64 { Int64((seconds * 1000).rounded()) }
}

/// Rules, correlations over them, and how to run events through.
struct CorrelationScene {
  var rules: [SigmaRule]
  var correlations: [SigmaCorrelation]
  var options = SigmaCorrelatorOptions()

  init(_ correlations: SigmaCorrelation..., rules: [String] = ["fail", "ok", "other"]) {
    self.rules = rules.map { rule($0) }
    self.correlations = correlations
  }

  var plan: SigmaCorrelationPlan { SigmaCorrelationPlan(compiling: correlations, rules: rules) }

  func observations(_ events: [SampleEvent], _ plan: SigmaCorrelationPlan) -> [SigmaObservation] {
    var out: [SigmaObservation] = []
    for (number, event) in events.enumerated() {
      for name in event.rules {
        guard let index = rules.firstIndex(where: { $0.head.name == name }) else { continue }
        out.append(
          SigmaObservation(
            rule: index, timeMs: event.timeMs,
            values: plan.fields(ofRule: index).map { event.fields[$0] }, reference: UInt64(number)))
      }
    }
    return out
  }

  func run(_ events: [SampleEvent]) -> [SigmaCorrelationMatch] {
    let plan = plan
    return run(observations(events, plan), plan)
  }

  func run(
    _ observations: [SigmaObservation], _ plan: SigmaCorrelationPlan
  ) -> [SigmaCorrelationMatch] {
    var correlator = SigmaCorrelator(plan: plan, options: options)
    var matches: [SigmaCorrelationMatch] = []
    for observation in observations { matches += correlator.add(observation) }
    return matches + correlator.finish()
  }
}
