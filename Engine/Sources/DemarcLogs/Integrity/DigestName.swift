internal import DemarcEstate

/// What the name of a delivered object says:
/// `…/111122223333_CloudTrail_eu-west-1_20260630T1445Z_x.json.gz`.
struct LogFileName: Hashable, Sendable {
  var account: String
  var region: String
  /// When the file was made, to the minute; UTC milliseconds since 1970-01-01.
  var timeMs: Int64

  /// Nil for names of another form, such as those of digests and Insights.
  init?(_ name: some StringProtocol) {
    let parts = name.split(separator: "_", omittingEmptySubsequences: false)
    guard parts.count >= 5, parts[1] == "CloudTrail", let time = ObjectTime.ms(parts[3]) else {
      return nil
    }
    account = String(parts[0])
    region = String(parts[2])
    timeMs = time
  }
}

/// What the name of a digest says:
/// `111122223333_CloudTrail-Digest_eu-west-1_org-trail_us-east-1_20260630T150131Z.json.gz`.
struct DigestName: Hashable, Sendable {
  var account: String
  var region: String
  var trail: String
  var homeRegion: String
  var isBackfill: Bool

  init?(_ name: some StringProtocol) {
    var parts = name.split(separator: "_", omittingEmptySubsequences: false)
    isBackfill = parts.last?.hasPrefix("backfill") == true
    if isBackfill { parts.removeLast() }
    // The name of a trail may itself have underscores.
    guard parts.count >= 6, parts[1] == "CloudTrail-Digest" else { return nil }
    account = String(parts[0])
    region = String(parts[2])
    trail = parts[3..<parts.count - 2].joined(separator: "_")
    homeRegion = String(parts[parts.count - 2])
  }
}

/// Keys of S3 objects and paths of files.
enum ObjectKey {
  /// Where the part of a key begins that CloudTrail itself makes.
  private static let root = "AWSLogs".utf8

  static func name(_ path: String) -> Substring {
    path[
      (path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) }
        ?? path.startIndex)...]
  }

  /// The path from the last `AWSLogs/` on; nil when it has no such part.
  static func canonical(_ path: String) -> Substring? {
    let text = path.utf8
    var end = text.endIndex
    // Backwards over the slashes: the part before each is compared.
    while let slash = text[..<end].lastIndex(of: UInt8(ascii: "/")) {
      let start = text[..<slash].lastIndex(of: UInt8(ascii: "/")).map { text.index(after: $0) }
      if text[(start ?? text.startIndex)..<slash].elementsEqual(root) {
        return path[(start ?? text.startIndex)...]
      }
      end = slash
    }
    return nil
  }

  /// Without the ending of compressed files.
  static func inflated(_ path: some StringProtocol) -> Substring {
    let path = Substring(path)
    return path.hasSuffix(".gz") ? path.dropLast(3) : path
  }

  /// `o-…` out of `AWSLogs/o-…/111122223333/…`; empty for an account's own trail.
  static func organization(_ key: String) -> String {
    guard let canonical = canonical(key) else { return "" }
    let parts = canonical.split(separator: "/", maxSplits: 2)
    return parts.count > 1 && parts[1].hasPrefix("o-") ? String(parts[1]) : ""
  }

  /// A mark of an object, the same for its packed and unpacked form and wherever its tree lies.
  ///
  /// It differs from process to process: nobody can choose a name that has the mark of another.
  static func mark(_ path: String) -> UInt64 {
    var hasher = Hasher()
    for byte in inflated(canonical(path) ?? name(path)).utf8 { hasher.combine(byte) }
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }
}

/// Times as names of objects bear them: `20260630T1445Z`, `20260630T150131Z`.
enum ObjectTime {
  static func ms(_ text: some StringProtocol) -> Int64? {
    let digits = Array(text.utf8)
    guard digits.count >= 14, digits[8] == UInt8(ascii: "T") else { return nil }
    let end = digits.dropFirst(9).prefix { $0 &- 0x30 <= 9 }.count
    guard end == 4 || end == 6, digits[9 + end] == UInt8(ascii: "Z") else { return nil }
    func part(_ range: Range<Int>) -> String { String(decoding: digits[range], as: UTF8.self) }
    let second = end == 6 ? part(13..<15) : "00"
    return Timestamp.milliseconds(
      "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))T\(part(9..<11)):\(part(11..<13)):\(second)Z")
  }
}
