import DemarcLedger
import DemarcModel
import Foundation
import StoreSQLite
import Testing

/// A ledger in a folder of its own, on the real store.
struct TestLedger {
  let root: String
  let key: LedgerKey
  let at = Instant(secondsSince1970: 1_780_000_000)

  static let name = "example.com/evidence"

  init(make: Bool = true, seed: UInt8 = 1) throws {
    // In memory where there is such a place: these tests flush files by the thousand.
    let shared = "/dev/shm"
    let base =
      access(shared, W_OK) == 0 ? shared : FileManager.default.temporaryDirectory.path
    root = "\(base)/ledger-\(UUID())"
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    key = try LedgerKey(name: Self.name, seed: Array(repeating: seed, count: 32))
    if make { try EvidenceLedger.create(folder: folder, signer: signer()) }
  }

  func remove() { try? FileManager.default.removeItem(atPath: root) }

  var folder: LedgerFolder { LedgerFolder("\(root)/ledger") }
  var mark: String { "\(root)/head.mark" }
  var database: String { "\(root)/store.sqlite" }

  func signer(_ files: LedgerFiles = LedgerFiles()) -> HeadSigner {
    HeadSigner(key: key, markPath: mark, files: files)
  }

  func store() throws -> SQLiteLedger { SQLiteLedger(try SQLiteStore(path: database)) }

  func ledger(
    _ files: LedgerFiles = LedgerFiles(), store: (any LedgerStore)? = nil, blobKey: BlobKey? = nil
  ) throws -> EvidenceLedger {
    EvidenceLedger(
      folder: folder, store: try store ?? self.store(), key: key.verifier, files: files,
      blobKey: blobKey)
  }

  func verify(blobKey: BlobKey? = nil, store: (any LedgerStore)? = nil) throws -> LedgerReport {
    try LedgerVerifier(folder: folder, key: key.verifier, blobKey: blobKey, store: store).verify()
  }

  /// A piece of evidence with bytes of its own.
  func evidence(_ title: String, _ kind: EvidenceKind = .document) -> NewEvidence {
    var manifest = EvidenceManifest(kind: kind, title: title, collectedAt: at)
    manifest.facets = [EvidenceFacet(framework: "soc2", id: "CC6.1", side: .customer)]
    return NewEvidence(
      manifest, bytes: Array("the bytes of \(title)".utf8), mediaType: "text/plain")
  }

  /// Appends pieces named by their numbers, without contents.
  @discardableResult
  func grow(to size: Int64) throws -> AppendedEvidence {
    let ledger = try ledger()
    return try ledger.append(
      signer: signer(),
      making: { index in
        index < size
          ? NewEvidence(EvidenceManifest(kind: .import, title: "leaf \(index)", collectedAt: at))
          : nil
      })
  }

  /// Paths of all files below the root, relative to it.
  func paths() throws -> [String] {
    var paths: [String] = []
    let walk = try #require(FileManager.default.enumerator(atPath: root))
    for case let path as String in walk {
      var isDirectory: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(root)/\(path)", isDirectory: &isDirectory)
      if !isDirectory.boolValue { paths.append(path) }
    }
    return paths.sorted()
  }
}

/// The code of the diagnostic that `body` throws.
func code(_ body: () throws -> Void) -> String? {
  do { try body() } catch { return (error as? Diagnostic)?.code ?? "\(error)" }
  return nil
}
