import CELEngine
import DemarcJSON
import DemarcModel
import Testing

/// What a person reads who mixed types up.
@Suite struct TypeMessageTests {
  @Test(arguments: [
    Row(
      "1 + 'a'",
      "t.cel:1:1: error[cel.no-overload]: '+' does not take int and string\n"
        + "  hint: it takes int + int, string + string; convert one side with int(…) or string(…)"),
    Row(
      "vm.size > '100'",
      "t.cel:1:1: error[cel.no-overload]: '>' does not put int and string in order\n"
        + "  hint: write 100 without quotes"),
    Row(
      "vm.tier == 5",
      "t.cel:1:1: error[cel.no-overload]: '==' compares a string with an int, which are never equal\n"
        + "  hint: write '5' in quotes"),
    Row(
      "vm.on == 'true'",
      "t.cel:1:1: error[cel.no-overload]: '==' compares a bool with a string, which are never equal\n"
        + "  hint: write true without quotes"),
    Row(
      "vm.tier in [1, 2]",
      "t.cel:1:1: error[cel.no-overload]: 'in' does not look for a string in a list(int)\n"
        + "  hint: the elements are of type int"),
    Row(
      "'web' in vm.tier",
      "t.cel:1:1: error[cel.no-overload]: 'in' does not look for a string in a string\n"
        + "  hint: look into a text with text.contains(part)"),
    Row(
      "vm.tier == null",
      "t.cel:1:1: error[cel.no-overload]: a string is never null\n"
        + "  hint: a field that is not set holds its default: value == '', or !has(message.value)"),
    Row("vm.disk == null", "bool"),
    Row("vm.tags", "list(string)"),
    Row(
      "vm.tags && vm.on",
      "t.cel:1:1: error[cel.no-overload]: '&&' needs true or false here, not a list(string)\n"
        + "  hint: ask for its size: size(value) > 0"),
    Row(
      "vm.tier.exists(t, t == 'a')",
      "t.cel:1:1: error[cel.no-overload]: 'exists' goes through a list or a map, not a string\n"
        + "  hint: cut a text into a list with text.split(separator)"),
    Row(
      "vm.tags.startsWith('web')",
      "t.cel:1:1: error[cel.no-overload]: no form of 'startsWith' fits"
        + " list(string).startsWith(string)\n"
        + "  hint: it takes string.startsWith(string)"),
    Row(
      "size(vm.size)",
      "t.cel:1:1: error[cel.no-overload]: no form of 'size' fits size(int)\n"
        + "  hint: it takes size(string), size(bytes), size(list(A)), size(map(A, B))"),
    Row(
      "vm.tags[0].lenght",
      "t.cel:1:1: error[cel.unknown-field]: string has no field 'lenght'"),
    Row(
      "vm.disk.sise == 1",
      "t.cel:1:1: error[cel.unknown-field]: Disk has no field 'sise'\n  hint: did you mean 'size'?"),
    Row(
      "vm.disks.all(d, d.sise == 1)",
      "t.cel:1:17: error[cel.unknown-field]: Disk has no field 'sise'\n"
        + "  hint: did you mean 'size'?"),
    Row(
      "vm.labels[1] == 'a'",
      "t.cel:1:11: error[cel.no-overload]: a map(string, string) has no element at an int\n"
        + "  hint: the index is a string"),
    Row(
      "vm.on ? 'a' : 1",
      "t.cel:1:1: error[cel.no-overload]: '? :' gives a string or an int, not one type\n"
        + "  hint: convert one side with string(…) or int(…)"),
    Row(
      "!vm.tier || -vm.tier == 1",
      "t.cel:1:2: error[cel.no-overload]: '!' needs true or false here, not a string\n"
        + "  hint: compare it: value != ''"
        + " | t.cel:1:13: error[cel.no-overload]: '-' does not negate a string\n"
        + "  hint: it takes an int or a double"),
  ])
  func says(_ row: Row) throws {
    #expect(try Self.messages(row.expression) == row.result)
  }

  private static func messages(_ text: String) throws -> String {
    let schema = try CELSchema(
      JSONDocument.parse(
        """
        {"assetType":"x/Vm","schema":"Vm","messages":{
          "Vm":{"size":"int64","tier":"string","on":"bool","tags":"list<string>",
            "labels":"map<string>","disk":"Disk","disks":"list<Disk>"},
          "Disk":{"size":"int64"}}}
        """
      ).root)
    var environment = CELEnvironment()
    environment.declare("vm", as: schema)
    let parsed = CELExpression.compile(
      SourceFile(name: "t.cel", text: text), environment: environment)
    return parsed.tree.map { $0.type.map { "\($0)" } ?? "untyped" }
      ?? parsed.diagnostics.map(\.description).joined(separator: " | ")
  }

  /// Two schemas may both have a `Disk`; they are different types with different fields.
  @Test func messagesOfTwoSchemasAreKeptApart() throws {
    var environment = CELEnvironment()
    for (name, field) in [("a", "size"), ("b", "kind")] {
      let json = """
        {"assetType":"x/\(name)","schema":"Disk","messages":{"Disk":{"\(field)":"string"}}}
        """
      environment.declare(name, as: try CELSchema(JSONDocument.parse(json).root))
    }
    func faults(_ text: String) -> [String] {
      CELExpression.compile(SourceFile(name: "t.cel", text: text), environment: environment)
        .diagnostics.map(\.code)
    }
    #expect(faults("a.size == b.kind") == [])
    #expect(faults("[a][0].kind == ''") == ["cel.unknown-field"])
    #expect(faults("[b][0].kind == ''") == [])
    #expect(faults("a == b") == ["cel.no-overload"])
  }

  @Test func signaturesOfTheHostAreChecked() {
    var environment = CELEnvironment()
    environment.functions = [
      CELFunction("twice", arity: 1, signatures: [CELSignature([.int], .int)]) { $0[0] },
      CELFunction("anything", arity: 1) { $0[0] },
    ]
    func messages(_ text: String) -> [String] {
      CELExpression.compile(SourceFile(name: "t.cel", text: text), environment: environment)
        .diagnostics.map(\.message)
    }
    #expect(messages("twice('a')") == ["no form of 'twice' fits twice(string)"])
    #expect(messages("twice(1) + 1u") == ["'+' does not take int and uint"])
    #expect(messages("anything('a') + 1u") == [])
  }
}
