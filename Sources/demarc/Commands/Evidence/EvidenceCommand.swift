public import ArgumentParser
public import DemarcLedger
import DemarcModel
import DemarcReport

/// The evidence ledger of a workspace.
struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: "Keep evidence in a ledger that nobody can quietly change, and prove it.",
    discussion: """
      The ledger is a transparency log in public formats (C2SP checkpoints, tiles and proofs), which \
      other programs verify: see docs/ledger.md. 'init' makes it; 'verify' needs only the folder and \
      the public key.
      """,
    subcommands: [
      Init.self, EvidenceList.self, EvidenceShow.self, EvidenceAdd.self, EvidenceVerify.self,
      EvidenceProve.self, EvidenceHold.self, EvidenceRelease.self, EvidenceExpire.self,
      Rotate.self, Reindex.self, EvidenceCopy.self, EvidenceTimestamp.self, EvidenceWitness.self,
      EvidenceExport.self,
    ])

  struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make an empty ledger and its key.",
      discussion: """
        The name becomes the log's origin, the first line of every head: choose one that is yours, \
        such as example.com/evidence. The private key is a file that only you can read; give a \
        password, and it is sealed by scrypt and AES-256-GCM.
        """)

    @OptionGroup var place: LedgerPlace

    @Option(help: "The log's name, without spaces and plus signs.")
    var name = "demarc.local/evidence"

    @Flag(help: "Ask for a password at the terminal.")
    var askPassword = false

    @Flag(help: "Encrypt the contents at rest, by a key beside the ledger's.")
    var encrypt = false

    func run() throws {
      try place.work { console in
        let password =
          askPassword || place.passwordFile != nil
            || Console.environment("DEMARC_LEDGER_PASSWORD") != nil
          ? try place.password(prompt: "New password: ") : nil
        guard !Files.exists(place.folder.checkpoint) else {
          throw Diagnostic(
            "ledger.exists", "\(place.folder.path) holds a ledger already",
            hint: "'demarc evidence list' shows it")
        }
        try Files.makeDirectory(place.root)
        let keys = place.keyFolder
        // A key without a ledger is what an init that was stopped left behind.
        let key =
          keys.exists
          ? try keys.load { () throws(Diagnostic) in password }
          : try keys.create(
            name: name, KeyFolder.Making(random: LedgerPlace.random, password: password),
            sealsBlobs: encrypt)
        try EvidenceLedger.create(folder: place.folder, signer: keys.signer(key))
        console.print("\(key.verifier)\n")
        console.note(
          "The public key above is what others verify by: give it to them by another way than the "
            + "ledger itself.")
        if password == nil {
          console.note(
            "The private key in \(keys.path) has no password; --ask-password or --password-file "
              + "gives it one.")
        }
        console.note("Keep a copy of \(keys.path): without it nothing can be added any more.")
      }
    }
  }

  struct Rotate: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Hand the ledger over to a new key; the old one signs for it.")

    @OptionGroup var place: LedgerPlace
    @OptionGroup var deciding: LedgerDeciding

    func run() throws {
      try place.work { console in
        let (ledger, _, key) = try place.writing()
        let password = try place.keyFolder.isProtected() ? try place.password() : nil
        let new = try ledger.rotate(
          place.keyFolder, from: key,
          KeyFolder.Making(random: LedgerPlace.random, password: password),
          decision: deciding.decision, at: try deciding.at())
        console.print("\(new.verifier)\n")
        console.note("Who trusts the earlier key follows to this one by the note in 'rotations'.")
      }
    }
  }

  struct Reindex: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Fill the store's index anew from the folder, for a store that was lost.")

    @OptionGroup var place: LedgerPlace

    func run() throws {
      try place.work { console in
        let ledger = try place.ledger()
        try ledger.reindex()
        console.print("\(try ledger.checkpoint().checkpoint.size) leaves\n")
      }
    }
  }
}

extension EvidenceKind: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(rawValue: argument)
    if !isValid { return nil }
  }
}

extension EvidenceFacet: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
