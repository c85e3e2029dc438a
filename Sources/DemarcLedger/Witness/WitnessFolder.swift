public import DemarcModel
internal import Glibc
internal import Synchronization

/// A witness's memory in a directory: one folder for each log, with its keys and its last head.
///
/// ```text
/// witness.key                 the private key (mode 0600)
/// witness.vkey                the public key
/// logs/<SHA-256 of origin>/keys   public keys, one a line
/// logs/<SHA-256 of origin>/head   the last cosigned checkpoint, as it was sent
/// lock                        held by the one process that serves
/// ```
///
/// A head is written to a new file, brought to the disk, and renamed; so it is the old one or the
/// new one whatever happens, and the new one before anybody has its cosignature.
public final class WitnessFolder: WitnessMemory {
  public let directory: String
  private let state: Mutex<State>
  private let lock: Int32

  private struct Log {
    var keys: [VerifierKey]
    var head: WitnessHead
  }

  private struct State {
    var logs: [String: Log] = [:]
    let files: LedgerFiles
  }

  /// Logs of one witness, at most.
  public static let logsMax = 10_000

  /// Opens the directory for serving, and reads every log in it.
  ///
  /// - Throws: `witness.in-use` when another process serves it; `witness.damaged` for a file that
  ///   cannot be what a witness wrote, which is never taken for a log not seen yet.
  public init(
    _ directory: String, files: sending LedgerFiles = LedgerFiles()
  ) throws(Diagnostic) {
    self.directory = directory
    let lock = open("\(directory)/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard lock >= 0 else { throw LedgerFiles.fault("cannot open", "\(directory)/lock") }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      close(lock)
      throw Diagnostic(
        "witness.in-use", "another process serves the witness in \(directory)",
        hint: "two processes could cosign two histories; end the other one first")
    }
    self.lock = lock
    var state = State(files: files)
    do throws(Diagnostic) {
      // Folders are named by digests; what else lies there is not a log's.
      let names = files.names(in: "\(directory)/logs").filter { LedgerHash(hex: $0) != nil }
      for name in names.prefix(Self.logsMax) {
        let (origin, log) = try Self.read("\(directory)/logs/\(name)", name, files)
        state.logs[origin] = log
      }
    } catch {
      close(lock)
      throw error
    }
    self.state = Mutex(state)
  }

  deinit { close(lock) }

  private static func read(
    _ folder: String, _ name: String, _ files: LedgerFiles
  ) throws(Diagnostic) -> (String, Log) {
    let path = "\(folder)/keys"
    guard let bytes = try files.read(path, max: SignedNote.bytesMax) else {
      throw damaged(path, "is missing")
    }
    var keys: [VerifierKey] = []
    var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")[...]
    guard let origin = lines.popFirst().map(String.init), Self.folderName(origin) == name else {
      throw damaged(path, "does not belong to this folder")
    }
    for line in lines { keys.append(try VerifierKey(String(line), name: path)) }
    guard !keys.isEmpty else { throw damaged(path, "holds no key") }
    guard let head = try files.read("\(folder)/head", max: SignedNote.bytesMax) else {
      return (origin, Log(keys: keys, head: .none))
    }
    return (origin, Log(keys: keys, head: try Self.head(head, origin, keys, "\(folder)/head")))
  }

  private static func head(
    _ bytes: [UInt8], _ origin: String, _ keys: [VerifierKey], _ path: String
  ) throws(Diagnostic) -> WitnessHead {
    let note = try SignedNote(bytes, name: path)
    let checkpoint = try Checkpoint(text: note.text, name: path)
    let isSigned = keys.contains { key in
      note.signatures(by: key).contains { key.verifies($0.bytes, of: note.text) }
    }
    guard checkpoint.origin == origin, isSigned else {
      throw damaged(path, "is no checkpoint that this log signed")
    }
    return WitnessHead(size: checkpoint.size, root: checkpoint.root)
  }

