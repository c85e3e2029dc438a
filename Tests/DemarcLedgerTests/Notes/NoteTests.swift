import DemarcLedger
import DemarcModel
import Testing

/// Notes, checkpoints and keys in the forms of C2SP.
@Suite struct NoteTests {
  /// The example of the specification.
  private let example = """
    If you think cryptography is the answer to your problem,
    then you don't know what your problem is.

    \u{2014} PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=

    """
  private let exampleKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"

  private func key(_ name: String = "example.com/log") throws -> LedgerKey {
    try LedgerKey(name: name, seed: Array(repeating: 7, count: 32))
  }

  private func code(_ body: () throws -> Void) -> String? {
    do { try body() } catch { return (error as? Diagnostic)?.code }
    return nil
  }

  @Test func theExampleOfTheSpecificationHolds() throws {
    let note = try SignedNote(Array(example.utf8), name: "note")
    try note.verify(VerifierKey(exampleKey, name: "key"), name: "note")
    #expect(String(decoding: note.bytes, as: UTF8.self) == example)
    #expect(try VerifierKey(exampleKey + "\n", name: "key").description == exampleKey)
  }

  @Test func anyFlippedByteOfANoteIsFound() throws {
    let key = try VerifierKey(exampleKey, name: "key")
    let bytes = Array(example.utf8)
    for at in bytes.indices {
      var changed = bytes
      changed[at] ^= 1
      #expect(throws: Diagnostic.self, "byte \(at)") {
        try SignedNote(changed, name: "note").verify(key, name: "note")
      }
    }
  }

  @Test(arguments: [
    ("no empty line", "a\n— k AAAAAAA=\n"),
    ("no signature", "a\n\n"),
    ("hyphen for a dash", "a\n\n- k AAAAAAA=\n"),
    ("en dash", "a\n\n– k AAAAAAA=\n"),
    ("name with a plus", "a\n\n— k+1 AAAAAAA=\n"),
    ("two spaces", "a\n\n— k  AAAAAAA=\n"),
    ("no signature behind the id", "a\n\n— k AAAAAA==\n"),
    ("base64 without padding", "a\n\n— k AAAAAAA\n"),
    ("bits behind the end", "a\n\n— k AAAAAAB=\n"),
    ("no line feed at the end", "a\n\n— k AAAAAAA="),
    ("carriage return", "a\r\n\n— k AAAAAAA=\n"),
    ("text behind", "a\n\n— k AAAAAAA=\nb\n"),
  ])
  func malformedNotesAreRefused(_ what: String, _ text: String) {
    #expect(
      code { _ = try SignedNote(Array(text.utf8), name: "n") } == "ledger.bad-note", "\(what)")
  }

  @Test func anEmptyLineInTheTextIsText() throws {
    let note = try SignedNote(Array("a\n\nb\n\n— k AAAAAAA=\n".utf8), name: "n")
    #expect(note.text == "a\n\nb\n")
  }

  @Test func aSignatureOfAnUnknownKeyIsIgnoredAndABadOneOfAKnownKeyIsNot() throws {
    let mine = try key()
    let text = Checkpoint(origin: mine.name, size: 0, root: .empty).text
    let good = try mine.sign(text)
    let stranger = try key("example.com/other").sign("x\n")
    let both = SignedNote(text: text, signatures: [stranger, good])
    try both.verify(mine.verifier, name: "n")
    var bad = good
    bad.bytes[5] ^= 1
    let one = SignedNote(text: text, signatures: [good, bad])
    #expect(code { try one.verify(mine.verifier, name: "n") } == "ledger.bad-signature")
    let none = SignedNote(text: text, signatures: [stranger])
    #expect(code { try none.verify(mine.verifier, name: "n") } == "ledger.unsigned")
  }

  @Test(arguments: [
    "example.com/log\n1\n", "\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
    "o\n01\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
    "o\n+1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
    "o\n-1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
    "o\n9223372036854775808\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
    "o\n1\nAAAA\n", "o\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n",
    "o\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
  ])
  func malformedCheckpointsAreRefused(_ text: String) {
    #expect(code { _ = try Checkpoint(text: text, name: "c") } == "ledger.bad-checkpoint")
  }

  @Test func aCheckpointReadsBackWithItsExtensionLines() throws {
    let text = "o\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\nmore\n"
    let read = try Checkpoint(text: text, name: "c")
    #expect(read.extensions == ["more"])
    #expect(read.text == text)
  }

  @Test(arguments: [
    "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "PeterNeumann+c74f20a3+AhpC2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10Q=", "PeterNeumann", "",
  ])
  func malformedPublicKeysAreRefused(_ text: String) {
    #expect(throws: Diagnostic.self) { try VerifierKey(text, name: "key") }
  }

  @Test func aWitnessSignsATimeToo() throws {
    let witness = try LedgerKey(
      name: "witness.example", seed: Array(repeating: 9, count: 32), kind: .cosignatureV1)
    let text = Checkpoint(origin: "o", size: 5, root: .empty).text
    let line = try witness.cosign(text, time: 1_700_000_000)
    let note = SignedNote(text: text, signatures: [line])
    try note.verify(witness.verifier, name: "n")
    #expect(Cosignature(line.bytes)?.time == 1_700_000_000)
    var later = line
    later.bytes[7] ^= 1
    #expect(!witness.verifier.verifies(later.bytes, of: text))
    #expect(throws: Diagnostic.self) { try witness.sign(text) }
  }

  @Test func seededNoiseNeverStopsTheReaders() throws {
    var seed: UInt64 = 42
    let proof = TreeProof(index: 3, path: [.empty, .empty], checkpoint: Array(example.utf8)).bytes
    for _ in 0..<4000 {
      for source in [Array(example.utf8), proof, Array(exampleKey.utf8)] {
        var bytes = source
        for _ in 0..<4 {
          seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          let at = Int(seed >> 33) % bytes.count
          switch seed >> 30 & 3 {
          case 0: bytes.remove(at: at)
          case 1: bytes.insert(UInt8(truncatingIfNeeded: seed >> 20), at: at)
          default: bytes[at] = UInt8(truncatingIfNeeded: seed >> 20)
          }
        }
        if let note = try? SignedNote(bytes, name: "n") {
          #expect(note.bytes == bytes, "a note that is read is written the same")
        }
        if let read = try? TreeProof(bytes, name: "p") { #expect(read.bytes == bytes) }
        _ = try? VerifierKey(String(decoding: bytes, as: UTF8.self), name: "k")
      }
    }
  }
}
