import ArgumentParser
import DemarcConnect
import DemarcLedger
import DemarcModel
import DemarcServer
import Glibc

/// A witness for the ledgers of others.
struct WitnessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "witness",
    abstract: "Run a witness, which cosigns ledgers that have one history (C2SP tlog-witness).",
    discussion: "See docs/evidence-outside.md.",
    subcommands: [Init.self, AddLog.self, List.self, Serve.self])

  struct Place: ParsableArguments {
    @Option(help: "Directory of the witness.")
    var directory = "witness"

    @OptionGroup var talk: ConsoleOptions
  }

  struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Make a witness and its key.")

    @OptionGroup var place: Place

    @Option(help: "The witness's name, without spaces and plus signs: witness.example.com.")
    var name: String

    func run() throws {
      try reportingFaults(place.talk.console) { console in
        let key = try LedgerKey(
          name: name, seed: LedgerPlace.random(Ed25519.seedBytes), kind: .cosignatureV1)
        try WitnessFolder.create(place.directory, key: key)
        console.print("\(key.verifier)\n")
        console.note("Give this public key to those whose ledgers it is to witness.")
      }
    }
  }

  struct AddLog: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add-log",
      abstract: "Have the witness know a ledger, or another key of it; before 'serve'.")

    @OptionGroup var place: Place

    @Option(help: "The ledger's public key (its file ledger.vkey), or the file.")
    var vkey: String

    @Option(help: "First line of its checkpoints; the key's name, if absent.")
    var origin: String?

    func run() throws {
      try reportingFaults(place.talk.console) { console in
        _ = try WitnessFolder.key(place.directory)
        let key = try Outside.key(vkey)
        try WitnessFolder.addLog(place.directory, key: key, origin: origin)
        console.print("\(origin ?? key.name)\n")
        console.note("A witness that is serving knows it after its next start.")
      }
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the ledgers a witness knows, and how far it has seen them.")

    @OptionGroup var place: Place

    func run() throws {
      try reportingFaults(place.talk.console) { console in
        for log in try WitnessFolder(place.directory).logs {
          console.print("\(log.head.size) leaves  \(log.head.root.base64)  \(log.origin)\n")
        }
      }
    }
  }

  struct Serve: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Answer over HTTP until it is told to stop (SIGINT or SIGTERM).")

    @OptionGroup var place: Place

    @Option(help: "Port; 0 lets the system choose.")
    var port = 8089

    @Option(help: "IPv4 address to listen on.")
    var address = "127.0.0.1"

    func run() throws {
      try reportingFaults(place.talk.console) { console in
        let key = try WitnessFolder.key(place.directory)
        let folder = try WitnessFolder(place.directory)
        let witness = Witness(
          key: key, memory: folder, now: { UInt64(clamping: Console.now()) })
        // Blocked before the server's thread starts, so that no thread but this one is told.
        var stops = sigset_t()
        sigemptyset(&stops)
        sigaddset(&stops, SIGINT)
        sigaddset(&stops, SIGTERM)
        pthread_sigmask(SIG_BLOCK, &stops, nil)
        let server = try WitnessServer.start(
          witness, vkey: key.verifier, address: address, port: port
        ) { console.note($0) }
        console.print("http://\(address):\(server.port)/\n")
        console.note("\(key.verifier) knows \(folder.logs.count) ledgers.")
        if !address.hasPrefix("127.") {
          console.note("This is plain HTTP: put a proxy that speaks TLS in front of it.")
        }
        var signal: Int32 = 0
        sigwait(&stops, &signal)
        server.stop()
      }
    }
  }
}
