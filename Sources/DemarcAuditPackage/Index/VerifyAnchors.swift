/// The steps of the verify page about what outsiders said of the ledger.
enum VerifyAnchors {
  /// Steps for what the package holds: growth, timestamps, cosignatures.
  static func steps(_ parts: LedgerParts) -> [(title: String, body: String)] {
    let files = parts.anchors.map(\.path)
    var steps: [(title: String, body: String)] = []
    if let first = files.first(where: { $0.hasSuffix("/consistency") }) {
      steps.append(("The ledger only grew", growth(folder(first))))
    }
    if let stamp = files.first(where: { $0.hasSuffix(".tsr") }) {
      let roots = parts.authorities == nil ? "ROOTS.pem" : "keys/tsa-roots.pem"
      steps.append(("An authority of time saw a checkpoint", timestamp(stamp, roots)))
    }
    if let signature = files.first(where: { $0.hasSuffix(".cosignature") }) {
      steps.append(("A witness saw a checkpoint", cosignature(signature, parts)))
    }
    return steps
  }

  private static func folder(_ path: String) -> String {
    "ledger/" + path.split(separator: "/").dropLast().joined(separator: "/")
  }

  private static func growth(_ folder: String) -> String {
    """
    <p>Each folder below <code>ledger/anchors</code> has an earlier checkpoint and the hashes that lead \
    from it to <code>ledger/checkpoint</code> (RFC 9162, 2.1.4). If both are of one size, their roots \
    are the same and there are no hashes.</p>
    <pre>old=\(folder)
    aics-tlog verify-consistency --proof $old/consistency \\
      --old-size "$(sed -n 2p $old/checkpoint)" --old-root "$(sed -n 3p $old/checkpoint)" \\
      --new-size "$(sed -n 2p ledger/checkpoint)" --new-root "$(sed -n 3p ledger/checkpoint)"</pre>
    """
  }

  private static func timestamp(_ path: String, _ roots: String) -> String {
    let source =
      roots.hasPrefix("keys/")
      ? "The certificates came from the organisation: compare them with the authority's own."
      : "ROOTS.pem are the authority's root certificates: get them from it."
    return """
      <p>\(source) A certificate may have ended since: <code>-attime</code> with the stamped second \
      checks it as of then.</p>
      <pre>openssl ts -reply -in ledger/\(path) -text | grep 'Time stamp'
      openssl ts -verify -data \(folder(path))/checkpoint -in ledger/\(path) -CAfile \(roots)</pre>
      """
  }

  private static func cosignature(_ path: String, _ parts: LedgerParts) -> String {
    let key = parts.witnessKeys.isEmpty ? "WITNESS.vkey" : "keys/witness-1.vkey"
    let source =
      parts.witnessKeys.isEmpty
      ? "WITNESS.vkey is the witness's public key: get it from whoever runs the witness."
      : "The key came from the organisation: compare it with the witness's own."
    return """
      <p>\(source) The signature is over the time and the checkpoint's text \
      (c2sp.org/tlog-cosignature).</p>
      <pre>python3 - &lt;&lt;'END'
      import base64, os
      folder = os.environ["T"]
      text = open("\(folder(path))/checkpoint", encoding="utf-8").read().split("\\n\\n")[0] + "\\n"
      blob = base64.b64decode(open("ledger/\(path)", encoding="utf-8").read().split()[2])
      time = int.from_bytes(blob[4:12], "big")
      open(folder + "/text", "w", encoding="utf-8").write("cosignature/v1\\ntime %d\\n%s" % (time, text))
      open(folder + "/sig", "wb").write(blob[12:])
      key = base64.b64decode(open("\(key)").read().split("+", 2)[2])[1:]
      open(folder + "/key", "wb").write(bytes.fromhex("302a300506032b6570032100") + key)
      END
      openssl pkeyutl -verify -pubin -keyform DER -inkey $T/key -rawin -in $T/text -sigfile $T/sig</pre>
      """
  }
}
