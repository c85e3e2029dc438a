import ArgumentParser
import AzurePolicyEngine
import DemarcAssess
import DemarcCatalog
import DemarcJSON
import DemarcModel
import DemarcReport
import GuardEngine

/// `demarc policy parse`: what the parser understood.
struct PolicyParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Print what was understood of rules, or what is wrong in them.",
    discussion: """
      demarc policy parse s3.guard            the syntax tree
      demarc policy parse --azure policies/   each definition: whom it is about, its effect, and \
      whether it can fail at all
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable { case json, yaml, text }

  @Argument(help: "The Guard rule file; - for standard input.")
  var file: String?

  @Option(
    parsing: .upToNextOption,
    help: "Azure policy definitions: JSON files, or directories with them.")
  var azure: [String] = []

  @OptionGroup var aliases: AzureAliasOptions

  @Option(help: "Print in this form: json or yaml for a tree, text or json for Azure.")
  var format: Form?

  @Option(help: "guard-3.1: as the official program reads it; guard-strict: with what came later.")
  var dialect: GuardDialect = .guard31

  func validate() throws {
    guard (file == nil) != azure.isEmpty else {
      throw ValidationError("name a Guard rule file, or Azure policies with --azure")
    }
    guard format != (azure.isEmpty ? .text : .yaml) else {
      throw ValidationError(azure.isEmpty ? "a tree is json or yaml" : "the list is text or json")
    }
  }

  func run() throws {
    guard let file else { return try listAzure() }
    let console = Console(quiet: true, noColor: true)
    do throws(Diagnostic) {
      let source = try PolicyFiles.read(file).text()
      let parsed = GuardParser.parse(source)
      let faults =
        parsed.hasErrors
        ? parsed.diagnostics : GuardRules.compile(source, dialect: dialect).diagnostics
      if let tree = parsed.tree {
        let bytes = tree.treeJSON()
        console.print(format == .yaml ? YAMLText.bytes(bytes) : bytes)
      }
      for fault in faults { console.complain("\(fault)") }
      guard faults.contains(where: { $0.severity == .error }) else { return }
    } catch {
      console.complain("\(error)")
    }
    throw ExitStatus.notAssessed.error
  }
}

extension PolicyParseCommand {
  private func listAzure() throws {
    let console = Console(quiet: true, noColor: false)
    try reportingFaults(console) { console in
      let found = PolicyFiles(endings: [".json", ".jsn"]).find(azure)
      var faults = found.diagnostics
      let files = PolicyFiles.read(found.names, &faults)
      let table = try aliases.table(workspace: ".")
      let listing = AzurePolicyListing(
        files, aliases: table.table,
        forced: ForcedValues(tsv: EmbeddedData().file("azure/forced-values.tsv") ?? []))
      let rows = listing.rows.map(Self.row)
      if format == .json {
        console.print(AzureListing.json(rows))
      } else {
        let style = Style(colour: console.colour, width: console.width)
        console.print(AzureListing.text(rows, style: style))
      }
      faults += table.diagnostics + listing.diagnostics
      for fault in faults { console.complain("\(fault)") }
      if faults.contains(where: { $0.severity == .error }) { throw ExitStatus.notAssessed.error }
    }
  }

  private static func row(_ row: AzurePolicyListing.Row) -> AzureListing.Row {
    let effects = row.effects.isEmpty ? "" : " (of \(row.effects.joined(separator: ", ")))"
    return AzureListing.Row(
      title: row.title, file: row.file,
      facts: [
        ("name", row.name), ("mode", row.mode), ("effect", row.effect + effects),
        ("about", row.types.isEmpty ? "any type" : row.types.joined(separator: ", ")),
        ("looks up", row.related ?? ""), ("parameters", row.parameters.joined(separator: "; ")),
      ], note: row.note)
  }
}

/// JSON as YAML in block style; every text is quoted, so that none is taken for something else.
private enum YAMLText {
  static func bytes(_ json: [UInt8]) -> [UInt8] {
    guard let document = try? JSONDocument.parse(json) else { return json }
    var out = ""
    write(document.root, indent: 0, &out)
    return Array(out.utf8)
  }

  private static func write(_ value: JSONValue, indent: Int, _ out: inout String) {
    let pad = String(repeating: "  ", count: indent)
    for member in value.members {
      out += "\(pad)\(key(member.name)):"
      nest(member.value, indent: indent + 1, &out)
    }
    for element in value.elements {
      out += "\(pad)-"
      nest(element, indent: indent + 1, &out)
    }
  }

  private static func nest(_ value: JSONValue, indent: Int, _ out: inout String) {
    guard value.count > 0 else {
      out += " \(value.json)\n"
      return
    }
    out += "\n"
    write(value, indent: indent, &out)
  }

  private static func key(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7a }
    var writer = JSONWriter()
    writer.string(name)
    return isPlain && !name.isEmpty ? name : writer.text
  }
}
