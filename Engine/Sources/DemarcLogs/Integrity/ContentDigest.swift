/// The digest by which bytes are pinned.
public enum ContentDigest {
  /// SHA-256 as 64 lower-case hexadecimal digits; empty when the library failed.
  public static func sha256(_ bytes: [UInt8]) -> String {
    Hex.encode(SHA256.digest(bytes) ?? [])
  }
}
