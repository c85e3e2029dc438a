public import DemarcModel

/// The list of all files with their digests, signed as a note (C2SP signed-note).
///
/// Below the first lines each line is one that `sha256sum --check` reads.
public struct PackageManifest: Hashable, Sendable {
  static let header = "demarc-audit-package/1"

  /// Digests by path.
  private var digests: [String: String] = [:]
  public let organization: String
  public let period: AuditPeriod
  public let created: Instant

  init(organization: String, period: AuditPeriod, created: Instant) {
    self.organization = organization
    self.period = period
    self.created = created
  }

  /// How many files it lists.
  public var count: Int { digests.count }

  /// - Throws: `Diagnostic` for a path that is not plain or stands twice.
  mutating func add(_ file: PackageFile) throws(Diagnostic) {
    guard PackageFile.isPlain(file.path), file.path != "MANIFEST" else {
      throw Diagnostic(
        "evidence.package-path", "'\(file.path)' is no path for a file of the package",
        hint: "letters, digits, '.', '_' and '-' with slashes between them")
    }
    guard digests.updateValue(PackageHash.hex(file.bytes), forKey: file.path) == nil else {
      throw Diagnostic(
        "evidence.package-path", "two files of the package are called '\(file.path)'",
        hint: "name each once")
    }
  }

  /// The text that is signed; files in the order of their paths' bytes.
  public var text: String {
    let name = organization.unicodeScalars.map { scalar in
      scalar.value < 0x20 || (0x7f..<0xa0).contains(scalar.value) || scalar.value == 0x2028
        || scalar.value == 0x2029 ? " " : String(scalar)
    }.joined()
    let head = [
      Self.header, "organization: \(name)", "period: \(period)", "created: \(created)",
      "files: \(digests.count)",
    ]
    let files = digests.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { "\($0.value)  \($0.key)" }
    return (head + files).joined(separator: "\n") + "\n"
  }
}
