import DemarcJSON
import DemarcModel
import DemarcTemplates
import Testing

/// Content decides what a file is.
@Suite struct RecognitionTests {
  private func kind(_ bytes: [UInt8]) -> String {
    switch TemplateReader.read(bytes, name: "t") {
    case .other: "other"
    case .template(let template): template.kind.rawValue
    case .unreadable(let faults): faults.map(\.code).joined(separator: " ")
    }
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let wanted: String
    var testDescription: String { text }
  }

  @Test(arguments: [
    Row(text: "Resources: {A: {Type: AWS::S3::Bucket}}", wanted: "CloudFormation template"),
    Row(
      text: #"{"Resources":{"A":{"Type":"AWS::S3::Bucket"}}}"#, wanted: "CloudFormation template"),
    Row(
      text: #"{"format_version":"1.2","planned_values":{"root_module":{}}}"#,
      wanted: "Terraform plan"),
    Row(text: "Resources: {cpu: 1, memory: 2}", wanted: "other"),
    Row(text: "kind: Deployment", wanted: "other"),
    Row(text: #"{"format_version":1,"planned_values":{}}"#, wanted: "other"),
    Row(text: "AWSTemplateFormatVersion: '2010-09-09'", wanted: "template.no-resources"),
    Row(text: "AWSTemplateFormatVersion: 'x\nResources: [", wanted: "template.unreadable"),
    Row(text: "{ Resources: [", wanted: "other"), Row(text: "", wanted: "other"),
    Row(text: "Resources: [a]\nAWSTemplateFormatVersion: x", wanted: "template.no-resources"),
  ])
  func contentDecides(_ row: Row) { #expect(kind(Array(row.text.utf8)) == row.wanted) }

  @Test func utf16AndBrokenTextAreReportedAsSuch() {
    let text = Array("AWSTemplateFormatVersion".utf16)
    let wide: [UInt8] =
      [0xff, 0xfe] + text.flatMap { unit -> [UInt8] in [UInt8(unit & 0xff), UInt8(unit >> 8)] }
    #expect(kind(wide) == "template.not-utf8")
    #expect(
      kind(Array("Resources: {A: {Type: AWS::S3::Bucket}} # ".utf8) + [0xff]) == "template.not-utf8"
    )
    #expect(kind([0xff, 0xd8, 0xff, 0xe0]) == "other")
  }

  @Test func typographicQuotesAreNamedAsTheCause() {
    let text = "AWSTemplateFormatVersion: \u{2018}2010-09-09\u{2019}\nResources: {}"
    guard case .unreadable(let faults) = TemplateReader.read(Array(text.utf8), name: "t") else {
      Issue.record("it was read")
      return
    }
    #expect(faults[0].span?.start == SourcePosition(line: 1, column: 27))
    #expect(faults[0].hint != nil)
  }

  @Test(arguments: [
    #"[{"ParameterKey": "A", "ParameterValue": "1"}, {"ParameterKey": "B", "ParameterValue": "x,y"}]"#,
    #"{"Parameters": {"A": "1", "B": "x,y"}}"#, "A: 1\nB: x,y", #"["A=1", "B=x,y"]"#,
  ])
  func allFormsOfAParameterFileAreRead(_ text: String) {
    let parsed = ParameterFile.parse(SourceFile(name: "p", text: text))
    #expect(parsed.diagnostics.isEmpty)
    #expect(parsed.tree == ["A": .text("1"), "B": .text("x,y")])
  }

  @Test func aBrokenParameterFileSaysWhere() {
    let parsed = ParameterFile.parse(
      SourceFile(name: "p", text: "[{\"ParameterKey\": \"A\", \"ParameterValue\": {}},\n {}]"))
    #expect(parsed.diagnostics.map { $0.span?.start.line } == [1, 2])
  }
}
