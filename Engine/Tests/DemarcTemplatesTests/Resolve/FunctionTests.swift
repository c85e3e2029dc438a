import DemarcJSON
import DemarcModel
import DemarcTemplates
import Testing

/// Each function: what it gives when all is known, and why it is open when something is not.
@Suite struct FunctionTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let value: String
    let wanted: String
    var reason: String?
    var testDescription: String { value }

    init(_ value: String, _ wanted: String, open reason: String? = nil) {
      (self.value, self.wanted, self.reason) = (value, wanted, reason)
    }
  }

  /// Parameters: `Given` (a), `Open`, `Listed` (x, y), `Only` (one allowed value), `Number` (5).
  static func template(_ value: String) -> String {
    """
    AWSTemplateFormatVersion: "2010-09-09"
    Parameters:
      Given: {Type: String, Default: a}
      Open: {Type: String}
      Listed: {Type: CommaDelimitedList, Default: "x, y"}
      Only: {Type: String, AllowedValues: [z]}
      Number: {Type: Number, Default: 5}
      Stored: {Type: "AWS::SSM::Parameter::Value<String>", Default: /path}
    Mappings:
      Sizes:
        eu: {small: 1, large: [2, 3]}
    Conditions:
      Yes: !Equals [!Ref Given, a]
      No: !Not [!Condition Yes]
    Resources:
      Other: {Type: "AWS::SQS::Queue"}
      R:
        Type: Test::Some::Thing
        Properties:
          P: \(value)
    """
  }

  @Test(arguments: [
    Row("!Ref Given", #""a""#), Row("!Ref Number", "5"), Row("!Ref Only", #""z""#),
    Row("!Ref Listed", #"["x","y"]"#),
    Row("!Ref Open", #"{"Ref":"Open"}"#, open: "parameter Open has no default"),
    Row(
      "!Ref Stored", #"{"Ref":"Stored"}"#,
      open: "parameter Stored is read from the parameter store at deployment"),
    Row("!Ref AWS::Region", #""eu""#),
    Row("!Ref AWS::AccountId", #"{"Ref":"AWS::AccountId"}"#, open: "AWS::AccountId is not given"),
    Row("!Ref Other", #"{"Ref":"Other"}"#, open: "the name of Other is known after deployment"),
    Row(
      "!GetAtt Other.Arn", #"{"Fn::GetAtt":["Other","Arn"]}"#,
      open: "Other.Arn is known after deployment"),
    Row("!Sub 'x-${Given}-${AWS::Region}'", #""x-a-eu""#),
    Row("!Sub 'x-${!Given}'", #""x-${Given}""#),
    Row("!Sub ['${V}-${Given}', {V: !Ref Only}]", #""z-a""#),
    Row(
      "!Sub '${Given}-${Other.Arn}'", #"{"Fn::Sub":"a-${Other.Arn}"}"#,
      open: "Other.Arn is known after deployment"),
    Row("!Join ['-', [a, !Ref Given, 3]]", #""a-a-3""#),
    Row("!Join [',', !Ref Listed]", #""x,y""#),
    Row(
      "!Join ['-', [!Ref Open]]", #"{"Fn::Join":["-",[{"Ref":"Open"}]]}"#,
      open: "parameter Open has no default"),
    Row("!Split ['|', 'a|b|']", #"["a","b",""]"#),
    Row("!Select [1, !Ref Listed]", #""y""#), Row("!Select ['0', [p, q]]", #""p""#),
    Row("!Select [5, [p]]", #"{"Fn::Select":[5,["p"]]}"#, open: "the list has no element 5"),
    Row("!FindInMap [Sizes, !Ref 'AWS::Region', small]", "1"),
    Row("!FindInMap [Sizes, eu, large]", "[2,3]"),
    Row("{'Fn::FindInMap': [Sizes, us, small, {DefaultValue: 9}]}", "9"),
    Row(
      "!FindInMap [Sizes, us, small]", #"{"Fn::FindInMap":["Sizes","us","small"]}"#,
      open: "map Sizes has no 'us.small'"),
    Row("!If [Yes, 1, 2]", "1"), Row("!If [No, 1, 2]", "2"),
    Row("!Base64 'hi'", #""aGk=""#), Row("{'Fn::Base64': abcd}", #""YWJjZA==""#),
    Row("!Cidr ['10.0.0.0/16', 2, 8]", #"["10.0.0.0/24","10.0.1.0/24"]"#),
    Row(
      "!Cidr ['10.0.0.0/30', 2, 8]", #"{"Fn::Cidr":["10.0.0.0/30",2,8]}"#,
      open: "'10.0.0.0/30' cannot be divided into 2 blocks"),
    Row("{'Fn::Length': !Ref Listed}", "2"), Row("{'Fn::Length': [1, 2, 3]}", "3"),
    Row("{'Fn::ToJsonString': {a: !Ref Given, b: [1]}}", #""{\"a\":\"a\",\"b\":[1]}""#),
    Row(
      "!GetAZs ''", #"{"Fn::GetAZs":""}"#, open: "the zones of a region are known at deployment"),
    Row(
      "!ImportValue x", #"{"Fn::ImportValue":"x"}"#,
      open: "the value is imported from another stack"),
    Row(
      "'{{resolve:ssm:/x}}'", #""{{resolve:ssm:/x}}""#,
      open: "the value is read at deployment ('{{resolve:…}}')"),
    Row("[1, !Ref 'AWS::NoValue', 2]", "[1,2]"),
    Row("{a: !Ref 'AWS::NoValue', b: 1}", #"{"b":1}"#),
    Row("{a: !If [No, 1, !Ref 'AWS::NoValue']}", "{}"),
    Row("{Ref: Given, Two: 2}", #"{"Ref":"Given","Two":2}"#),
  ])
  func functionsGiveWhatIsKnown(_ row: Row) throws {
    let read = try Read(Self.template(row.value), pseudo: ["AWS::Region": "eu"])
    #expect(read.property("P") == row.wanted)
    #expect(read.reason("P") == row.reason)
    #expect(read.template.diagnostics.isEmpty)
  }

  @Test func bothSpellingsOfAFunctionAreTheSame() throws {
    let short = try Read(Self.template("!Sub '${Given}'"))
    let long = try Read(Self.template("{'Fn::Sub': '${Given}'}"))
    #expect(short.property("P") == long.property("P"))
  }

  @Test func aParameterFileWinsOverDefaults() throws {
    let read = try Read(
      Self.template("[!Ref Given, !Ref Listed, !Ref Open]"),
      parameters: [
        "Given": .text("g"), "Listed": .text("p,q"), "Open": .text("o"),
      ])
    #expect(read.property("P") == #"["g",["p","q"],"o"]"#)
  }

  @Test func whatIsInsideAnUnknownValueIsListedOnce() throws {
    let read = try Read(Self.template("!Join ['-', [!Ref Open, !Ref Stored]]"))
    #expect(read.made.unknowns.count == 1)
  }

  @Test func valuesKeepTheirPlaces() throws {
    let read = try Read(Self.template("{a: {b: !Ref Given}, c: plain}"))
    let value = read.resources?["R"]?["Properties"]?["P"]
    #expect(value?["c"]?.position.line == 20)
    #expect(value?["a"]?["b"]?.position.description == "20:18")
    let json = try Read(
      #"{"Resources":{"R":{"Type":"A::B::C","Properties":{"#
        + "\n" + #"  "P": {"Fn::Join": ["", ["a"]]}}}}}"#)
    #expect(json.resources?["R"]?["Properties"]?["P"]?.position.description == "2:8")
  }
}
