internal import DemarcEstate
internal import DemarcJSON
public import DemarcModel

/// Public keys of CloudTrail, as `aws cloudtrail list-public-keys` prints them.
///
/// They must come from the caller, never from the tree that is checked: who can change log files
/// could put a key beside them.
public struct CloudTrailKeys: Sendable {
  /// A key and the time in which its private half signs.
  struct Key: Sendable {
    let key: RSAPublicKey
    /// UTC milliseconds since 1970-01-01; nil where the answer does not say.
    var fromMs: Int64?
    var toMs: Int64?
  }

  private var keys: [String: Key] = [:]

  public init() {}

  public var count: Int { keys.count }

  /// Fingerprints in alphabetical order.
  public var fingerprints: [String] { keys.keys.sorted() }

  /// The key with this fingerprint, whatever the letter case.
  subscript(fingerprint: String) -> Key? { keys[fingerprint.lowercased()] }

  /// Reads one answer of `list-public-keys`, of either version of the command line.
  ///
  /// A key that cannot be read is a diagnostic, and the rest is kept.
  public static func parse(_ bytes: [UInt8], name: String) -> Parsed<CloudTrailKeys> {
    let start = SourcePosition(line: 1, column: 1)
    let document: JSONDocument
    do {
      document = try JSONDocument.parse(bytes, limits: JSONLimits(bytesMax: 16 << 20))
    } catch {
      let place = SourcePosition(line: error.line, column: error.column)
      let span = SourceSpan(file: name, start: place)
      return Parsed(nil, [Diagnostic("logs.bad-keys", error.message, at: span, hint: hint)])
    }
    let root = document.root
    guard let list = root["PublicKeyList"] ?? root["publicKeyList"], list.isArray else {
      let span = SourceSpan(file: name, start: start)
      return Parsed(
        nil, [Diagnostic("logs.bad-keys", "the file has no PublicKeyList", at: span, hint: hint)])
    }
    var found = CloudTrailKeys()
    var diagnostics: [Diagnostic] = []
    for entry in list.elements {
      let place = SourcePosition(line: entry.position.line, column: entry.position.column)
      func fail(_ message: String) {
        let span = SourceSpan(file: name, start: place)
        diagnostics.append(Diagnostic("logs.bad-keys", message, at: span, hint: hint))
      }
      guard let fingerprint = entry["Fingerprint"]?.string, !fingerprint.isEmpty else {
        fail("the key has no Fingerprint")
        continue
      }
      guard let value = entry["Value"]?.string, let der = Base64.decode(value),
        let key = RSAPublicKey(der: der)
      else {
        fail("the Value of key \(fingerprint) is no RSA public key in Base64 and DER")
        continue
      }
      found.keys[fingerprint.lowercased()] = Key(
        key: key, fromMs: time(entry["ValidityStartTime"]), toMs: time(entry["ValidityEndTime"]))
    }
    return Parsed(found, diagnostics)
  }

  /// Adds the keys of another answer, such as that of another region.
  public mutating func add(_ other: CloudTrailKeys) {
    keys.merge(other.keys) { _, new in new }
  }

  private static let hint =
    "save the answer of: aws cloudtrail list-public-keys --start-time … --end-time …"

  /// Seconds since 1970 as a number or as text, or ISO 8601.
  private static func time(_ value: JSONValue?) -> Int64? {
    guard let value, let text = value.string ?? value.numberText else { return nil }
    if let seconds = Double(text) {
      guard abs(seconds) < 1e12 else { return nil }
      return Int64(seconds * 1000)
    }
    return Timestamp.milliseconds(text)
  }
}
