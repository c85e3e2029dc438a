import Foundation
import Testing

/// A certificate authority, an authority of time and a TLS server made with the `openssl` program.
struct TestPKI {
  let folder: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "pki-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = url.path
    try Data(Self.configuration.utf8).write(to: url.appending(path: "tsa.cnf"))
    try Data("01\n".utf8).write(to: url.appending(path: "serial"))
    try openssl(
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout",
      "root.key", "-out", "root.pem", "-subj", "/CN=Test root", "-days", "3650", "-config",
      "tsa.cnf", "-extensions", "root")
  }

  static let configuration = """
    [req]
    distinguished_name = name
    [name]
    [root]
    basicConstraints = critical,CA:true
    keyUsage = critical,keyCertSign,cRLSign
    [stamp]
    basicConstraints = critical,CA:false
    keyUsage = critical,digitalSignature
    extendedKeyUsage = critical,timeStamping
    [loose]
    extendedKeyUsage = timeStamping
    [mixed]
    extendedKeyUsage = critical,timeStamping,codeSigning
    [other]
    extendedKeyUsage = critical,codeSigning
    [none]
    basicConstraints = critical,CA:false
    [server]
    subjectAltName = IP:127.0.0.1
    [tsa]
    default_tsa = main
    [main]
    serial = serial
    crypto_device = builtin
    signer_digest = sha256
    default_policy = 1.2.3.4.1
    digests = sha1, sha256, sha384, sha512
    accuracy = secs:1, millisecs:500, microsecs:100
    ordering = yes
    ess_cert_id_chain = no
    ess_cert_id_alg = sha256
    """

  @discardableResult
  func openssl(_ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["openssl"] + arguments
    process.currentDirectoryURL = URL(filePath: folder)
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "openssl \(arguments.first ?? ""): \(text)")
    return text
  }

  /// A certificate `NAME.pem` with its key, signed by the root.
  func certificate(_ name: String, extensions: String, days: [String] = ["-days", "30"]) throws {
    try openssl(
      "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout",
      "\(name).key", "-out", "\(name).csr", "-subj", "/O=Demarc test/CN=Clock \(name)", "-config",
      "tsa.cnf")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["openssl", "x509", "-req", "-in", "\(name).csr", "-CA", "root.pem", "-CAkey", "root.key"]
      + ["-CAcreateserial", "-out", "\(name).pem", "-extfile", "tsa.cnf"]
      + ["-extensions", extensions] + days
    process.currentDirectoryURL = URL(filePath: folder)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  /// The reply to a query by the certificate of this name.
  func reply(_ query: [UInt8], by name: String, text: Bool = false) throws -> [UInt8] {
    try Data(query).write(to: URL(filePath: "\(folder)/q.tsq"))
    try openssl(
      "ts", "-reply", "-config", "tsa.cnf", "-queryfile", "q.tsq", "-signer", "\(name).pem",
      "-inkey", "\(name).key", "-out", "r.tsr")
    return try read("r.tsr")
  }

  func read(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
  }

  func write(_ bytes: [UInt8], _ name: String) throws {
    try Data(bytes).write(to: URL(filePath: "\(folder)/\(name)"))
  }

  /// A TLS server on a port of its own, which the caller ends.
  func tlsServer() throws -> (process: Process, port: Int) {
    try certificate("server", extensions: "server")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["openssl", "s_server", "-accept", "127.0.0.1:0", "-cert", "server.pem", "-key"]
      + ["server.key", "-www"]
    process.currentDirectoryURL = URL(filePath: folder)
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    // "ACCEPT 127.0.0.1:40123" says which port the system chose.
    var text = ""
    while !text.hasSuffix("\n") || !text.contains("ACCEPT") {
      let data = pipe.fileHandleForReading.availableData
      try #require(!data.isEmpty, "the TLS server did not start: \(text)")
      text += String(decoding: data, as: UTF8.self)
    }
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("ACCEPT") })
    let port = try #require(line.split(separator: ":").last.flatMap { Int($0) })
    return (process, port)
  }
}
