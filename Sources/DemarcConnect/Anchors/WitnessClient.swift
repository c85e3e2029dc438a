public import DemarcLedger
public import DemarcModel

/// Asks a witness for its cosignature (C2SP tlog-witness 1.0.0).
public struct WitnessClient: Sendable {
  private let address: WebAddress
  private let key: VerifierKey
  private let transport: any HTTPTransport

  /// - Parameters:
  ///   - address: the submission prefix; `add-checkpoint` is put behind it.
  ///   - key: the witness's public key; no other key's cosignature counts.
  /// - Throws: `witness.bad-address` or `witness.bad-key`.
  public init(
    _ address: String, key: VerifierKey, transport: any HTTPTransport
  ) throws(Diagnostic) {
    guard let parsed = WebAddress(address), parsed.query.isEmpty else {
      throw Diagnostic(
        "witness.bad-address", "'\(address)' is no address of a witness",
        hint: "write http://host/prefix or https://host/prefix")
    }
    guard key.kind == .cosignatureV1 else {
      throw Diagnostic(
        "witness.bad-key", "\(key.name) is a log's key, not a witness's",
        hint: "give the line of the file witness.vkey, or what the witness publishes")
    }
    self.address = parsed.appending("add-checkpoint")
    self.key = key
    self.transport = transport
  }

  /// The cosignature under a checkpoint.
  ///
  /// - Parameters:
  ///   - known: the size the witness is thought to know; it says so when it is another.
  ///   - proof: the consistency proof from an earlier size to the checkpoint's.
  /// - Throws: `witness.fork` when what the witness saw before does not lead to this checkpoint:
  ///   the ledger has two histories. Other codes of the area for what else can go wrong.
  public func cosign(
    _ checkpoint: SignedCheckpoint, known: Int64 = 0,
    proof: (Int64) throws(Diagnostic) -> [LedgerHash]
  ) throws(Diagnostic) -> SignedNote.Signature {
    let size = checkpoint.checkpoint.size
    var old = min(max(0, known), size)
    // Once to learn the size, once with it; a third time when another submission came between.
    for _ in 0..<4 {
      let request = WitnessRequest(
        oldSize: old, proof: old == 0 ? [] : try proof(old), checkpoint: checkpoint.bytes)
      let response = try send(request)
      switch response.status {
      case 200: return try cosignature(response.body, under: checkpoint)
      case 409:
        let seen = try Self.size(response.body, address.authority)
        guard seen <= size else {
          throw Diagnostic(
            "witness.ahead",
            "the witness \(key.name) saw \(seen) leaves of this ledger, which has \(size)",
            hint: "the ledger was set back, or a copy of it goes on elsewhere; find the later one")
        }
        guard seen != old else { throw fork(seen) }
        old = seen
      case 422: throw fork(old)
      default: throw refused(response)
      }
    }
    throw Diagnostic(
      "witness.busy", "the witness \(key.name) kept changing its mind",
      hint: "another process submits the same ledger; try again")
  }

  private func send(_ request: WitnessRequest) throws(Diagnostic) -> HTTPResponse {
    do {
      return try transport.send(
        HTTPRequest(
          .post, address, headers: [HTTPHeader("content-type", "text/plain")],
          body: request.bytes, answerBytesMax: 1 << 16, isRepeatable: true))
    } catch {
      throw Diagnostic(
        "witness.unreachable", error.message,
        hint: "the ledger is fine without; ask again when the witness is up")
    }
  }

  private static func size(_ body: [UInt8], _ host: String) throws(Diagnostic) -> Int64 {
    let text = String(decoding: body.prefix(32), as: UTF8.self)
    guard text.hasSuffix("\n"), let size = Int64(text.dropLast()), size >= 0,
      text == "\(size)\n"
    else {
      throw Diagnostic("witness.malformed", "\(host) answered with a conflict and no size")
    }
    return size
  }

  /// The one line of the answer that the witness's key signed; others are passed over.
  private func cosignature(
    _ body: [UInt8], under checkpoint: SignedCheckpoint
  ) throws(Diagnostic) -> SignedNote.Signature {
    let text = checkpoint.note.text
    let note = try SignedNote(
      Array((text + "\n").utf8) + body, name: "the answer of \(address.authority)")
    let found = note.signatures(by: key).first { key.verifies($0.bytes, of: text) }
    guard let found else {
      throw Diagnostic(
        "witness.no-cosignature", "\(address.authority) answered without a cosignature by \(key)",
        hint: "check the witness's public key")
    }
    return found
  }

  private func fork(_ seen: Int64) -> Diagnostic {
    Diagnostic(
      "witness.fork",
      "what the witness \(key.name) cosigned at \(seen) leaves is not the start of this ledger",
      hint: "there are two histories under one key: keep both, and find out who made the other")
  }

  private func refused(_ response: HTTPResponse) -> Diagnostic {
    switch response.status {
    case 404:
      Diagnostic(
        "witness.unknown-log", "the witness \(key.name) does not know this ledger",
        hint: "its operator adds it with: demarc witness add-log --vkey …")
    case 403:
      Diagnostic(
        "witness.bad-signature", "the witness \(key.name) trusts another key for this ledger",
        hint: "give its operator the file ledger.vkey")
    default:
      Diagnostic(
        "witness.refused",
        "the witness \(key.name) answered with status \(response.status)",
        hint: "check its address")
    }
  }
}
