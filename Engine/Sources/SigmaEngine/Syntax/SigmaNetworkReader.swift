// Addresses as text, read as strictly as they are written: no leading zeros, no short forms.
extension SigmaNetwork {
  /// Why a text is no range.
  enum Fault: Error {
    case notAnAddress
    case hostBits(SigmaNetwork)
  }

  /// Reads `10.0.0.0/8` or `2001:db8::/32`; without a prefix length it is one address.
  static func read(_ text: String) throws(Fault) -> SigmaNetwork {
    let bytes = Array(text.utf8)
    let slash = bytes.firstIndex(of: UInt8(ascii: "/"))
    guard let address = SigmaAddress.read(bytes[..<(slash ?? bytes.count)]) else {
      throw .notAnAddress
    }
    let bits = address.count * 8
    var length = bits
    if let slash {
      let digits = bytes[(slash + 1)...]
      guard let read = SigmaAddress.decimal(digits, max: bits) else { throw .notAnAddress }
      length = read
    }
    let network = SigmaNetwork(address: masked(address, length), prefixLength: length)
    guard network.address == address else { throw .hostBits(network) }
    return network
  }

  private static func masked(_ address: [UInt8], _ length: Int) -> [UInt8] {
    address.enumerated().map { index, byte in
      let kept = min(max(length - index * 8, 0), 8)
      return kept == 0 ? 0 : byte & UInt8(truncatingIfNeeded: 0xff << (8 - kept))
    }
  }

  /// Whether the bytes are an address of this range.
  func holds(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count <= 45, let other = SigmaAddress.read(text), other.count == address.count else {
      return false
    }
    return Self.masked(other, prefixLength) == address
  }

  /// The range as a rule writes it.
  public var written: String {
    guard address.count == 16 else {
      return address.map { "\($0)" }.joined(separator: ".") + "/\(prefixLength)"
    }
    let groups = stride(from: 0, to: 16, by: 2).map { index in
      String(UInt16(address[index]) << 8 | UInt16(address[index + 1]), radix: 16)
    }
    return groups.joined(separator: ":") + "/\(prefixLength)"
  }
}

/// Reads addresses of both versions.
enum SigmaAddress {
  /// Four or sixteen bytes; nil when the text is no address.
  static func read(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    text.contains(UInt8(ascii: ":")) ? version6(text) : version4(text)
  }

  private static func version4(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var out: [UInt8] = []
    for part in parts {
      guard let value = decimal(part, max: 255) else { return nil }
      out.append(UInt8(value))
    }
    return out
  }

  /// A number without sign and leading zeros.
  static func decimal(_ digits: ArraySlice<UInt8>, max: Int) -> Int? {
    guard let first = digits.first, digits.count <= 3, digits.count == 1 || first != 0x30 else {
      return nil
    }
    var value = 0
    for byte in digits {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value <= max ? value : nil
  }

  private static func version6(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var groups: [UInt16] = []
    /// Groups before `::`.
    var gap: Int?
    let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count >= 3, parts.count <= 9 else { return nil }
    for (index, part) in parts.enumerated() {
      let isEdge = index == 0 || index == parts.count - 1
      if part.isEmpty {
        // An empty part at an end is one side of a `::` there, and nothing by itself.
        if isEdge {
          let inner = index == 0 ? parts[1] : parts[parts.count - 2]
          guard inner.isEmpty else { return nil }
          continue
        }
        guard gap == nil else { return nil }
        gap = groups.count
        continue
      }
      if index == parts.count - 1, part.contains(UInt8(ascii: ".")) {
        guard let tail = version4(part) else { return nil }
        groups.append(UInt16(tail[0]) << 8 | UInt16(tail[1]))
        groups.append(UInt16(tail[2]) << 8 | UInt16(tail[3]))
        continue
      }
      guard let value = group(part) else { return nil }
      groups.append(value)
    }
    guard groups.count <= 8 else { return nil }
    if let gap {
      guard groups.count < 8 else { return nil }
      groups.insert(contentsOf: [UInt16](repeating: 0, count: 8 - groups.count), at: gap)
    }
    guard groups.count == 8 else { return nil }
    return groups.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
  }

  private static func group(_ digits: ArraySlice<UInt8>) -> UInt16? {
    guard digits.count <= 4 else { return nil }
    var value: UInt16 = 0
    for byte in digits {
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x61...0x66: digit = byte - 0x57
      case 0x41...0x46: digit = byte - 0x37
      default: return nil
      }
      value = value << 4 | UInt16(digit)
    }
    return value
  }
}
