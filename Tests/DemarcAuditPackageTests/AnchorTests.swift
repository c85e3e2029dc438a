import Foundation
import Testing

@testable import DemarcAuditPackage

/// What the package and its pages say of what outsiders saw.
@Suite struct AnchorTests {
  private func parts() -> LedgerParts {
    var parts = TestLedger([[1], [2], [3]]).parts
    parts.anchors = [
      PackageFile(path: "anchors/2/checkpoint", text: "x"),
      PackageFile(path: "anchors/2/consistency", text: ""),
      PackageFile(path: "anchors/2/ab.tsr", text: "x"),
      PackageFile(path: "anchors/2/1.cosignature", text: "x"),
    ]
    return parts
  }

  @Test func stepsNameTheFilesThatAreThere() {
    let steps = VerifyAnchors.steps(parts())
    #expect(steps.count == 3)
    let text = steps.map(\.body).joined()
    for path in ["anchors/2/consistency", "ledger/anchors/2/ab.tsr", "anchors/2/1.cosignature"] {
      let end = path.split(separator: "/").last.map(String.init) ?? path
      #expect(text.contains(end), "\(path)")
    }
    #expect(text.contains("ROOTS.pem") && text.contains("WITNESS.vkey"))
  }

  @Test func keysThatCameAlongAreUsedAndSaidToBeTheOrganisations() {
    var parts = parts()
    parts.authorities = [1]
    parts.witnessKeys = ["w+1+x"]
    let text = VerifyAnchors.steps(parts).map(\.body).joined()
    #expect(text.contains("keys/tsa-roots.pem") && text.contains("keys/witness-1.vkey"))
    #expect(text.contains("compare"))
    #expect(!text.contains("ROOTS.pem"))
  }

  @Test func aLedgerThatNobodySawHasNoSuchSteps() {
    #expect(VerifyAnchors.steps(TestLedger([[1]]).parts).isEmpty)
  }
}
