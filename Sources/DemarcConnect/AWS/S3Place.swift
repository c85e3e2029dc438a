public import DemarcModel

/// A bucket, a prefix in it, and the server that holds them.
public struct S3Place: Hashable, Sendable, CustomStringConvertible {
  /// How a bucket is named in addresses.
  public enum Style: Hashable, Sendable {
    /// `https://bucket.s3.region.amazonaws.com/key`.
    case virtualHost
    /// `https://server/bucket/key`, as most other servers want it.
    case path
  }

  public var bucket: String
  /// Without slashes at either end; empty for the bucket itself.
  public var prefix: String
  public var region: String
  public var endpoint: WebAddress
  public var style: Style

  /// Reads `s3://bucket/prefix`.
  ///
  /// - Parameters:
  ///   - endpoint: the server of another provider; Amazon's for the region, if absent.
  ///   - style: without one, buckets are hosts at Amazon and paths elsewhere.
  /// - Throws: `copy.bad-target` naming what cannot be read.
  public init(
    _ text: String, region: String, endpoint: String? = nil, style: Style? = nil
  ) throws(Diagnostic) {
    guard text.hasPrefix("s3://") else {
      throw Diagnostic(
        "copy.bad-target", "'\(text)' is no address of a bucket",
        hint: "write s3://bucket/prefix")
    }
    let parts = text.dropFirst(5).split(separator: "/", omittingEmptySubsequences: true)
    guard let bucket = parts.first.map(String.init), Self.isBucket(bucket) else {
      throw Diagnostic(
        "copy.bad-target", "'\(text)' names no bucket",
        hint: "a bucket's name has 3 to 63 lower-case letters, digits, dots and hyphens")
    }
    guard !region.isEmpty, region.utf8.allSatisfy(Self.isRegionByte) else {
      throw Diagnostic(
        "copy.bad-target", "'\(region)' is no region", hint: "such as eu-central-1")
    }
    self.bucket = bucket
    prefix = parts.dropFirst().joined(separator: "/")
    self.region = region
    let isChina = region.hasPrefix("cn-")
    let amazon = "https://s3.\(region).amazonaws.com\(isChina ? ".cn" : "")"
    guard let address = WebAddress(endpoint ?? amazon), address.query.isEmpty else {
      throw Diagnostic(
        "copy.bad-target", "'\(endpoint ?? amazon)' is no address of a server",
        hint: "write https://host or https://host:port")
    }
    guard address.isSecure || address.isLoopback else {
      throw Diagnostic(
        "copy.bad-target", "\(address) is not encrypted",
        hint: "use https; plain http is for servers on this machine alone")
    }
    self.endpoint = address
    // A dot in a bucket's name breaks the certificate of *.s3.region.amazonaws.com.
    self.style = style ?? (endpoint == nil && !bucket.contains(".") ? .virtualHost : .path)
  }

  public var description: String { "s3://\(bucket)" + (prefix.isEmpty ? "" : "/\(prefix)") }

  /// The key of a name below the prefix.
  func key(_ name: String) -> String { prefix.isEmpty ? name : "\(prefix)/\(name)" }

  /// The address of a key, or of the bucket itself without one.
  func address(_ key: String?, query: [(name: String, value: String)]) -> WebAddress {
    var address = endpoint
    var path = endpoint.path.hasSuffix("/") ? String(endpoint.path.dropLast()) : endpoint.path
    switch style {
    case .virtualHost: address.host = "\(bucket).\(endpoint.host)"
    case .path: path += "/\(bucket)"
    }
    if let key { path += "/" + PercentEncoding.encode(key, keepingSlashes: true) }
    address.path = path.isEmpty ? "/" : path
    address.query = SigV4.canonicalQuery(query)
    return address
  }

  private static func isBucket(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    guard (3...63).contains(bytes.count) else { return false }
    let isEdge = { (byte: UInt8) in (48...57).contains(byte) || (97...122).contains(byte) }
    guard let first = bytes.first, let last = bytes.last, isEdge(first), isEdge(last) else {
      return false
    }
    return bytes.allSatisfy { isEdge($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
      && !name.contains("..")
  }

  private static func isRegionByte(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "-")
  }
}
