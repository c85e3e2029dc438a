import DemarcConnect
import DemarcLedger
import DemarcModel
import Glibc

/// What commands need to talk to the world: a transport that tries again, and files of others.
enum Outside {
  /// libcurl behind retries, with the machine's clock and randomness.
  static func transport(authorities: String?) -> RetryingTransport {
    var options = CurlTransport.Options()
    options.userAgent = "demarc/\(Demarc.version)"
    options.authorities = authorities
    return RetryingTransport(
      CurlTransport(options), jitter: { Int.random(in: ($0 / 2)...max($0, 1)) },
      sleep: { usleep(UInt32(clamping: $0 * 1000)) })
  }

  static var clock: @Sendable () -> Instant {
    { Instant(secondsSince1970: Console.now()) }
  }

  /// A public key that was given as a file or as the key itself.
  static func key(_ text: String) throws(Diagnostic) -> VerifierKey {
    guard Files.exists(text), !Files.isDirectory(text) else {
      return try VerifierKey(text, name: "the key given")
    }
    return try VerifierKey(String(decoding: try Files.read(text), as: UTF8.self), name: text)
  }

  /// What checks timestamps by roots in PEM files.
  static func verifier(
    roots: String, intermediates: String?
  ) throws(Diagnostic) -> TimestampVerifier {
    let trusted = try CertificateSet(pem: try Files.read(roots), name: roots)
    guard let intermediates else { return TimestampVerifier(roots: trusted) }
    return TimestampVerifier(
      roots: trusted,
      others: try CertificateSet(pem: try Files.read(intermediates), name: intermediates))
  }

  /// Writes a file that is not there yet.
  static func write(_ bytes: [UInt8], to path: String) throws(Diagnostic) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw Files.unwritten("cannot create", path) }
    defer { close(file) }
    try Files.write(bytes[...], to: file, path)
  }
}

/// What the anchors of a ledger prove, for people.
enum AnchorText {
  /// One line for each anchor, the latest last.
  static func lines(_ findings: [AnchorFinding]) -> [String] {
    findings.map { finding in
      let covers = "\(finding.size) leaves"
      switch finding.proof {
      case .stamped(let found):
        let around = found.accuracyUs.map { " (± \(($0 + 999_999) / 1_000_000) s)" } ?? ""
        return "\(covers) existed at \(found.time)\(around), says \(found.signer)"
      case .stampedUnchecked(let time):
        return "\(covers): a timestamp of \(time), its certificate not checked (give --roots)"
      case .cosigned(let name, let time):
        let moment = Instant(secondsSince1970: Int(clamping: time))
        return "\(covers) were the one history \(name) knew at \(moment)"
      case .cosignedUnchecked(let name):
        return "\(covers): a cosignature of \(name), not checked (give --witness)"
      }
    }
  }
}
