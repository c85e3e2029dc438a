internal import CCrypto

/// SHA-256 as the package's files name it.
public enum PackageHash {
  /// The digest of bytes as 64 hexadecimal digits.
  public static func hex(_ bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    var count: UInt32 = 0
    let status = EVP_Digest(bytes, bytes.count, &digest, &count, EVP_sha256(), nil)
    precondition(status == 1 && count == 32, "SHA-256 over bytes in memory cannot fail")
    let digits = Array("0123456789abcdef".utf8)
    var out: [UInt8] = []
    for byte in digest { out += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return String(decoding: out, as: UTF8.self)
  }
}
