/// An IP address.
public struct CELAddress: Hashable, Sendable, CustomStringConvertible {
  let isV6: Bool
  /// The address as a number.
  let bits: UInt128

  var width: Int { isV6 ? 128 : 32 }

  /// Reads an address; nil for zones, mapped addresses in dotted form and anything else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    if !bytes.contains(UInt8(ascii: ":")) {
      guard let bits = Self.four(text) else { return nil }
      self.init(isV6: false, bits: UInt128(bits))
      return
    }
    guard let bits = Self.six(text) else { return nil }
    // ::ffff:c0a8:1 is the IPv4 address it carries.
    if bits >> 32 == 0xffff {
      self.init(isV6: false, bits: bits & 0xffff_ffff)
    } else {
      self.init(isV6: true, bits: bits)
    }
  }

  init(isV6: Bool, bits: UInt128) {
    self.isV6 = isV6
    self.bits = bits
  }

  private static func four(_ text: String) -> UInt32? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var bits: UInt32 = 0
    for part in parts {
      guard let byte = UInt8(part), "\(byte)" == part else { return nil }
      bits = bits << 8 | UInt32(byte)
    }
    return bits
  }

  private static func six(_ text: String) -> UInt128? {
    guard let gap = doubleColon(text) else {
      return groups(text).flatMap { $0.count == 8 ? number($0) : nil }
    }
    guard let head = groups(gap.0), let tail = groups(gap.1), head.count + tail.count < 8 else {
      return nil
    }
    return number(head + Array(repeating: 0, count: 8 - head.count - tail.count) + tail)
  }

  private static func doubleColon(_ text: String) -> (String, String)? {
    let bytes = Array(text.utf8)
    let colon = UInt8(ascii: ":")
    guard
      let at = bytes.indices.dropLast().first(where: {
        bytes[$0] == colon && bytes[$0 + 1] == colon
      })
    else { return nil }
    return (
      String(decoding: bytes[..<at], as: UTF8.self),
      String(decoding: bytes[(at + 2)...], as: UTF8.self)
    )
  }

  private static func groups(_ text: String) -> [UInt16]? {
    guard !text.isEmpty else { return [] }
    var groups: [UInt16] = []
    for part in text.split(separator: ":", omittingEmptySubsequences: false) {
      guard part.utf8.count <= 4, part.utf8.allSatisfy(Lexer.isHex),
        let group = UInt16(part, radix: 16)
      else { return nil }
      groups.append(group)
    }
    return groups
  }

  private static func number(_ groups: [UInt16]) -> UInt128 {
    groups.reduce(0) { $0 << 16 | UInt128($1) }
  }

  public var description: String {
    if !isV6 {
      return (0..<4).map { "\(bits >> UInt128(24 - $0 * 8) & 0xff)" }.joined(separator: ".")
    }
    let groups = (0..<8).map { UInt16(truncatingIfNeeded: bits >> UInt128(112 - $0 * 16)) }
    var best = 0..<0
    var start = 0
    while start < 8 {
      var end = start
      while end < 8, groups[end] == 0 { end += 1 }
      if end - start > max(best.count, 1) { best = start..<end }
      start = max(end, start + 1)
    }
    func text(_ part: ArraySlice<UInt16>) -> String {
      part.map { String($0, radix: 16) }.joined(separator: ":")
    }
    guard !best.isEmpty else { return text(groups[...]) }
    return text(groups[..<best.lowerBound]) + "::" + text(groups[best.upperBound...])
  }

  var isUnspecified: Bool { bits == 0 }
  var isLoopback: Bool { isV6 ? bits == 1 : bits >> 24 == 127 }
  var isMulticast: Bool { isV6 ? bits >> 120 == 0xff : bits >> 28 == 0xe }
  var isLinkLocalUnicast: Bool { isV6 ? bits >> 118 == 0x3fa : bits >> 16 == 0xa9fe }
  var isLinkLocalMulticast: Bool {
    isV6 ? bits >> 112 & 0xff0f == 0xff02 : bits >> 8 == 0xe00000
  }
  var isGlobalUnicast: Bool {
    !isUnspecified && !isLoopback && !isMulticast && !isLinkLocalUnicast
      && (isV6 || bits != 0xffff_ffff)
  }
}

/// A network: an address and the length of its prefix.
public struct CELNetwork: Hashable, Sendable, CustomStringConvertible {
  let address: CELAddress
  let prefix: Int

  /// Reads `10.0.0.0/8`; bits behind the prefix are kept.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let address = CELAddress(parts[0]), let prefix = Int(parts[1]),
      "\(prefix)" == parts[1], (0...address.width).contains(prefix)
    else { return nil }
    self.init(address, prefix)
  }

  init(_ address: CELAddress, _ prefix: Int) {
    self.address = address
    self.prefix = prefix
  }

  public var description: String { "\(address)/\(prefix)" }

  var masked: CELNetwork {
    let host = address.width - prefix
    let bits = host == 128 ? 0 : (address.bits >> UInt128(host)) << UInt128(host)
    return CELNetwork(CELAddress(isV6: address.isV6, bits: bits), prefix)
  }

  /// Whether every address of the other network is one of this.
  public func contains(_ other: CELNetwork) -> Bool {
    address.isV6 == other.address.isV6 && other.prefix >= prefix
      && CELNetwork(other.address, prefix).masked == masked
  }
}
