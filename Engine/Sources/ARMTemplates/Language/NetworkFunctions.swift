import AzurePolicyEngine

extension TemplateFunctions {
  static let networks: [PolicyFunction] = [
    PolicyFunction("parseCidr", 1...1) { args throws(PolicyFailure) in
      let block = try block(args)
      let isFour = block.first.count == 4
      var members = [
        PolicyValue.text("network", NetworkText.write(block.first)),
        PolicyValue.text("netmask", NetworkText.write(block.mask)),
      ]
      if isFour { members.append(PolicyValue.text("broadcast", NetworkText.write(block.last))) }
      let hasInside = isFour && block.bits <= 30
      let first = hasInside ? block.address(1) : block.first
      let last = hasInside ? block.before(block.last) : block.last
      members += [
        PolicyValue.text("firstUsable", NetworkText.write(first ?? block.first)),
        PolicyValue.text("lastUsable", NetworkText.write(last ?? block.last)),
        .init(name: "cidr", value: .integer(Int64(block.bits))),
      ]
      return .object(members)
    },
    PolicyFunction("cidrSubnet", 3...3) { args throws(PolicyFailure) in
      let block = try block(args)
      let bits = try args.integer(1)
      let index = try args.integer(2)
      guard bits >= block.bits, bits <= block.first.count * 8 else {
        throw args.failed("a /\(bits) does not fit into a /\(block.bits)")
      }
      guard index >= 0, let start = block.address(index, unit: bits) else {
        throw args.failed("there is no subnet \(index) of /\(bits) in a /\(block.bits)")
      }
      return .string("\(NetworkText.write(start))/\(bits)")
    },
    PolicyFunction("cidrHost", 2...2) { args throws(PolicyFailure) in
      let block = try block(args)
      let index = try args.integer(1)
      let isFour = block.first.count == 4
      // The network's own address is no host; in IPv4 neither is the last.
      guard index >= 0, index < Int.max, let host = block.address(index + 1),
        !(isFour && host == block.last)
      else { throw args.failed("there is no host \(index) in a /\(block.bits)") }
      return .string(NetworkText.write(host))
    },
  ]

  private static func block(_ args: borrowing Arguments) throws(PolicyFailure) -> NetworkBlock {
    let text = try args.string(0)
    guard let block = NetworkBlock(text) else {
      throw args.failed("'\(text)' is no range of addresses like 10.0.0.0/16")
    }
    return block
  }
}

/// A range of addresses given by its prefix.
private struct NetworkBlock {
  let first: [UInt8]
  let last: [UInt8]
  let bits: Int

  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let bits = Int(parts[1]), !text.contains("-"),
      let range = IPRange(text)
    else { return nil }
    first = range.first
    last = range.last
    self.bits = bits
  }

  var mask: [UInt8] {
    zip(first, last).map { ~($0 ^ $1) }
  }

  /// The address `index` units of so many bits behind the first; nil when it is outside.
  func address(_ index: Int, unit: Int? = nil) -> [UInt8]? {
    var shift = first.count * 8 - (unit ?? first.count * 8)
    var rest = UInt64(index)
    var bytes = first
    var carry: UInt64 = 0
    for place in bytes.indices.reversed() {
      guard rest > 0 || carry > 0 else { break }
      if shift >= 8 {
        shift -= 8
        continue
      }
      let part = (rest << UInt64(shift)) & 0xff
      rest = shift == 0 ? rest >> 8 : rest >> UInt64(8 - shift)
      shift = 0
      let sum = UInt64(bytes[place]) + part + carry
      bytes[place] = UInt8(sum & 0xff)
      carry = sum >> 8
    }
    guard rest == 0, carry == 0, !last.lexicographicallyPrecedes(bytes) else { return nil }
    return bytes
  }

  func before(_ address: [UInt8]) -> [UInt8]? {
    var bytes = address
    for place in bytes.indices.reversed() {
      if bytes[place] > 0 {
        bytes[place] -= 1
        return bytes
      }
      bytes[place] = 0xff
    }
    return nil
  }
}

/// Addresses as texts; IPv6 as RFC 5952 has it.
private enum NetworkText {
  static func write(_ bytes: [UInt8]) -> String {
    if bytes.count == 4 { return bytes.map { "\($0)" }.joined(separator: ".") }
    let groups = stride(from: 0, to: bytes.count, by: 2).map {
      UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
    }
    var best = 0..<0
    var start = 0
    while start < groups.count {
      var end = start
      while end < groups.count, groups[end] == 0 { end += 1 }
      if end - start > best.count, end - start > 1 { best = start..<end }
      start = max(end, start + 1)
    }
    func text(_ part: ArraySlice<UInt16>) -> String {
      part.map { String($0, radix: 16) }.joined(separator: ":")
    }
    guard !best.isEmpty else { return text(groups[...]) }
    return text(groups[..<best.lowerBound]) + "::" + text(groups[best.upperBound...])
  }
}
