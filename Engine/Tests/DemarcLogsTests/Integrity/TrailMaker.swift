import CDeflate
import DemarcEstate
import DemarcJSON
import DemarcModel
import Foundation

@testable import DemarcLogs

/// Files in memory, changed by tests as an intruder would.
struct MemoryTree: DigestTree {
  var files: [String: [UInt8]] = [:]

  func walk(_ visit: (String) -> Void, fault: (Diagnostic) -> Void) {
    for path in files.keys.sorted() { visit(path) }
  }

  func holds(_ path: String) -> Bool { files[path] != nil }

  func open(_ path: String) throws(SystemFault) -> any ByteSource {
    guard let bytes = files[path] else { throw SystemFault(code: 2) }
    return MemorySource(bytes)
  }
}

/// Delivers digests and log files as CloudTrail does, an hour each from 2026-06-30 on.
struct TrailMaker {
  var tree = MemoryTree()
  var account = "111122223333"
  var region = "eu-west-1"
  var trail = "org_trail"
  var home = "us-east-1"
  var bucket = "log-archive"
  /// Where the copy of the bucket lies.
  var base = "export/"
  var key = TestKey.first
  var fingerprint = "31e8b5433410dfb61a9dc45cc65b22ff"
  /// Whether the answer of `head-object` is saved beside each digest.
  var savesMetadata = false
  private(set) var digests: [String] = []
  private var last: (object: String, hash: String, signature: String)?

  init() {}

  /// One answer of `list-public-keys`.
  var keys: CloudTrailKeys { Self.keys([(fingerprint, key.publicKey)]) }

