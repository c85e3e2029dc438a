import Foundation
import Testing

/// The auditor's package of a ledger that is sealed, from exports that lie elsewhere.
@Suite struct EvidencePackageTests {
  @Test func aSealedLedgersPackageHoldsItsEvidenceInTheClear() throws {
    let folder = try Folder()
    try folder.write(
      "organization: Example\nframeworks: [soc2]\n", to: "ws/demarc.yaml")
    try folder.write(Export.snapshot([Export.bucket("b")]), to: "elsewhere/a.json")
    try folder.write("a long password\n", to: "password")
    let place = "--workspace \(folder.path("ws"))"
    let password = "--password-file \(folder.path("password"))"
    let made = try Program.run("evidence init \(place) \(password) --encrypt")
    #expect(made.status == 0, "\(made.errors)")

    // Without the password nothing is recorded, and the fault says where it may come from.
    let exports = folder.path("elsewhere")
    let assess = "assess \(exports) \(place) --as-of 2026-06-30 --fail-on none --format json"
    let locked = try Program.run(assess)
    #expect(locked.status == 2 && locked.errors.contains("set DEMARC_LEDGER_PASSWORD"))
    let open = try Program.shell("DEMARC_LEDGER_PASSWORD='a long password' $demarc \(assess)")
    #expect(open.status == 0, "\(open.errors)")
    let stored = try FileManager.default.subpathsOfDirectory(
      atPath: folder.path("ws/.demarc/ledger/blobs"))
    #expect(stored.contains { $0.hasSuffix(".sealed") })
    #expect(!stored.contains { $0.hasSuffix(".gz") })

    let package = folder.path("package")
    let command =
      "evidence export \(exports) \(place) --period 2026-01-01..2026-12-31 --no-samples --no-oscal "
      + "--as-of 2026-06-30 --output \(package)"
    let export = try Program.run("\(command) \(password)")
    #expect(export.status == 0, "\(export.errors)")
    let evidence = try FileManager.default.contentsOfDirectory(atPath: "\(package)/evidence")
    let same = try evidence.contains {
      try folder.data("package/evidence/\($0)") == folder.data("elsewhere/a.json")
    }
    #expect(same, "\(evidence)")
    let key = folder.path("ws/.demarc/ledger/ledger.vkey")
    let verified = try Program.shell("sh \(package)/verify.sh --key \(key)")
    #expect(verified.status == 0, "\(verified.text)\(verified.errors)")
  }
}
