import DemarcLedger
import DemarcModel
import Foundation
import Testing

/// The folder of the keys, and one key that takes over from another.
@Suite struct RotationTests {
  private let why = EvidenceDecision(by: "ann", reason: "yearly")

  private func making(_ seed: UInt8, _ password: String? = nil) -> KeyFolder.Making {
    KeyFolder.Making(
      random: { Array(repeating: seed, count: $0) }, password: password.map { Array($0.utf8) },
      cost: PasswordCost(n: 16, r: 8, p: 1))
  }

  /// A ledger with keys in a folder, as the commands keep them.
  private func begin(_ test: TestLedger, _ password: String? = nil) throws -> (
    keys: KeyFolder, key: LedgerKey
  ) {
    let keys = KeyFolder("\(test.root)/keys")
    let key = try keys.create(name: TestLedger.name, making(1, password))
    try EvidenceLedger.create(folder: test.folder, signer: keys.signer(key))
    let ledger = EvidenceLedger(folder: test.folder, store: try test.store(), key: key.verifier)
    try ledger.append([test.evidence("first")], signer: keys.signer(key))
    return (keys, key)
  }

  @Test func filesOfKeysAreForTheirOwnerAlone() throws {
    let test = try TestLedger(make: false)
    defer { test.remove() }
    let (keys, key) = try begin(test)
    let path = "\(test.root)/keys/ledger.key"
    #expect(LedgerFiles().mode(path) == 0o600)
    for mode in [0o640, 0o604, 0o660] {
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
      #expect(code { _ = try keys.load { nil } } == "ledger.key-mode")
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: path)
    #expect(try keys.load { nil }.verifier == key.verifier)
    #expect(code { _ = try keys.create(name: "x", making(1)) } == "ledger.exists")
  }

  @Test func whoTrustsTheOldKeyFollowsToTheNew() throws {
    let test = try TestLedger(make: false)
    defer { test.remove() }
    var (keys, key) = try begin(test, "pw")
    let first = key.verifier
    for seed in [2, 3] as [UInt8] {
      let ledger = EvidenceLedger(folder: test.folder, store: try test.store(), key: key.verifier)
      let new = try ledger.rotate(keys, from: key, making(seed, "pw"), decision: why, at: test.at)
      // Right after, both keys vouch for the head.
      for trusted in [first, key.verifier, new.verifier] {
        _ = try LedgerVerifier(folder: test.folder, key: trusted).verify()
      }
      key = try keys.load { Array("pw".utf8) }
      #expect(key.verifier == new.verifier)
      let next = EvidenceLedger(folder: test.folder, store: try test.store(), key: key.verifier)
      try next.append([test.evidence("with key \(seed)")], signer: keys.signer(key))
    }
    let report = try LedgerVerifier(
      folder: test.folder, key: first, store: try test.store()
    ).verify()
    #expect(report.rotations == 2 && report.checkpoint.size == 5)
    let stranger = try LedgerKey(name: TestLedger.name, seed: Array(repeating: 9, count: 32))
    #expect(
      code { _ = try LedgerVerifier(folder: test.folder, key: stranger.verifier).verify() }
        == "ledger.unsigned")
  }

  @Test func aFlippedByteOrALostLeafOfARotationIsFound() throws {
    let test = try TestLedger(make: false)
    defer { test.remove() }
    let (keys, key) = try begin(test)
    let ledger = EvidenceLedger(folder: test.folder, store: try test.store(), key: key.verifier)
    let new = try ledger.rotate(keys, from: key, making(2), decision: why, at: test.at)
    let path = "\(test.folder.rotations)/1.note"
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    for at in bytes.indices {
      var changed = bytes
      changed[at] ^= 1
      try Data(changed).write(to: URL(fileURLWithPath: path))
      #expect(
        code { _ = try LedgerVerifier(folder: test.folder, key: new.verifier).verify() } != nil,
        "byte \(at)")
    }
    // Well signed, and in no leaf.
    let other = try KeyRotation(
      number: 1, from: key, to: LedgerKey(name: key.name, seed: Array(repeating: 2, count: 32)),
      at: test.at.adding(days: 1))
    try Data(other.text.utf8).write(to: URL(fileURLWithPath: path))
    #expect(
      code { _ = try LedgerVerifier(folder: test.folder, key: new.verifier).verify() }
        == "ledger.rotation-unrecorded")
  }

  @Test func aRotationKilledAtAnyStepVerifiesAndIsFinishedByTheNext() throws {
    var number = 0
    while true {
      let test = try TestLedger(make: false)
      defer { test.remove() }
      let (keys, key) = try begin(test)
      let faults = Faults(failing: number)
      let dying = KeyFolder(keys.path, files: faults.files)
      let ledger = EvidenceLedger(
        folder: test.folder, store: try test.store(), key: key.verifier, files: faults.files)
      _ = try? ledger.rotate(dying, from: key, making(2), decision: why, at: test.at)
      // Who trusts the first key sees a whole ledger at every moment.
      _ = try LedgerVerifier(folder: test.folder, key: key.verifier).verify()
      guard faults.hasStruck else { break }
      let held = try keys.load { nil }
      let again = EvidenceLedger(folder: test.folder, store: try test.store(), key: held.verifier)
      if held.verifier == key.verifier {
        _ = try again.rotate(keys, from: held, making(2), decision: why, at: test.at)
      }
      let now = try keys.load { nil }
      let last = EvidenceLedger(folder: test.folder, store: try test.store(), key: now.verifier)
      try last.append([test.evidence("after")], signer: keys.signer(now))
      let report = try LedgerVerifier(folder: test.folder, key: key.verifier).verify()
      #expect(report.rotations == 1 && report.kinds[.keyRotation] == 1, "step \(number)")
      number += 1
    }
    #expect(number > 15)
  }
}
