/// Names findings so that the same resource failing the same check has the same id in every run.
enum FindingID {
  /// Twelve hexadecimal digits of a 64-bit FNV-1a hash of check, account and resource.
  static func make(check: String, account: String, resource: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in [check, account, resource] {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      // Ends each part, so that no two splits of the same text meet.
      hash = (hash ^ 0xff) &* 0x100_0000_01b3
    }
    let digits = String(hash ^ hash >> 17, radix: 16)
    return String((String(repeating: "0", count: 16) + digits).suffix(12))
  }
}
