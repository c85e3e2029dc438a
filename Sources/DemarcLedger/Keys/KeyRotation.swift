public import DemarcModel

/// A note by which one key of a log hands over to the next, signed by both.
///
/// It is recorded as a leaf, and lies in the folder, so that whoever trusts the earlier key can follow to
/// the one that signs now.
public struct KeyRotation: Hashable, Sendable {
  static let header = "demarc.key-rotation/1"
  /// The detail of the leaf that holds the note.
  static let noteName = "note"
  private static let countMax = 10_000

  public let number: Int
  /// The whole note, signatures included.
  public let text: String
  public let from: VerifierKey
  public let to: VerifierKey
  public let at: Instant

  /// Makes the note.
  ///
  /// - Throws: `Diagnostic` when the new key has another name, which is the log's, or is the old one.
  public init(
    number: Int, from old: LedgerKey, to new: LedgerKey, at: Instant
  ) throws(Diagnostic) {
    guard old.name == new.name, old.verifier != new.verifier else {
      throw Diagnostic(
        "ledger.bad-rotation", "the new key of a log bears the log's name and is another key",
        hint: "the name is \(old.name)")
    }
    let body = "\(Self.header)\n\(old.verifier)\n\(new.verifier)\n\(at)\n"
    let note = SignedNote(text: body, signatures: [try old.sign(body), try new.sign(body)])
    self.number = number
    text = String(decoding: note.bytes, as: UTF8.self)
    from = old.verifier
    to = new.verifier
    self.at = at
  }

  /// Reads a note and checks both signatures.
  init(_ bytes: [UInt8], number: Int) throws(Diagnostic) {
    let name = "rotations/\(number).note"
    let note = try SignedNote(bytes, name: name)
    let lines = note.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count == 5, lines[0] == Self.header, let at = Instant(lines[3]) else {
      throw Diagnostic(
        "ledger.bad-rotation", "\(name) is no note of a rotation", hint: "restore it from a copy")
    }
    self.number = number
    self.at = at
    text = String(decoding: bytes, as: UTF8.self)
    from = try VerifierKey(lines[1], name: name)
    to = try VerifierKey(lines[2], name: name)
    try note.verify(from, name: name)
    try note.verify(to, name: name)
  }

  /// The rotations of a folder, each signed by the key that the one before handed over to.
  static func all(in folder: LedgerFolder, files: LedgerFiles) throws(Diagnostic) -> [KeyRotation] {
    var found: [KeyRotation] = []
    while found.count < countMax {
      let path = folder.rotation(found.count + 1)
      guard let bytes = try files.read(path, max: SignedNote.bytesMax) else { break }
      let next = try KeyRotation(bytes, number: found.count + 1)
      if let last = found.last, last.to != next.from {
        throw Diagnostic(
          "ledger.bad-rotation", "rotations/\(next.number).note does not follow the one before",
          hint: "expected a note by \(last.to)")
      }
      found.append(next)
    }
    return found
  }

  /// The key that signed `note`, starting from one that is trusted.
  static func follow(
    _ rotations: [KeyRotation], from trusted: VerifierKey, to note: SignedNote
  ) throws(Diagnostic) -> VerifierKey {
    // The last key in the chain from the trusted one; a head after a rotation bears it.
    var key = trusted
    for rotation in rotations where rotation.from == key { key = rotation.to }
    if note.signatures(by: key).isEmpty, !note.signatures(by: trusted).isEmpty { return trusted }
    return key
  }
}
