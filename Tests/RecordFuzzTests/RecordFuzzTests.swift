import DemarcFuzzKit
import DemarcRecordFuzzKit
import Testing

/// What once broke a property does not again, and a short run of fresh inputs breaks none.
///
/// `make fuzz` looks for more.
@Suite struct RecordFuzzTests {
  @Test(arguments: RecordTargets.all)
  func savedInputsAndSeedsHoldEveryProperty(_ target: FuzzTarget) {
    #expect(!target.seeds().isEmpty && target.seeds().allSatisfy { !$0.isEmpty })
    for (name, bytes) in Seeds.saved(target) + target.seeds().map({ ("a seed", $0) }) {
      #expect(throws: Never.self, "\(name) of \(target)") { try target.check(bytes) }
    }
  }

  @Test(arguments: RecordTargets.all)
  func freshInputsHoldEveryProperty(_ target: FuzzTarget) {
    if let fault = target.fault(inputs: 1000) { Issue.record("\(fault)") }
  }
}
