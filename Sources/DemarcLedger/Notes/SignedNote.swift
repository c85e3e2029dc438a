public import DemarcModel

/// A text and the signatures under it (C2SP signed-note 1.0.0).
///
/// The text ends with a line feed and is what is signed; an empty line stands between it and the
/// signature lines `— name base64(key id || signature)`.
public struct SignedNote: Hashable, Sendable {
  /// One signature line.
  public struct Signature: Hashable, Sendable {
    /// The key's name.
    public var name: String
    /// The first four bytes of the key's hash, big-endian.
    public var keyID: UInt32
    /// The signature's bytes behind the key id.
    public var bytes: [UInt8]

    public init(name: String, keyID: UInt32, bytes: [UInt8]) {
      self.name = name
      self.keyID = keyID
      self.bytes = bytes
    }

    /// The line as it stands in a note, with its line feed.
    public var line: String {
      let id = (0..<4).map { UInt8(truncatingIfNeeded: keyID >> UInt32(24 - 8 * $0)) }
      return "\u{2014} \(name) \(Base64.encode(id + bytes))\n"
    }
  }

  /// Bytes of a note, at most.
  public static let bytesMax = 1 << 20
  /// Signatures of a note, at most.
  public static let signaturesMax = 100

  /// What is signed, its last line feed included.
  public var text: String
  /// In the order of the lines.
  public var signatures: [Signature]

  public init(text: String, signatures: [Signature]) {
    self.text = text
    self.signatures = signatures
  }

  /// The note's bytes.
  public var bytes: [UInt8] { Array((text + "\n" + signatures.map(\.line).joined()).utf8) }

  /// Reads a note; `name` is what diagnostics call it.
  ///
  /// - Throws: `Diagnostic` with the line that is wrong.
  public init(_ bytes: [UInt8], name: String) throws(Diagnostic) {
    guard bytes.count <= Self.bytesMax else {
      throw Self.fault("the note has \(bytes.count) bytes; \(Self.bytesMax) are allowed", name, 1)
    }
    guard let whole = String(validating: bytes, as: UTF8.self) else {
      throw Self.fault("a note is UTF-8 text, and this is not", name, 1)
    }
    if let bad = bytes.firstIndex(where: { $0 < 0x20 && $0 != 0x0a }) {
      let line = bytes[..<bad].count { $0 == 0x0a } + 1
      throw Self.fault("a note has no control character but the line feed", name, line)
    }
    // The last empty line divides: the text may hold empty lines of its own.
    guard let gap = Self.lastGap(bytes) else {
      throw Self.fault("no empty line stands between text and signatures", name, 1)
    }
    text = String(decoding: bytes[...gap], as: UTF8.self)
    let tail = bytes[(gap + 2)...]
    let firstLine = bytes[..<(gap + 2)].count { $0 == 0x0a } + 1
    guard whole.utf8.last == 0x0a, !tail.isEmpty else {
      throw Self.fault("a note ends with a signature line and a line feed", name, firstLine)
    }
    let lines = tail.dropLast().split(separator: 0x0a, omittingEmptySubsequences: false)
    guard lines.count <= Self.signaturesMax else {
      throw Self.fault("a note has at most \(Self.signaturesMax) signatures", name, firstLine)
    }
    signatures = []
    for (index, line) in lines.enumerated() {
      signatures.append(try Self.signature(line, name, firstLine + index))
    }
  }

  /// Index of the first of the two line feeds that end the text.
  private static func lastGap(_ bytes: [UInt8]) -> Int? {
    var at = bytes.count - 2
    while at >= 0 {
      if bytes[at] == 0x0a, bytes[at + 1] == 0x0a { return at }
      at -= 1
    }
    return nil
  }

  private static func signature(
    _ line: ArraySlice<UInt8>, _ note: String, _ number: Int
  ) throws(Diagnostic) -> Signature {
    // The dash is U+2014, three bytes; a hyphen or another dash is not one.
    guard line.starts(with: [0xe2, 0x80, 0x94, 0x20]) else {
      throw fault("a signature line starts with an em dash (U+2014) and a space", note, number)
    }
    let parts = line.dropFirst(4).split(separator: 0x20, omittingEmptySubsequences: false)
    guard parts.count == 2, let first = parts.first, let last = parts.last,
      KeyName.isValid(String(decoding: first, as: UTF8.self))
    else {
      throw fault("a signature line is a dash, a key name and base64", note, number)
    }
    guard let blob = Base64.decode(String(decoding: last, as: UTF8.self)), blob.count > 4 else {
      throw fault("the signature is no base64 of a key id and a signature", note, number)
    }
    return Signature(
      name: String(decoding: first, as: UTF8.self),
      keyID: blob[..<4].reduce(0) { $0 << 8 | UInt32($1) }, bytes: Array(blob[4...]))
  }

  private static func fault(_ message: String, _ name: String, _ line: Int) -> Diagnostic {
    Diagnostic(
      "ledger.bad-note", message,
      at: SourceSpan(file: name, start: SourcePosition(line: line, column: 1)),
      hint: "the form is that of c2sp.org/signed-note; the file was changed or is another kind")
  }

  /// The signatures by `key`, whether they hold or not: name and key id must both match.
  public func signatures(by key: VerifierKey) -> [Signature] {
    signatures.filter { $0.keyID == key.keyID && $0.name == key.name }
  }

  /// Checks that `key` has signed this note.
  ///
  /// - Throws: `Diagnostic` when there is no signature by the key, or one that does not hold.
  public func verify(_ key: VerifierKey, name: String) throws(Diagnostic) {
    let found = signatures(by: key)
    guard !found.isEmpty else {
      throw Diagnostic(
        "ledger.unsigned", "\(name) bears no signature by the key \(key.name)+\(key.keyIDText)",
        hint: "it bears: "
          + signatures.map { "\($0.name)+\(VerifierKey.text(of: $0.keyID))" }.joined(
            separator: ", ")
      )
    }
    // A known key whose signature does not hold is a fault, however many others hold.
    for signature in found {
      guard key.verifies(signature.bytes, of: text) else {
        throw Diagnostic(
          "ledger.bad-signature", "the signature by \(key.name) under \(name) does not hold",
          hint: "the text, the signature or the public key was changed")
      }
    }
  }
}

/// The name of a key in notes (C2SP signed-note): not empty, no white space, no plus sign.
public enum KeyName {
  /// Bytes of a name, at most.
  public static let bytesMax = 256

  /// Whether a text can be a key's name.
  public static func isValid(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= bytesMax
      && name.unicodeScalars.allSatisfy {
        $0 != "+" && !$0.properties.isWhitespace && $0.value >= 0x20 && $0.value != 0x7f
      }
  }
}
