import DemarcLogs
import DemarcModel

/// What becomes of a file that is evidence.
///
/// The one place through which commands hand files over: the ledger is told here.
enum EvidenceIntake {
  /// What is known of a file that was taken in.
  struct Receipt {
    let sha256: String
    let bytes: Int
  }

  /// Takes a file's bytes in as they are.
  ///
  /// - Parameters:
  ///   - kind: what it is evidence of: `provider-report`, `contract`, `document`.
  ///   - title: what a person calls it.
  ///   - workspace: whose evidence it is.
  static func keep(
    _ bytes: [UInt8], kind: String, title: String, workspace: String
  ) throws(Diagnostic) -> Receipt {
    Receipt(sha256: ContentDigest.sha256(bytes), bytes: bytes.count)
  }
}
