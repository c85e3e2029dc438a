import DemarcFuzzKit
import Testing

/// What once broke a property does not again, and a short run of fresh inputs breaks none.
///
/// `make fuzz` looks for more.
@Suite struct ReplayTests {
  @Test(arguments: FuzzTarget.all)
  func savedInputsAndSeedsHoldEveryProperty(_ target: FuzzTarget) {
    for (name, bytes) in Seeds.saved(target) {
      #expect(throws: Never.self, "Fuzz/corpus/\(target)/\(name)") { try target.check(bytes) }
    }
    #expect(!target.seeds().isEmpty)
    for bytes in target.seeds() {
      #expect(throws: Never.self, "\(String(decoding: bytes, as: UTF8.self))") {
        try target.check(bytes)
      }
    }
  }

  @Test(arguments: FuzzTarget.all)
  func freshInputsHoldEveryProperty(_ target: FuzzTarget) {
    if let fault = target.fault(inputs: 2000) { Issue.record("\(fault)") }
  }
}
