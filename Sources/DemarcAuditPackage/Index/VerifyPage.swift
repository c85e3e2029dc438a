internal import DemarcReport

/// Tells a person how to verify the package without Demarc, step by step.
enum VerifyPage {
  static func page(_ index: PackageIndex, _ parts: LedgerParts, samples: [Sample]) -> String {
    let key = Escape.xml(parts.verifierKey)
    let example = index.entries.first { $0.file != nil } ?? index.entries.first
    var steps: [(title: String, body: String)] = [
      (
        "Get the public key by another way",
        """
        <p>The package was signed by the key below. Ask the organisation for its ledger's key over a \
        channel you trust, and compare. A package whose key you have from the package alone proves \
        only that it agrees with itself.</p>
        <pre class="words">\(key)</pre>
        """
      ),
      (
        "All at once",
        """
        <pre>sh verify.sh --key '\(key)'</pre>
        <p>With <code>--tsa-roots FILE</code> timestamps are checked against the authority's own \
        certificates, with <code>--witness KEY</code> cosignatures against a witness's key; what was \
        not checked is said. The program is short; read <code>verify.py</code> first, or do the next \
        steps with tools of others.</p>
        """
      ),
      (
        "Every file is the one that was signed",
        """
        <pre>grep -E '^[0-9a-f]{64}  ' MANIFEST | sha256sum --check --quiet --strict</pre>
        <p>No line means that all digests hold. The signature on MANIFEST is Ed25519 over its text \
        up to and with the line before the empty one (c2sp.org/signed-note):</p>
        <pre>\(signature)</pre>
        """
      ),
      (
        "The checkpoint is the ledger's",
        """
        <p>aics-tlog is a program of others, from the Python package index; any verifier of \
        c2sp.org/tlog-checkpoint does. It wants the key in a file outside the ledger's folder, as it \
        is here.</p>
        <pre>python3 -m venv $T/venv
        $T/venv/bin/pip install --quiet --ignore-requires-python aics-tlog==0.2.1
        PATH=$T/venv/bin:$PATH
        aics-tlog verify-checkpoint --note ledger/checkpoint --vkey-file keys/ledger.vkey</pre>
        """
      ),
    ]
    if let example {
      steps.append(
        (
          "An entry is in the ledger",
          """
          <p>The second line of a proof has the index, the lines after it the hashes of the path, \
          and below the empty line stands the checkpoint they lead to (c2sp.org/tlog-proof). For \
          leaf \(example.record.leaf):</p>
          <pre>\(inclusion(example))</pre>
          """
        ))
    }
    if let example, let file = example.file {
      steps.append(
        (
          "The evidence is what the entry speaks of",
          """
          <pre>sha256sum \(file)
          python3 -c 'import json; print(json.load(open("\(example.entry)"))["content"]["sha256"])'</pre>
          <p>Both print the same digest.</p>
          """
        ))
    }
    steps += VerifyAnchors.steps(parts)
    if !samples.isEmpty {
      steps.append(
        (
          "A sample was not chosen by hand",
          """
          <p>The seed was logged before anything was selected; its leaf is named in the sample's \
          JSON file. This prints the selection again, the first rank on top:</p>
          <pre>\(selection)</pre>
          """
        ))
    }
    let body = steps.enumerated().map { number, step in
      "<h2>\(number + 1). \(step.title)</h2>\n\(step.body)\n"
    }
    return PackagePage.html(
      title: "How to verify this package",
      body: """
        <p>Run the commands in the package's folder, in one shell and in this order. They need \
        <code>sha256sum</code>, <code>openssl</code> 3 and <code>python3</code>, and a folder for \
        what they write:</p>
        <pre>export T=$(mktemp -d)</pre>
        \(body.joined())\
        <h2>What this cannot show</h2>
        <p>The proofs show that entries have not been changed or removed since the checkpoint was \
        signed. Until a witness or a timestamp authority has seen a checkpoint, its producer could \
        have written another history. Nothing here shows that evidence was right when it was \
        collected; the entries say how it was asked for, so that you can ask again.</p>

        """)
  }

  private static let signature = """
    python3 - &lt;&lt;'END'
    import base64, os
    folder = os.environ["T"]
    note = open("MANIFEST", encoding="utf-8").read()
    text, signatures = note[:note.rindex("\\n\\n") + 1], note[note.rindex("\\n\\n") + 2:]
    open(folder + "/text", "w", encoding="utf-8").write(text)
    open(folder + "/sig", "wb").write(base64.b64decode(signatures.splitlines()[0].split()[2])[4:])
    key = base64.b64decode(open("keys/ledger.vkey").read().split("+", 2)[2])[1:]
    open(folder + "/key", "wb").write(bytes.fromhex("302a300506032b6570032100") + key)
    END
    openssl pkeyutl -verify -pubin -keyform DER -inkey $T/key -rawin -in $T/text -sigfile $T/sig
    """

  private static func inclusion(_ entry: PackageIndex.Entry) -> String {
    """
    proof=\(entry.proof)
    sed -n '/^index /,/^$/p' $proof | sed '1d;/^$/d' &gt; $T/path
    sed '1,/^$/d' $proof &gt; $T/checkpoint
    aics-tlog verify-checkpoint --note $T/checkpoint --vkey-file keys/ledger.vkey
    aics-tlog verify-inclusion --leaf \(entry.entry) --index \(entry.record.leaf) --proof $T/path \\
      --size "$(sed -n 2p $T/checkpoint)" --root "$(sed -n 3p $T/checkpoint)"
    """
  }

  private static let selection = """
    python3 - &lt;&lt;'END'
    import csv, glob, hashlib, json
    for name in sorted(glob.glob("samples/*-seed.json")):
        seed = json.load(open(name))
        file = "populations/%s.csv" % seed["population"]
        assert hashlib.sha256(open(file, "rb").read()).hexdigest() == seed["populationSha256"]
        ids = [row["id"] for row in csv.DictReader(open(file, newline="", encoding="utf-8"))]
        order = sorted(ids, key=lambda i: hashlib.sha256(
            seed["seed"].encode() + b"\\0" + i.encode()).hexdigest())
        print(name, order[:seed["size"]])
    END
    """
}