  static func keys(_ list: [(String, [UInt8])], from: String = "", to: String = "")
    -> CloudTrailKeys
  {
    let entries = list.map { fingerprint, der in
      #"{"Value":"\#(Data(der).base64EncodedString())","Fingerprint":"\#(fingerprint)""#
        + (from.isEmpty ? "" : #","ValidityStartTime":\#(from),"ValidityEndTime":\#(to)"#) + "}"
    }
    let text = #"{"PublicKeyList":[\#(entries.joined(separator: ","))]}"#
    return CloudTrailKeys.parse(Array(text.utf8), name: "keys.json").tree ?? CloudTrailKeys()
  }

  /// The path of an object in the tree.
  func path(_ object: String) -> String { base + object }

  func logObject(_ hour: Int, _ name: String) -> String {
    "AWSLogs/\(account)/CloudTrail/\(region)/\(day(hour))/"
      + "\(account)_CloudTrail_\(region)_\(stamp(hour, "3000").dropLast(3))Z_\(name).json.gz"
  }

  func digestObject(_ hour: Int, suffix: String = "") -> String {
    "AWSLogs/\(account)/CloudTrail-Digest/\(region)/\(day(hour + 1))/"
      + "\(account)_CloudTrail-Digest_\(region)_\(trail)_\(home)_"
      + "\(stamp(hour + 1, "0131"))\(suffix).json.gz"
  }

  private func day(_ hour: Int) -> String { hour < 24 ? "2026/06/30" : "2026/07/0\(hour / 24)" }

  private func stamp(_ hour: Int, _ rest: String) -> String {
    let clock = hour % 24 < 10 ? "0\(hour % 24)" : "\(hour % 24)"
    return day(hour).filter { $0 != "/" } + "T\(clock)\(rest)Z"
  }

  private func time(_ hour: Int) -> String {
    let clock = hour % 24 < 10 ? "0\(hour % 24)" : "\(hour % 24)"
    return day(hour).replacing("/", with: "-") + "T\(clock):01:31Z"
  }

  /// Delivers the log files of an hour and the digest over them.
  ///
  /// - Parameter isStart: whether it begins a chain, as after validation was switched on again.
  mutating func deliver(
    _ hour: Int, logs: [String] = ["a", "b"], isStart: Bool = false, suffix: String = ""
  ) {
    if isStart { last = nil }
    let entries = logs.map { name in
      let object = logObject(hour, name)
      let text = Array(#"{"Records":[{"eventID":"\#(hour)-\#(name)"}]}"#.utf8)
      tree.files[path(object)] = Self.gzip(text)
      return #"{"s3Bucket":"\#(bucket)","s3Object":"\#(object)","hashValue":"\#(Self.hash(text))","#
        + #""hashAlgorithm":"SHA-256","newestEventTime":null,"oldestEventTime":null}"#
    }
    let object = digestObject(hour, suffix: suffix)
    let previous = last.map {
      #""previousDigestS3Bucket":"\#(bucket)","previousDigestS3Object":"\#($0.object)","#
        + #""previousDigestHashValue":"\#($0.hash)","previousDigestHashAlgorithm":"SHA-256","#
        + #""previousDigestSignature":"\#($0.signature)""#
    }
    let none =
      #""previousDigestS3Bucket":null,"previousDigestS3Object":null,"previousDigestHashValue":null,"#
      + #""previousDigestHashAlgorithm":null,"previousDigestSignature":null"#
    let text =
      #"{"awsAccountId":"\#(account)","digestStartTime":"\#(time(hour))","#
      + #""digestEndTime":"\#(time(hour + 1))","digestS3Bucket":"\#(bucket)","#
      + #""digestS3Object":"\#(object)","digestPublicKeyFingerprint":"\#(fingerprint)","#
      + #""digestSignatureAlgorithm":"SHA256withRSA","newestEventTime":null,"#
      + #""oldestEventTime":null,\#(previous ?? none),"logFiles":[\#(entries.joined(separator: ","))]}"#
    let bytes = Array(text.utf8)
    let signed =
      "\(time(hour + 1))\n\(bucket)/\(object)\n\(Self.hash(bytes))\n\(last?.signature ?? "null")"
    let signature = Hex.encode(key.sign(Array(signed.utf8)))
    tree.files[path(object)] = Self.gzip(bytes)
    if savesMetadata { saveMetadata(object, signature) }
    last = (object, Self.hash(bytes), signature)
    digests.append(path(object))
  }

  /// Saves the answer of `head-object` beside the newest digest.
  mutating func saveMetadata() {
    if let last { saveMetadata(last.object, last.signature) }
  }

  var lastSignature: String { last?.signature ?? "" }

  private mutating func saveMetadata(_ object: String, _ signature: String) {
    tree.files[path(object) + ".metadata.json"] = Array(
      (#"{"AcceptRanges":"bytes","ContentType":"application/json","Metadata":"#
        + #"{"signature-algorithm":"SHA256withRSA","signature":"\#(signature)"}}"#).utf8)
  }

  func verify(_ keys: CloudTrailKeys? = nil) -> LogIntegrity {
    DigestVerifier(keys: keys ?? self.keys).verify(tree)
  }

  /// Replaces text in a packed file and packs it again.
  mutating func edit(_ path: String, _ old: String, _ new: String) {
    let text = String(decoding: Self.gunzip(tree.files[path] ?? []), as: UTF8.self)
    precondition(text.contains(old), "nothing to change")
    tree.files[path] = Self.gzip(Array(text.replacing(old, with: new).utf8))
  }

  static func hash(_ bytes: [UInt8]) -> String { Hex.encode(SHA256.digest(bytes) ?? []) }

  static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    let compressor = libdeflate_alloc_compressor(6)
    defer { libdeflate_free_compressor(compressor) }
    var room = [UInt8](
      repeating: 0, count: libdeflate_gzip_compress_bound(compressor, bytes.count))
    let count = libdeflate_gzip_compress(compressor, bytes, bytes.count, &room, room.count)
    return Array(room.prefix(count))
  }

  static func gunzip(_ bytes: [UInt8]) -> [UInt8] {
    let decompressor = libdeflate_alloc_decompressor()
    defer { libdeflate_free_decompressor(decompressor) }
    var room = [UInt8](repeating: 0, count: 1 << 16)
    var count = 0
    _ = libdeflate_gzip_decompress(
      decompressor, bytes, bytes.count, &room, room.count, &count)
    return Array(room.prefix(count))
  }
}

extension LogIntegrity {
  var kinds: [IntegrityFindingKind] { findings.map(\.kind) }

  func first(_ kind: IntegrityFindingKind) -> IntegrityFinding? {
    findings.first { $0.kind == kind }
  }
}
