internal import DemarcJSON
public import DemarcModel

/// The text of a private key's file: bare, or sealed by a password.
///
/// Bare it is `PRIVATE+KEY+name+id+base64(type || seed)`, the form other programs for signed notes
/// use. Sealed it is JSON: the seed under AES-256-GCM, its key by scrypt out of the password, the public
/// key as authenticated context, so that a sealed seed cannot be put under another name.
public enum KeyFile {
  static let schema = "demarc.ledger-key/1"
  static let mark = "PRIVATE+KEY+"
  /// Bytes of a key file, at most.
  public static let bytesMax = 1 << 16

  /// The bare form.
  public static func text(_ key: LedgerKey) -> String {
    mark + "\(key.name)+\(key.verifier.keyIDText)+"
      + Base64.encode([key.verifier.kind.rawValue] + key.seed) + "\n"
  }

  /// The sealed form.
  ///
  /// - Parameters:
  ///   - salt: 16 random bytes.
  ///   - nonce: 12 random bytes.
  public static func sealed(
    _ key: LedgerKey, password: [UInt8], salt: [UInt8], nonce: [UInt8],
    cost: PasswordCost = .standard
  ) throws(Diagnostic) -> String {
    guard !password.isEmpty else {
      throw Diagnostic("ledger.no-password", "the password is empty", hint: "give one, or none")
    }
    let publicText = key.verifier.description
    let box = try SealedBox.seal(
      key.seed, key: try cost.key(password: password, salt: salt), nonce: nonce,
      context: Array(publicText.utf8))
    var out = JSONWriter(indent: 2)
    out.beginObject()
    out.member("schema", schema)
    out.member("vkey", publicText)
    out.key("scrypt")
    out.beginObject()
    out.member("n", cost.n)
    out.member("r", cost.r)
    out.member("p", cost.p)
    out.member("salt", Base64.encode(salt))
    out.endObject()
    out.key("aes-256-gcm")
    out.beginObject()
    out.member("nonce", Base64.encode(nonce))
    out.member("sealed", Base64.encode(box))
    out.endObject()
    out.endObject()
    return out.text + "\n"
  }

  /// Whether a file's bytes need a password.
  public static func needsPassword(_ bytes: [UInt8]) -> Bool { bytes.first == UInt8(ascii: "{") }

  /// Reads a key file of either form.
  ///
  /// - Parameters:
  ///   - name: what diagnostics call it.
  ///   - password: asked for only where the file needs one.
  /// - Throws: `Diagnostic` when the file is malformed or the password is not the one.
  public static func read(
    _ bytes: [UInt8], name: String, password: () throws(Diagnostic) -> [UInt8]?
  ) throws(Diagnostic) -> LedgerKey {
    guard bytes.count <= bytesMax else { throw fault("the file is no key", name) }
    if needsPassword(bytes) { return try sealed(bytes, name, password) }
    let text = String(decoding: bytes.prefix { $0 != 0x0a }, as: UTF8.self)
    guard text.hasPrefix(mark) else { throw fault("the file is no private key", name) }
    let parts = text.dropFirst(mark.count).split(
      separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let blob = Base64.decode(parts[2]), let first = blob.first,
      let kind = VerifierKey.Kind(rawValue: first)
    else { throw fault("the private key is damaged", name) }
    let key = try LedgerKey(name: String(parts[0]), seed: Array(blob.dropFirst()), kind: kind)
    guard key.verifier.keyIDText == parts[1] else {
      throw fault("the key does not match its id \(parts[1])", name)
    }
    return key
  }

  private static func sealed(
    _ bytes: [UInt8], _ name: String, _ password: () throws(Diagnostic) -> [UInt8]?
  ) throws(Diagnostic) -> LedgerKey {
    guard let root = try? JSONDocument.parse(bytes).root, root["schema"]?.string == schema,
      let text = root["vkey"]?.string, let scrypt = root["scrypt"], let gcm = root["aes-256-gcm"],
      let n = scrypt["n"]?.int64, let r = scrypt["r"]?.int64, let p = scrypt["p"]?.int64,
      let salt = scrypt["salt"]?.string.flatMap({ Base64.decode($0) }),
      let nonce = gcm["nonce"]?.string.flatMap({ Base64.decode($0) }),
      let box = gcm["sealed"]?.string.flatMap({ Base64.decode($0) }),
      nonce.count == SealedBox.nonceBytes
    else { throw fault("the sealed key is damaged", name) }
    let verifier = try VerifierKey(text, name: name)
    let cost = PasswordCost(n: Int(n), r: Int(r), p: Int(p))
    try cost.check()
    guard let secret = try password(), !secret.isEmpty else {
      throw Diagnostic(
        "ledger.no-password", "\(name) is protected by a password, and none was given",
        hint: "set DEMARC_LEDGER_PASSWORD, answer at the terminal, or name its file to a command "
          + "of 'demarc evidence' with --password-file")
    }
    guard
      let seed = try SealedBox.open(
        box, key: try cost.key(password: secret, salt: salt), nonce: nonce,
        context: Array(verifier.description.utf8))
    else {
      throw Diagnostic(
        "ledger.wrong-password", "the password does not open \(name), or the file was changed",
        hint: "try again, or restore the file from a copy")
    }
    let key = try LedgerKey(name: verifier.name, seed: seed, kind: verifier.kind)
    guard key.verifier == verifier else { return try never(name) }
    return key
  }

  private static func never(_ name: String) throws(Diagnostic) -> LedgerKey {
    throw fault("the sealed key does not match its public key", name)
  }

  private static func fault(_ message: String, _ name: String) -> Diagnostic {
    Diagnostic(
      "ledger.bad-key", "\(name): \(message)", hint: "restore the key file from a copy")
  }
}