  private static func damaged(_ path: String, _ what: String) -> Diagnostic {
    Diagnostic(
      "witness.damaged", "\(path) \(what)",
      hint: "restore it from a copy; a witness that forgets what it cosigned is worth nothing")
  }

  static func folderName(_ origin: String) -> String { LedgerHash.sha256(Array(origin.utf8)).hex }

  // MARK: Memory

  public func keys(of origin: String) -> [VerifierKey] {
    state.withLock { $0.logs[origin]?.keys ?? [] }
  }

  public func head(of origin: String) throws(Diagnostic) -> WitnessHead {
    state.withLock { $0.logs[origin]?.head ?? .none }
  }

  public func keep(_ acceptance: WitnessAcceptance) throws(Diagnostic) {
    let folder = "\(directory)/logs/\(Self.folderName(acceptance.origin))"
    let result: Result<Void, Diagnostic> = state.withLock { state in
      do throws(Diagnostic) {
        try state.files.write(acceptance.note.bytes, to: "\(folder)/head")
        state.logs[acceptance.origin]?.head = acceptance.head
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    try result.get()
  }

  /// Origins and their heads, sorted.
  public var logs: [(origin: String, head: WitnessHead)] {
    state.withLock { $0.logs.map { ($0.key, $0.value.head) } }.sorted { $0.0 < $1.0 }
  }

  // MARK: Setting up

  /// Makes a new witness in a directory.
  ///
  /// - Throws: `witness.exists` when there is one already, which is left as it is.
  public static func create(_ directory: String, key: LedgerKey) throws(Diagnostic) {
    let files = LedgerFiles()
    try files.makeDirectory("\(directory)/logs")
    guard !files.exists("\(directory)/witness.key") else {
      throw Diagnostic(
        "witness.exists", "\(directory) holds a witness already", hint: "choose another directory")
    }
    try files.write(
      Array(KeyFile.text(key).utf8), to: "\(directory)/witness.key", mode: 0o600)
    try files.write(Array("\(key.verifier)\n".utf8), to: "\(directory)/witness.vkey")
  }

  /// The witness's private key.
  ///
  /// - Throws: `witness.not-private` when others may read its file.
  public static func key(_ directory: String) throws(Diagnostic) -> LedgerKey {
    let path = "\(directory)/witness.key"
    let files = LedgerFiles()
    guard let bytes = try files.read(path, max: KeyFile.bytesMax) else {
      throw Diagnostic(
        "witness.missing", "\(directory) holds no witness",
        hint: "make one with: demarc witness init --name NAME --directory \(directory)")
    }
    guard let mode = files.mode(path), mode & 0o077 == 0 else {
      throw Diagnostic(
        "witness.not-private", "others may read \(path)", hint: "chmod 600 \(path)")
    }
    return try KeyFile.read(bytes, name: path) { () throws(Diagnostic) in nil }
  }

  /// Has the witness know a log, or another key of it.
  ///
  /// - Parameter origin: the first line of its checkpoints; the key's name if absent.
  public static func addLog(
    _ directory: String, key: VerifierKey, origin: String? = nil
  ) throws(Diagnostic) {
    let origin = origin ?? key.name
    guard key.kind == .ed25519, !origin.isEmpty, !origin.contains(where: \.isNewline) else {
      throw Diagnostic(
        "witness.bad-log", "\(key.name) is no key of a log",
        hint: "give the log's own public key, such as the file ledger.vkey")
    }
    let folder = "\(directory)/logs/\(folderName(origin))"
    let files = LedgerFiles()
    var lines = [origin]
    if let bytes = try files.read("\(folder)/keys", max: SignedNote.bytesMax) {
      lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }
    if !lines.contains(key.description) { lines.append(key.description) }
    try files.write(
      Array((lines.joined(separator: "\n") + "\n").utf8), to: "\(folder)/keys")
  }
}
