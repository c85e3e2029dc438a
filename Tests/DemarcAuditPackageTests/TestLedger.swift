import CCrypto
import DemarcModel
import Foundation

@testable import DemarcAuditPackage

/// A ledger of a few leaves, with a tree worked out the slow and obvious way (RFC 6962 §2.1).
struct TestLedger {
  let entries: [[UInt8]]
  let contents: [[UInt8]]
  let seed: [UInt8]
  let name = "ledger.example/test"

  init(_ contents: [[UInt8]], seed: UInt8 = 7) {
    self.contents = contents
    entries = contents.enumerated().map { index, content in
      Array(
        """
        {"content":{"mediaType":"text/plain","sha256":"\(PackageHash.hex(content))",\
        "size":\(content.count)},"kind":"import","title":"Export \(index)"}
        """.utf8)
    }
    self.seed = Array(repeating: seed, count: 32)
  }

  // MARK: Tree

  static func hash(_ bytes: [UInt8]) -> [UInt8] {
    let hex = Array(PackageHash.hex(bytes))
    return stride(from: 0, to: hex.count, by: 2).compactMap {
      UInt8(String(hex[$0...($0 + 1)]), radix: 16)
    }
  }

  static func root(_ leaves: ArraySlice<[UInt8]>) -> [UInt8] {
    guard leaves.count > 1 else { return leaves.first.map { hash([0] + $0) } ?? hash([]) }
    let split = leaves.startIndex + Self.split(leaves.count)
    return hash([1] + root(leaves[..<split]) + root(leaves[split...]))
  }

  static func path(_ index: Int, _ leaves: ArraySlice<[UInt8]>) -> [[UInt8]] {
    guard leaves.count > 1 else { return [] }
    let split = Self.split(leaves.count)
    let middle = leaves.startIndex + split
    return index < split
      ? path(index, leaves[..<middle]) + [root(leaves[middle...])]
      : path(index - split, leaves[middle...]) + [root(leaves[..<middle])]
  }

  private static func split(_ count: Int) -> Int {
    var power = 1
    while power * 2 < count { power *= 2 }
    return power
  }

  // MARK: Notes

  private var key: OpaquePointer? {
    EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed, seed.count)
  }

  private var publicKey: [UInt8] {
    let key = key
    defer { EVP_PKEY_free(key) }
    var bytes = [UInt8](repeating: 0, count: 32)
    var count = bytes.count
    EVP_PKEY_get_raw_public_key(key, &bytes, &count)
    return bytes
  }

  private var keyID: [UInt8] {
    Array(Self.hash(Array(name.utf8) + [10, 1] + publicKey).prefix(4))
  }

  var verifierKey: String {
    let id = keyID.map { String(format: "%02x", $0) }.joined()
    return "\(name)+\(id)+\(Data([1] + publicKey).base64EncodedString())"
  }

  func sign(_ text: String) -> [UInt8] {
    let key = key
    let context = EVP_MD_CTX_new()
    defer {
      EVP_PKEY_free(key)
      EVP_MD_CTX_free(context)
    }
    var signature = [UInt8](repeating: 0, count: 64)
    var count = signature.count
    let bytes = Array(text.utf8)
    EVP_DigestSignInit(context, nil, nil, nil, key)
    EVP_DigestSign(context, &signature, &count, bytes, bytes.count)
    let line = "\u{2014} \(name) \(Data(keyID + signature).base64EncodedString())\n"
    return Array((text + "\n" + line).utf8)
  }

  var checkpoint: [UInt8] {
    sign("\(name)\n\(entries.count)\n\(Data(Self.root(entries[...])).base64EncodedString())\n")
  }

  func proof(_ leaf: Int) -> [UInt8] {
    let path = Self.path(leaf, entries[...]).map { Data($0).base64EncodedString() + "\n" }
    return Array("c2sp.org/tlog-proof@v1\nindex \(leaf)\n\(path.joined())\n".utf8) + checkpoint
  }

  var parts: LedgerParts {
    LedgerParts(
      checkpoint: checkpoint, verifierKey: verifierKey, entry: { entries[$0] }, proof: proof,
      content: { contents[$0] }, sign: sign)
  }
}
