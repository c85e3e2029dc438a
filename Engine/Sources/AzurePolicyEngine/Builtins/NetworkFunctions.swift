extension PolicyFunction {
  static let networkFunctions: [PolicyFunction] = [
    PolicyFunction("ipRangeContains", 2...2) { args throws(PolicyFailure) in
      let outer = try range(args, 0)
      let inner = try range(args, 1)
      guard outer.first.count == inner.first.count else {
        throw args.failed("the ranges are of different address families")
      }
      let starts = !inner.first.lexicographicallyPrecedes(outer.first)
      let ends = !outer.last.lexicographicallyPrecedes(inner.last)
      return .bool(starts && ends)
    }
  ]

  private static func range(
    _ args: borrowing Arguments, _ index: Int
  ) throws(PolicyFailure) -> IPRange {
    let text = try args.string(index)
    guard let range = IPRange(text) else {
      throw args.failed("'\(text)' is no address, network or range of addresses")
    }
    return range
  }
}

/// Addresses from first to last: one address, a network (`10.0.0.0/8`) or a range (`a-b`).
package struct IPRange: Equatable {
  /// Four or sixteen bytes each.
  package var first: [UInt8]
  package var last: [UInt8]

  package init?(_ text: String) {
    if let dash = text.firstIndex(of: "-") {
      guard let first = IPRange.address(text[..<dash]),
        let last = IPRange.address(text[text.index(after: dash)...]), first.count == last.count,
        !last.lexicographicallyPrecedes(first)
      else { return nil }
      self.first = first
      self.last = last
      return
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let head = parts.first, parts.count <= 2, let address = IPRange.address(head) else {
      return nil
    }
    guard parts.count == 2 else {
      first = address
      last = address
      return
    }
    guard let bits = Int(parts[1]), bits >= 0, bits <= address.count * 8 else { return nil }
    first = address
    last = address
    for index in address.indices {
      let kept = min(max(bits - index * 8, 0), 8)
      let mask = kept == 0 ? 0 : UInt8(truncatingIfNeeded: 0xff << (8 - kept))
      first[index] &= mask
      last[index] |= ~mask
    }
  }

  private static func address(_ text: Substring) -> [UInt8]? {
    let text = text.filter { $0 != " " }
    return text.contains(":") ? six(text) : four(Substring(text))
  }

  private static func four(_ text: Substring) -> [UInt8]? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let bytes = parts.compactMap { $0.count <= 3 ? UInt8($0) : nil }
    return parts.count == 4 && bytes.count == 4 ? bytes : nil
  }

  private static func six(_ text: String) -> [UInt8]? {
    guard !text.contains(":::") else { return nil }
    var halves: [[UInt8]] = []
    var rest = Substring(text)
    while let double = doubleColon(rest) {
      guard let bytes = groups(rest[..<double]) else { return nil }
      halves.append(bytes)
      rest = rest[rest.index(double, offsetBy: 2)...]
    }
    guard let tail = groups(rest) else { return nil }
    halves.append(tail)
    if halves.count == 1 { return halves[0].count == 16 ? halves[0] : nil }
    guard halves.count == 2, halves[0].count + halves[1].count < 16 else { return nil }
    let zeros = [UInt8](repeating: 0, count: 16 - halves[0].count - halves[1].count)
    return halves[0] + zeros + halves[1]
  }

  private static func doubleColon(_ text: Substring) -> Substring.Index? {
    var at = text.startIndex
    while at < text.endIndex {
      if text[at...].hasPrefix("::") { return at }
      at = text.index(after: at)
    }
    return nil
  }

  private static func groups(_ text: Substring) -> [UInt8]? {
    if text.isEmpty { return [] }
    var bytes: [UInt8] = []
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if part.contains("."), index == parts.count - 1 {
        guard let tail = four(part) else { return nil }
        bytes += tail
      } else {
        guard !part.isEmpty, part.count <= 4, let value = UInt16(part, radix: 16) else {
          return nil
        }
        bytes += [UInt8(value >> 8), UInt8(value & 255)]
      }
    }
    return bytes
  }
}
