internal import CCrypto
public import DemarcModel

/// A public key as notes name it: `name+key id in hexadecimal+base64(type || key)` (C2SP signed-note).
public struct VerifierKey: Hashable, Sendable, CustomStringConvertible {
  /// What a signature by the key is over.
  public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    /// Ed25519 (RFC 8032) over the note's text.
    case ed25519 = 0x01
    /// A witness's Ed25519 over a time and the text (C2SP tlog-cosignature).
    case cosignatureV1 = 0x04
  }

  public let name: String
  public let kind: Kind
  /// 32 bytes.
  public let publicKey: [UInt8]

  /// - Throws: `Diagnostic` when the name cannot stand in a note or the key has not 32 bytes.
  public init(name: String, kind: Kind = .ed25519, publicKey: [UInt8]) throws(Diagnostic) {
    guard KeyName.isValid(name) else {
      throw Diagnostic(
        "ledger.bad-key-name", "'\(name)' cannot name a key",
        hint: "a name has no space and no plus sign: example.com/evidence")
    }
    guard publicKey.count == Ed25519.publicKeyBytes else {
      throw Diagnostic(
        "ledger.bad-key", "an Ed25519 public key has 32 bytes, and this has \(publicKey.count)")
    }
    self.name = name
    self.kind = kind
    self.publicKey = publicKey
  }

  /// Reads a key in its text form, white space around it allowed.
  ///
  /// - Throws: `Diagnostic` when it is malformed, of another type, or its id does not match.
  public init(_ text: String, name file: String) throws(Diagnostic) {
    func fault(_ message: String) -> Diagnostic {
      Diagnostic(
        "ledger.bad-key", message,
        at: SourceSpan(file: file, start: SourcePosition(line: 1, column: 1)),
        hint: "a public key is name+id+base64 on one line (c2sp.org/signed-note)")
    }
    let white: Set<UInt8> = [0x20, 0x0a, 0x0d, 0x09]
    let letters = text.utf8.drop { white.contains($0) }
    let end = letters.lastIndex { !white.contains($0) }.map { letters.index(after: $0) }
    let trimmed = Substring(letters[..<(end ?? letters.startIndex)])
    // Base64 may hold plus signs, the name may not: two cuts from the left.
    let parts = trimmed.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { throw fault("no public key with a name and an id") }
    guard let id = HexText.decode(parts[1]), id.count == 4 else {
      throw fault("the key's id is eight hexadecimal digits, not '\(parts[1])'")
    }
    guard let blob = Base64.decode(parts[2]), let first = blob.first else {
      throw fault("the key is no base64")
    }
    guard let kind = Kind(rawValue: first) else {
      throw fault("keys of type \(first) are not known: 1 is Ed25519, 4 a witness's")
    }
    try self.init(name: String(parts[0]), kind: kind, publicKey: Array(blob.dropFirst()))
    guard HexText.encode(id) == keyIDText else {
      throw fault("the id \(parts[1]) is not that of this name and key, which is \(keyIDText)")
    }
  }

  /// The first four bytes of SHA-256(name || 0x0A || type || key), big-endian.
  public var keyID: UInt32 {
    let hash = LedgerHash.sha256(Array(name.utf8) + [0x0a, kind.rawValue] + publicKey)
    return hash.bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// The key id in eight hexadecimal digits.
  public var keyIDText: String { Self.text(of: keyID) }

  static func text(of id: UInt32) -> String {
    HexText.encode((0..<4).map { UInt8(truncatingIfNeeded: id >> UInt32(24 - 8 * $0)) })
  }

  /// The key in its text form.
  public var description: String {
    "\(name)+\(keyIDText)+\(Base64.encode([kind.rawValue] + publicKey))"
  }

  /// Whether `signature` is one by this key under `text`.
  public func verifies(_ signature: [UInt8], of text: String) -> Bool {
    switch kind {
    case .ed25519: Ed25519.verifies(signature, of: Array(text.utf8), by: publicKey)
    case .cosignatureV1: Cosignature(signature)?.holds(for: text, by: publicKey) ?? false
    }
  }
}

/// What a witness signs: that it saw a checkpoint at a time (C2SP tlog-cosignature, `cosignature/v1`).
public struct Cosignature: Hashable, Sendable {
  /// Unix time in seconds.
  public var time: UInt64
  /// 64 bytes of Ed25519.
  public var signature: [UInt8]

  public init(time: UInt64, signature: [UInt8]) {
    self.time = time
    self.signature = signature
  }

  /// Reads the bytes behind the key id in a signature line: eight of time, 64 of signature.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count == 72 else { return nil }
    time = bytes[..<8].reduce(0) { $0 << 8 | UInt64($1) }
    signature = Array(bytes[8...])
  }

  /// The bytes behind the key id in a signature line.
  public var bytes: [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: time >> UInt64(56 - 8 * $0)) } + signature
  }

  /// The message that is signed for a checkpoint's text.
  public static func message(time: UInt64, text: String) -> [UInt8] {
    Array("cosignature/v1\ntime \(time)\n\(text)".utf8)
  }

  func holds(for text: String, by publicKey: [UInt8]) -> Bool {
    Ed25519.verifies(signature, of: Self.message(time: time, text: text), by: publicKey)
  }
}
