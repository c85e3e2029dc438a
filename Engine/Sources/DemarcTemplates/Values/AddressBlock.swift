/// An IPv4 block, as `Fn::Cidr` divides it.
struct AddressBlock {
  private let address: UInt32
  private let length: Int

  /// Reads `10.0.0.0/16`.
  init?(_ text: String) {
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    guard halves.count == 2, let length = Int(halves[1]), (0...32).contains(length) else {
      return nil
    }
    let octets = halves[0].split(separator: ".", omittingEmptySubsequences: false)
    guard octets.count == 4 else { return nil }
    var address: UInt32 = 0
    for octet in octets {
      guard let value = UInt8(octet) else { return nil }
      address = address << 8 | UInt32(value)
    }
    self.length = length
    self.address = length == 0 ? 0 : address & (UInt32.max << UInt32(32 - length))
  }

  /// The first `count` blocks inside, each with so many bits for hosts (8 unless given).
  func parts(count: Int, hostBits: Int?) -> [String]? {
    let bits = hostBits ?? 8
    guard (1...256).contains(count), (1...32).contains(bits), 32 - bits >= length,
      UInt64(count) << UInt64(bits) <= UInt64(1) << UInt64(32 - length)
    else { return nil }
    return (0..<count).map { index in
      let start = UInt32(truncatingIfNeeded: UInt64(address) + UInt64(index) << UInt64(bits))
      let octets = [24, 16, 8, 0].map { "\(start >> UInt32($0) & 0xff)" }
      return octets.joined(separator: ".") + "/\(32 - bits)"
    }
  }
}
