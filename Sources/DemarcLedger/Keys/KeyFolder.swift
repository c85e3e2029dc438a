public import DemarcModel

/// The private side of a ledger: its key, the mark of the last head it signed, the key of sealed
/// contents, the salts of redactions.
///
/// Nothing here may be readable by others, and nothing of it is needed to verify.
public struct KeyFolder {
  public let path: String
  private let files: LedgerFiles

  public init(_ path: String, files: LedgerFiles = LedgerFiles()) {
    self.path = path
    self.files = files
  }

  var key: String { "\(path)/ledger.key" }
  var next: String { "\(path)/ledger.key.next" }
  var mark: String { "\(path)/head.mark" }
  var blobKey: String { "\(path)/blob.key" }

  /// Whether there is a key.
  public var exists: Bool { files.exists(key) }

  /// Whether the key is protected by a password.
  public func isProtected() throws(Diagnostic) -> Bool {
    KeyFile.needsPassword(try read(key) ?? [])
  }

  /// What is needed to make a key: randomness, and a password where one is wanted.
  public struct Making: Sendable {
    public var random: @Sendable (Int) -> [UInt8]
    public var password: [UInt8]?
    public var cost: PasswordCost

    public init(
      random: @escaping @Sendable (Int) -> [UInt8], password: [UInt8]?,
      cost: PasswordCost = .standard
    ) {
      self.random = random
      self.password = password
      self.cost = cost
    }

    func text(_ key: LedgerKey) throws(Diagnostic) -> String {
      guard let password else { return KeyFile.text(key) }
      return try KeyFile.sealed(
        key, password: password, salt: random(16), nonce: random(SealedBox.nonceBytes), cost: cost)
    }
  }

  /// Makes the key of a new ledger.
  ///
  /// - Parameter sealsBlobs: whether a key for contents is made too.
  /// - Throws: `ledger.exists` where there is one: a key is never written over.
  public func create(
    name: String, _ making: Making, sealsBlobs: Bool = false
  ) throws(Diagnostic) -> LedgerKey {
    guard !exists else {
      throw Diagnostic(
        "ledger.exists", "\(key) is there already",
        hint: "a key is never written over; 'demarc evidence rotate' makes a new one")
    }
    let made = try LedgerKey(name: name, seed: making.random(Ed25519.seedBytes))
    try files.makeDirectory(path, mode: 0o700)
    if sealsBlobs {
      let blob = try LedgerKey(name: "\(name)/blobs", seed: making.random(Ed25519.seedBytes))
      try files.write(Array(try making.text(blob).utf8), to: blobKey, mode: 0o600)
    }
    try files.write(Array(try making.text(made).utf8), to: key, mode: 0o600)
    return made
  }

  /// The ledger's key.
  ///
  /// - Throws: `ledger.key-mode` when others may read the file; `ledger.no-key` when there is none.
  public func load(password: () throws(Diagnostic) -> [UInt8]?) throws(Diagnostic) -> LedgerKey {
    guard let bytes = try read(key) else {
      throw Diagnostic(
        "ledger.no-key", "\(key) is not there",
        hint: "'demarc evidence init' makes one; reading and verifying need none")
    }
    return try KeyFile.read(bytes, name: key, password: password)
  }

  /// The signer of the ledger's heads.
  public func signer(_ key: LedgerKey) -> HeadSigner {
    HeadSigner(key: key, markPath: mark, files: files)
  }

  /// The key of sealed contents; nil when contents are not sealed.
  public func blobKey(
    random: @escaping @Sendable (Int) -> [UInt8], password: () throws(Diagnostic) -> [UInt8]?
  ) throws(Diagnostic) -> BlobKey? {
    guard let bytes = try read(blobKey) else { return nil }
    let key = try KeyFile.read(bytes, name: blobKey, password: password)
    return try BlobKey(
      LedgerHash.sha256(Array("demarc.blob-key/1\n".utf8) + key.seed).bytes, random: random)
  }

  /// A file of the folder, refused when anybody but its owner may read or write it.
  func read(_ path: String) throws(Diagnostic) -> [UInt8]? {
    guard let mode = files.mode(path) else { return nil }
    guard mode & 0o077 == 0 else {
      throw Diagnostic(
        "ledger.key-mode", "\(path) has the mode \(String(mode, radix: 8)): others may read it",
        hint:
          "chmod 600 \(path); if others could read it, make a new key with 'demarc evidence rotate'"
      )
    }
    return try files.read(path, max: KeyFile.bytesMax)
  }

  /// Keeps the salt of a redaction beside the keys.
  public func keepSalt(_ salt: [UInt8], of before: LedgerHash) throws(Diagnostic) {
    try files.makeDirectory(path, mode: 0o700)
    try files.write(
      Array("\(HexText.encode(salt))\n".utf8), to: "\(path)/salts/\(before.hex)", mode: 0o600)
  }

  /// The salt of a redaction; nil when it is not here.
  public func salt(of before: LedgerHash) throws(Diagnostic) -> [UInt8]? {
    try read("\(path)/salts/\(before.hex)").flatMap {
      HexText.decode(String(decoding: $0.dropLast(), as: UTF8.self))
    }
  }
}
