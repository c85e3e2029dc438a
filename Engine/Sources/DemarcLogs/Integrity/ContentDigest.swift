/// The digest by which bytes are pinned.
public enum ContentDigest {
  /// SHA-256 as 64 lower-case hexadecimal digits; empty when the library failed, which equals no digest.
  public static func sha256(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = (SHA256.digest(bytes) ?? []).flatMap {
      [digits[Int($0 >> 4)], digits[Int($0 & 15)]]
    }
    return String(decoding: text, as: UTF8.self)
  }
}
