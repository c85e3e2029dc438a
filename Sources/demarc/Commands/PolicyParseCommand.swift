import ArgumentParser
import DemarcAssess
import DemarcJSON
import DemarcModel
import GuardEngine

/// `demarc policy parse`: what the parser understood.
struct PolicyParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse", abstract: "Print the syntax tree of a rule file, or what is wrong in it.")

  enum Form: String, ExpressibleByArgument, CaseIterable { case json, yaml }

  @Argument(help: "The rule file; - for standard input.")
  var file: String

  @Option(help: "Print in this form.")
  var format: Form = .json

  @Option(help: "guard-3.1: as the official program reads it; guard-strict: with what came later.")
  var dialect: GuardDialect = .guard31

  func run() throws {
    let console = Console(quiet: true, noColor: true)
    do throws(Diagnostic) {
      let source = try PolicyFiles.read(file).text()
      let parsed = GuardParser.parse(source)
      let faults =
        parsed.hasErrors
        ? parsed.diagnostics : GuardRules.compile(source, dialect: dialect).diagnostics
      if let tree = parsed.tree {
        let bytes = tree.treeJSON()
        console.print(format == .json ? bytes : YAMLText.bytes(bytes))
      }
      for fault in faults { console.complain("\(fault)") }
      guard faults.contains(where: { $0.severity == .error }) else { return }
    } catch {
      console.complain("\(error)")
    }
    throw ExitStatus.notAssessed.error
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
