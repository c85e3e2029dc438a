import ArgumentParser
import DemarcLedger
import DemarcModel
import Glibc
import StoreSQLite

/// Where a workspace's ledger lies, how its key is opened, and how the command talks.
struct LedgerPlace: ParsableArguments {
  @Option(help: "Directory of the workspace.")
  var workspace = "."

  @Option(help: "Directory of the private keys; .demarc/keys in the workspace, if absent.")
  var keys: String?

  @Option(
    help: "File with the password of the keys; else DEMARC_LEDGER_PASSWORD, else the terminal.")
  var passwordFile: String?

  @OptionGroup var talk: ConsoleOptions

  var root: String { workspace == "." ? ".demarc" : "\(workspace)/.demarc" }
  var folder: LedgerFolder { LedgerFolder("\(root)/ledger") }
  var keyFolder: KeyFolder { KeyFolder(keys ?? "\(root)/keys") }

  /// Runs a command; what goes wrong ends with status 2.
  func work(_ body: (Console) throws -> Void) throws {
    do { try body(talk.console) } catch let fault as Diagnostic {
      talk.console.complain("\(fault)")
      throw ExitStatus.notAssessed.error
    }
  }

  /// The public key that the folder names; good for one's own ledger, not for a stranger's.
  func verifier() throws -> VerifierKey {
    guard Files.exists(folder.publicKey) else {
      throw Diagnostic(
        "ledger.no-ledger", "\(folder.path) holds no ledger",
        hint: "'demarc evidence init' makes one; name the workspace with --workspace")
    }
    return try VerifierKey(
      String(decoding: try Files.read(folder.publicKey), as: UTF8.self), name: folder.publicKey)
  }

  func store() throws -> SQLiteLedger {
    SQLiteLedger(try WorkspaceStore.open(workspace: workspace))
  }

  /// The ledger for reading; encrypted contents open when the key folder is there.
  func ledger(opensSealed: Bool = false) throws -> EvidenceLedger {
    EvidenceLedger(
      folder: folder, store: try store(), key: try verifier(),
      blobKey: opensSealed ? try blobKey() : nil)
  }

  func blobKey() throws -> BlobKey? {
    try keyFolder.blobKey(random: Self.random) { () throws(Diagnostic) in try password() }
  }

  /// The ledger for writing, and what signs its heads.
  func writing() throws -> (ledger: EvidenceLedger, signer: HeadSigner, key: LedgerKey) {
    _ = try verifier()
    var asked: [UInt8]?
    let key = try keyFolder.load { () throws(Diagnostic) in
      asked = try password()
      return asked
    }
    let blobKey = try keyFolder.blobKey(random: Self.random) { () throws(Diagnostic) in
      if let asked { return asked }
      return try password()
    }
    let ledger = EvidenceLedger(
      folder: folder, store: try store(), key: key.verifier, blobKey: blobKey)
    let signer = keyFolder.signer(key)
    // What a killed process left is finished before anything is read for the next step.
    try ledger.recover(signer: signer)
    return (ledger, signer, key)
  }

  /// The password as given in a file, in the environment or at the terminal; nil where there is none.
  func password(prompt: String = "Password of the ledger's key: ") throws(Diagnostic) -> [UInt8]? {
    if let passwordFile {
      let bytes = try Files.read(passwordFile)
      return Array(bytes.prefix { $0 != 0x0a && $0 != 0x0d })
    }
    if let text = Console.environment("DEMARC_LEDGER_PASSWORD") { return Array(text.utf8) }
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { return nil }
    return Self.ask(prompt)
  }

  /// Reads a line from the terminal without showing it.
  private static func ask(_ prompt: String) -> [UInt8]? {
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { return nil }
    var silent = before
    silent.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
    defer { tcsetattr(STDIN_FILENO, TCSAFLUSH, &before) }
    Console(quiet: false, noColor: true).complain(prompt)
    return readLine().map { Array($0.utf8) }
  }

  /// Bytes of the system's own source of randomness.
  static let random: @Sendable (Int) -> [UInt8] = { count in
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }
}

/// Who decides, why and when: every change of the ledger says it.
struct LedgerDeciding: ParsableArguments {
  @Option(help: "Who decides; the name of the user, if absent.")
  var by: String?

  @Option(help: "Why.")
  var because: String

  @Option(help: "When; now, if absent.")
  var asOf: String?

  var person: String { by ?? LedgerDeciding.user }
  var decision: EvidenceDecision { EvidenceDecision(by: person, reason: because) }

  func at() throws -> Instant { try Session.instant(asOf) }

  static var user: String { Console.environment("USER") ?? "unknown" }
}
