import ArgumentParser
import CELEngine
import DemarcAssess
import DemarcCatalog
import DemarcJSON
import DemarcModel
import DemarcReport
import OrgPolicyEngine

/// What is particular to Google Cloud.
struct GCPCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gcp", abstract: "What is particular to Google Cloud: the types of its assets.",
    subcommands: [Schemas.self])

  struct Schemas: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Import and look up the fields and types of assets.",
      discussion: """
        An export leaves out a field that holds its default, so a condition is evaluated over a typed \
        resource. The shipped tables hold what Organization Policy and the checks judge.
        """,
      subcommands: [Import.self, Show.self])
  }

  /// `demarc gcp schemas import`.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make a table of asset types out of the provider's discovery documents.",
      discussion: """
        FILE is what an API says of itself, as: curl 'https://storage.googleapis.com/$discovery/rest?version=v1' \
        Several are joined; where two describe one type the later one counts. The result is read by \
        later commands in this workspace and wins over the shipped tables.
        """)

    @Argument(help: "Discovery documents; - for standard input.")
    var files: [String]

    @Option(
      name: .shortAndLong,
      help: """
        File to write; schemas/gcp.txt, if absent. A name that ends in a slash is a directory that \
        takes a file for each service.
        """)
    var output: String?

    @Option(help: "File with the asset types to keep, one a line; all of them, if absent.")
    var only: String?

    @Option(help: "Directory of the workspace.")
    var workspace = "."

    @OptionGroup var talk: ConsoleOptions

    func run() throws {
      let console = talk.console
      try reportingFaults(console) { console in
        var imported = SchemaImport(names: GCPSchemaOptions.names())
        for path in files {
          let bytes = try Files.read(path == "-" ? "/dev/stdin" : path)
          let read = DiscoveryDocument.read(bytes, name: path)
          for fault in read.diagnostics { console.complain("\(fault)") }
          guard let document = read.tree else { throw ExitStatus.notAssessed.error }
          imported.add(document)
        }
        let kept = try only.map { try types(in: $0) }
        let count = imported.types.filter { kept?.contains($0) ?? true }.count
        guard count > 0 else {
          throw Diagnostic(
            "gcp-schema.discovery", "the documents describe no asset type that is kept",
            hint:
              "a type is what a 'get' method answers with; 'demarc gcp schemas show' lists types")
        }
        let place = try write(imported, kept)
        console.note("Wrote \(count) asset types to \(place)")
      }
    }

    private func types(in path: String) throws -> Set<String> {
      Set(
        try Files.text(path).text.split(whereSeparator: \.isNewline).map(String.init)
          .filter { !$0.hasPrefix("#") })
    }

    /// - Returns: where it lies now.
    private func write(_ imported: SchemaImport, _ kept: Set<String>?) throws -> String {
      if let output, output.hasSuffix("/") {
        let files = imported.services(types: kept).map { service in
          ReportFile(
            name: "\(service).txt", bytes: imported.text(types: kept, service: service))
        }
        try ReportWriter(directory: String(output.dropLast())).write(files)
        return output
      }
      let target = OutputPlace(
        output, workspace: workspace, folder: GCPSchemaOptions.workspaceFolder,
        file: GCPSchemaOptions.workspaceFile)
      try ReportWriter(directory: target.folder).write(
        [ReportFile(name: target.name, bytes: imported.text(types: kept))])
      return "\(target.folder)/\(target.name)"
    }
  }

  /// `demarc gcp schemas show`.
  struct Show: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case table, json }

    static let configuration = CommandConfiguration(
      abstract: "List the asset types that are known, or the fields of one.")

    @Argument(help: "Such as storage.googleapis.com/Bucket; every type, if absent.")
    var type: String?

    @OptionGroup var options: GCPSchemaOptions

    @Option(help: "How to print the result.")
    var format = Format.table

    @Option(help: "Directory of the workspace.")
    var workspace = "."

    func run() throws {
      let console = Console(quiet: true, noColor: true)
      try reportingFaults(console) { console in
        let (schemas, faults) = try options.schemas(workspace: workspace)
        for fault in faults { console.complain("\(fault)") }
        if let type {
          console.print(try fields(of: type, schemas))
        } else {
          let types = schemas.types(services: AssetSchemas.services(EmbeddedData()))
          console.print(format == .json ? SchemaText.json(types) : SchemaText.table(types))
        }
        if faults.contains(where: { $0.severity == .error }) {
          throw ExitStatus.notAssessed.error
        }
      }
    }

    private func fields(of type: String, _ schemas: AssetSchemas) throws -> String {
      guard let origin = schemas.origin(type) else {
        let known = schemas.types(services: AssetSchemas.services(EmbeddedData()))
        let meant = known.first { $0.type.lowercased() == type.lowercased() }
        throw ValidationError(
          "no asset type is called '\(type)'"
            + (meant.map { "; did you mean \($0.type)?" }
              ?? "; 'demarc gcp schemas show' lists the types"))
      }
      let fields = SchemaListing.fields(schemas.messages(of: type))
      return format == .json
        ? SchemaText.json(origin, fields) : SchemaText.table(origin, fields)
    }
  }
}

/// Asset types and their fields as text.
private enum SchemaText {
  static func table(_ types: [SchemaTable.AssetType]) -> String {
    let width = types.map(\.type.utf8.count).max() ?? 0
    return types.map { "\(padded($0.type, width))  \($0.document) \($0.revision)\n" }.joined()
  }

  static func table(_ origin: SchemaTable.AssetType, _ fields: [SchemaListing.Field]) -> String {
    let width = fields.map(\.path.utf8.count).max() ?? 0
    return "# \(origin.type): \(origin.message) of \(origin.document) \(origin.revision)\n"
      + fields.map { "\(padded($0.path, width))  \($0.type)\n" }.joined()
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.utf8.count))
  }

  static func json(_ types: [SchemaTable.AssetType]) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("types")
    writer.beginArray()
    for type in types {
      writer.beginObject()
      add(type, to: &writer)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  static func json(_ origin: SchemaTable.AssetType, _ fields: [SchemaListing.Field]) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    add(origin, to: &writer)
    writer.key("fields")
    writer.beginArray()
    for field in fields {
      writer.beginObject()
      writer.member("path", field.path)
      writer.member("type", field.type)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  private static func add(_ type: SchemaTable.AssetType, to writer: inout JSONWriter) {
    writer.member("type", type.type)
    writer.member("document", type.document)
    writer.member("revision", type.revision)
    writer.member("message", type.message)
  }
}
