public import ArgumentParser
import DemarcConnect
public import DemarcLedger
import DemarcModel

/// Has the head of the ledger stamped by an authority of time.
struct EvidenceTimestamp: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timestamp",
    abstract: "Have the newest head stamped by an authority of time (RFC 3161).",
    discussion: """
      Online: --tsa URL. Offline: --query FILE writes the request, somebody carries it to the authority, \
      and --reply FILE takes the answer. Replies are verified against the roots you name before they are \
      kept in the ledger's folder, under anchors/. See docs/evidence-outside.md.
      """)

  @OptionGroup var place: LedgerPlace

  @Option(help: "Address of the authority.")
  var tsa: String?

  @Option(help: "Write the request to this file, and stop.")
  var query: String?

  @Option(help: "Take the reply from this file.")
  var reply: String?

  @Option(help: "PEM file with the root certificates you trust.")
  var roots: String?

  @Option(help: "PEM file with certificates between the authority's and a root.")
  var intermediates: String?

  @Option(help: "Digest that is stamped: sha256, sha384 or sha512.")
  var hash = TimestampHash.sha256

  @Option(help: "File of certificates to trust for TLS, instead of the system's.")
  var authorities: String?

  @Flag(help: "Also record the reply as a leaf; needs the private key.")
  var record = false

  func validate() throws {
    guard [tsa, query, reply].count(where: { $0 != nil }) == 1 else {
      throw ValidationError("give one of --tsa, --query and --reply")
    }
    if query == nil, roots == nil {
      throw ValidationError("name the certificates you trust with --roots")
    }
  }

  func run() throws {
    try place.work { console in
      let key = try place.verifier()
      let anchors = LedgerAnchors(place.folder)
      if let reply {
        let answer = try TimestampReply(try Files.read(reply), name: reply)
        let (size, stamped, request) = try anchors.request(for: answer)
        try keep(answer, to: request, stamped, size, console)
        return
      }
      let head = try anchors.head(key)
      let size = head.checkpoint.size
      let stamped = try anchors.place(head)
      let request = try TimestampQuery(
        of: stamped, hash: hash, nonce: LedgerPlace.random(TimestampQuery.nonceBytes))
      if let query {
        try Outside.write(request.bytes, to: query)
        try anchors.keep(request, of: size)
        console.print("\(query): a request over the head of \(size) leaves\n")
        return
      }
      let client = try TimestampClient(
        tsa ?? "", transport: Outside.transport(authorities: authorities))
      let answer = try client.ask(request)
      try anchors.keep(request, of: size)
      try keep(answer, to: request, stamped, size, console)
    }
  }

  private func keep(
    _ answer: TimestampReply, to request: TimestampQuery, _ stamped: [UInt8], _ size: Int64,
    _ console: Console
  ) throws {
    let verifier = try Outside.verifier(roots: roots ?? "", intermediates: intermediates)
    let found = try verifier.verify(answer, of: stamped, nonce: request.nonce)
    let file = try LedgerAnchors(place.folder).keep(answer, to: request, of: size)
    console.print(
      """
      \(AnchorText.lines([AnchorFinding(size: size, proof: .stamped(found))])[0])
      kept as: \(file)
      certificate ends: \(found.signerExpires)

      """)
    guard record else { return }
    try place.record(
      .timestamp, by: "timestamp", title: "timestamp over \(size) leaves by \(found.signer)",
      console: console, reply: (answer.bytes, TimestampReply.mediaType))
  }
}

extension TimestampHash: ExpressibleByArgument {}
