/// Names findings so that the same resource failing the same check has the same id in every run.
enum FindingID {
  /// Twelve hexadecimal digits of a 64-bit FNV-1a hash of check and resource.
  static func make(check: String, resource: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in check.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    hash = hash &* 0x100_0000_01b3
    for byte in resource.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash ^ hash >> 17, radix: 16)
    return String((String(repeating: "0", count: 16) + digits).suffix(12))
  }
}
