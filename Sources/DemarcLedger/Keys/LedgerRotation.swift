public import DemarcModel

extension EvidenceLedger {
  /// Hands the ledger over to a new key: a note signed by both, a leaf, and a head signed by both.
  ///
  /// Killed on the way, calling it again goes on from where it was: each state in between verifies.
  ///
  /// - Returns: the new key; the ledger has to be opened with it from now on.
  public func rotate(
    _ keys: KeyFolder, from old: LedgerKey, _ making: KeyFolder.Making,
    decision: EvidenceDecision, at: Instant
  ) throws -> LedgerKey {
    try recover(signer: keys.signer(old))
    let new: LedgerKey
    if let bytes = try keys.read(keys.next) {
      new = try KeyFile.read(bytes, name: keys.next) { () throws(Diagnostic) in making.password }
    } else {
      new = try LedgerKey(name: old.name, seed: making.random(Ed25519.seedBytes))
      try files.write(Array(try making.text(new).utf8), to: keys.next, mode: 0o600)
    }
    let known = try KeyRotation.all(in: folder, files: files)
    if known.last?.to != new.verifier {
      let text: String
      if let recorded = try recordedRotation(to: new.verifier) {
        text = recorded
      } else {
        text = try KeyRotation(number: known.count + 1, from: old, to: new, at: at).text
        var manifest = EvidenceManifest(
          kind: .keyRotation, title: "New key \(new.verifier.keyIDText)", collectedAt: at)
        manifest.decision = decision
        manifest.details = [
          NamedText("from", old.verifier.description), NamedText("to", new.verifier.description),
          NamedText(KeyRotation.noteName, text),
        ]
        try append([NewEvidence(manifest)], signer: keys.signer(old))
      }
      try files.write(Array(text.utf8), to: folder.rotation(known.count + 1))
    }
    let head = try checkpoint().checkpoint
    let signed = try SignedCheckpoint(signing: head, by: [new, old])
    try files.write(signed.bytes, to: keys.mark, mode: 0o600)
    try files.write(signed.bytes, to: folder.checkpoint)
    try files.write(Array("\(new.verifier)\n".utf8), to: folder.publicKey)
    try files.write(Array(try making.text(new).utf8), to: keys.key, mode: 0o600)
    try files.remove(keys.next)
    return new
  }

  /// The note of a rotation that a killed process recorded and did not finish.
  private func recordedRotation(to key: VerifierKey) throws -> String? {
    var query = EvidenceQuery()
    query.kinds = [.keyRotation]
    query.limit = 1
    guard let last = try leaves(query).first else { return nil }
    let details = try record(last.index).manifest.details
    guard details.contains(NamedText("to", key.description)) else { return nil }
    return details.first { $0.name == KeyRotation.noteName }?.value
  }
}
