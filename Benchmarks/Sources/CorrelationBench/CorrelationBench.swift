import DemarcModel
import Glibc
import SigmaEngine

/// Measures the correlator: observations a second, CPU seconds and peak memory.
///
///     CorrelationBench [OBSERVATIONS] [KEYS] [STEP-MS] [SPAN-S] [KIND]
///
/// Each observation has one of KEYS groups, drawn at random from a fixed seed, STEP-MS after the one
/// before it, up to two seconds out of order; the correlation asks for 50 events within SPAN-S.
@main
struct CorrelationBench {
  static func main() {
    let words = CommandLine.arguments.dropFirst().map { String($0) }
    func number(_ position: Int, _ usual: Int) -> Int {
      words.indices.contains(position) ? Int(words[position]) ?? usual : usual
    }
    let kind = words.indices.contains(4) ? SigmaCorrelationKind(rawValue: words[4]) : .eventCount
    let run = Run(
      count: number(0, 5_000_000), keys: number(1, 1_000_000), stepMs: Int64(number(2, 1)),
      spanMs: Int64(number(3, 10_000)) * 1000, kind: kind ?? .eventCount)
    run.measure()
  }
}

/// One measured run.
struct Run {
  let count: Int
  let keys: Int
  let stepMs: Int64
  let spanMs: Int64
  let kind: SigmaCorrelationKind

  func measure() {
    let span = SourceSpan(file: "bench.yml", start: SourcePosition(line: 1, column: 1))
    var head = SigmaHead(span: span)
    head.name = "seen"
    let rule = SigmaRule(head: head, logSource: SigmaLogSource(), searches: [], conditions: [])
    var correlation = SigmaCorrelation(
      head: head, kind: kind, rules: ["seen"], timespanMs: spanMs)
    correlation.head.name = "many"
    correlation.groupBy = ["user"]
    correlation.bounds = [SigmaBound(.gte, 50)]
    if kind != .eventCount { correlation.valueFields = ["value"] }
    let plan = SigmaCorrelationPlan(compiling: [correlation], rules: [rule])
    guard plan.diagnostics.isEmpty else {
      for diagnostic in plan.diagnostics { print(diagnostic) }
      exit(1)
    }
    let isValued = plan.fields(ofRule: 0).count > 1
    var correlator = SigmaCorrelator(plan: plan)
    var state: UInt64 = 1
    var matches = 0
    var most = (groups: 0, groupBytes: 0, heldBytes: 0)
    let before = usage()
    for index in 0..<count {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      mixed ^= mixed >> 31
      let key = String(1_000_000_000 + mixed % UInt64(keys))
      let late = Int64((mixed >> 40) & 0x7FF)
      matches +=
        correlator.add(
          SigmaObservation(
            rule: 0, timeMs: 1_700_000_000_000 + Int64(index) * stepMs - late,
            values: isValued ? [key, String(mixed >> 58)] : [key], reference: UInt64(index))
        ).count
      if index & 0xFFFF == 0 {
        most.groups = max(most.groups, correlator.groupCount)
        most.groupBytes = max(most.groupBytes, correlator.groupBytes)
        most.heldBytes = max(most.heldBytes, correlator.heldBytes)
      }
    }
    matches += correlator.finish().count
    let after = usage()
    let seconds = after.cpu - before.cpu
    print("\(kind.rawValue), \(count) observations, \(keys) keys, \(spanMs / 1000) s window")
    print("  \(Int(Double(count) / seconds)) observations a CPU second, \(seconds) CPU seconds")
    print("  peak memory \(after.peakKiB / 1024) MiB, \(before.peakKiB / 1024) at the start")
    print(
      "  at most \(most.groups) groups in \(most.groupBytes >> 20) MiB, "
        + "\(most.heldBytes >> 20) MiB held; "
        + "\(matches) matches, \(correlator.lateCount) late, \(correlator.evictedCount) evicted")
  }

  private func usage() -> (cpu: Double, peakKiB: Int) {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return (seconds(usage.ru_utime) + seconds(usage.ru_stime), usage.ru_maxrss)
  }
}
