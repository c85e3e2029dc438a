import DemarcLedger
import DemarcModel
import Glibc
import StoreSQLite

/// Fills a ledger, nine tenths at once and the rest in batches, verifies it and proves leaves; prints one
/// figure a line, name and value.
///
///     LedgerBench FOLDER LEAVES
@main
struct LedgerBench {
  static func main() throws {
    guard CommandLine.arguments.count == 3, let leaves = Int64(CommandLine.arguments[2]) else {
      print("LedgerBench FOLDER LEAVES")
      exit(64)
    }
    try LedgerBench(root: CommandLine.arguments[1], leaves: leaves).run()
  }

  let root: String
  let leaves: Int64
  private static let batch = 5000
  private let at = Instant(secondsSince1970: 1_780_000_000)

  private func run() throws {
    let files = LedgerFiles()
    let folder = LedgerFolder("\(root)/ledger")
    let key = try LedgerKey(name: "bench.example/evidence", seed: Array(repeating: 1, count: 32))
    let signer = HeadSigner(key: key, markPath: "\(root)/head.mark")
    try EvidenceLedger.create(folder: folder, signer: signer, files: files)
    let store = SQLiteLedger(try SQLiteStore(path: "\(root)/store.sqlite"))
    let ledger = EvidenceLedger(folder: folder, store: store, key: key.verifier)
    let content = try ledger.blobs.put(Array("one content for all".utf8))
    var (wall, cpu) = (Self.seconds(CLOCK_MONOTONIC), Self.seconds(CLOCK_PROCESS_CPUTIME_ID))
    func lap(_ name: String, per count: Int64) {
      let (wallNow, cpuNow) = (
        Self.seconds(CLOCK_MONOTONIC), Self.seconds(CLOCK_PROCESS_CPUTIME_ID)
      )
      print("\(name)-wall-seconds \(wallNow - wall)")
      print("\(name)-cpu-seconds \(cpuNow - cpu)")
      print("\(name)-per-second \(Int(Double(count) / (wallNow - wall)))")
      (wall, cpu) = (Self.seconds(CLOCK_MONOTONIC), Self.seconds(CLOCK_PROCESS_CPUTIME_ID))
    }
    func append(to end: Int64) throws {
      let done = try ledger.append(
        signer: signer, making: { $0 < end ? evidence($0, content) : nil })
      precondition(done.indices.upperBound == end)
    }
    let first = leaves * 9 / 10
    try append(to: first)
    lap("append", per: first)
    for start in stride(from: first, to: leaves, by: Self.batch) {
      try append(to: min(start + Int64(Self.batch), leaves))
    }
    lap("append-in-batches", per: leaves - first)
    let report = try LedgerVerifier(folder: folder, key: key.verifier).verify()
    precondition(report.checkpoint.size == leaves)
    lap("verify", per: leaves)
    _ = try LedgerVerifier(folder: folder, key: key.verifier, store: store).verify()
    lap("verify-with-store", per: leaves)
    let proofs: Int64 = 200
    for number in 0..<proofs { _ = try ledger.proof(of: number * (leaves - 1) / proofs) }
    lap("proof", per: proofs)
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    print("peak-memory-mb \(usage.ru_maxrss / 1024)")
    print("entry-bytes \(try ledger.record(leaves / 2).entry.count)")
  }

  /// A leaf as an import of a resource's export makes one.
  private func evidence(
    _ index: Int64, _ content: (sha256: LedgerHash, size: Int64)
  ) -> NewEvidence {
    var manifest = EvidenceManifest(
      kind: .import, title: "AWS::S3::Bucket bucket-\(index) in eu-west-1", collectedAt: at)
    manifest.content = EvidenceContent(
      sha256: content.sha256, size: content.size, mediaType: "application/json")
    manifest.facets = [
      EvidenceFacet(framework: "soc2", id: "CC6.1", layer: "data", side: .customer)
    ]
    manifest.collector = EvidenceCollector(name: "demarc import", version: "1.0", runner: "bench")
    manifest.source = EvidenceSource(
      system: "aws-config", query: "GetResourceConfigHistory",
      parameters: [NamedText("resourceId", "bucket-\(index)")], environment: "production")
    manifest.rows = 1
    return NewEvidence(manifest)
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var now = timespec()
    clock_gettime(clock, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }
}
