import DemarcEstate
import DemarcJSON
import DemarcModel
import Testing

@Suite struct FaultTests {
  @Test func aWrongTypeNamesFileLineAndPathAndTheRestLoads() {
    let wrong = item("b").replacing("\"AWS::S3::Bucket\"", with: "5")
    let run = Import(snapshot([item("a"), wrong, item("c")]))
    #expect(run.ids == ["arn:aws:s3:::a", "arn:aws:s3:::c"])
    #expect(run.codes == ["estate.wrong-type"])
    let text = run.report.diagnostics[0].description
    #expect(text.hasPrefix("export.json:3:"))
    #expect(text.contains("configurationItems[1].resourceType is number; expected a string"))
    #expect(run.file?.skipped == 1)
  }

  @Test func aBrokenRecordIsLeftOutAndTheRestLoads() {
    let run = Import(snapshot([item("a"), "{\"resourceType\":\"x\",}", item("c")]))
    #expect(run.ids == ["arn:aws:s3:::a", "arn:aws:s3:::c"])
    #expect(run.codes == ["estate.bad-json"])
    #expect(run.report.diagnostics[0].span?.start.line == 3)
  }

  @Test func duplicateKeysAreNamedWithTheirPlace() {
    let twice = item("b", extra: ",\"resourceName\":\"z\"")
    let run = Import(snapshot([item("a"), twice]))
    #expect(run.resources.last?.name == "z")
    #expect(run.codes == ["estate.duplicate-key"])
    #expect(run.report.diagnostics[0].description.contains("'resourceName' stands twice"))
    #expect(run.report.diagnostics[0].span?.start.line == 3)
    #expect(!run.report.hasErrors)
  }

  @Test func anUnknownTypeIsKept() {
    #expect(Import(item("a", type: "AWS::New::Thing")).resources.count == 1)
  }

  @Test(arguments: [("", true), (" \n", false), ("[]", false)])
  func anEmptyExportIsSaid(_ text: String, _ isFault: Bool) {
    let run = Import(text)
    #expect(run.codes == ["estate.empty"])
    #expect(run.report.hasErrors == isFault)
  }

  @Test(arguments: [
    "hello", "a: 1\n", "{\"Version\":\"2012-10-17\",\"Statement\":[]}", "[1,2]", "{}",
    "{\"Policies\":[{\"PolicyName\":\"x\"}]}",
  ])
  func somethingElseIsSaidNotToBeAnExport(_ text: String) {
    let run = Import(text)
    #expect(run.codes == ["estate.unrecognised"])
    #expect(run.file?.format == nil)
    #expect(run.report.diagnostics[0].hint?.contains("AWS Config snapshot") == true)
  }

  @Test func anEmptyAnswerIsRecognisedAndHoldsNothing() {
    let run = Import(#"{"configSnapshotId":"x","configurationItems":[]}"#)
    #expect(run.codes == [])
    #expect(run.file?.format == .awsConfigSnapshot)
  }

  @Test func invalidUTF8SpoilsOnlyItsRecord() {
    var bytes = Array((item("a") + "\n" + item("b") + "\n" + item("c")).utf8)
    let at = bytes.count / 2
    bytes[at] = 0xff
    let run = Import([.bytes(name: "x", bytes)])
    #expect(run.ids == ["arn:aws:s3:::a", "arn:aws:s3:::c"])
    #expect(run.codes == ["estate.bad-json"])
    #expect(run.report.diagnostics[0].span?.start.line == 2)
  }

  @Test(arguments: [true, false])
  func utf16IsNamedWithWhatToDo(_ isLittle: Bool) {
    var bytes: [UInt8] = isLittle ? [0xff, 0xfe] : [0xfe, 0xff]
    for unit in item("a").utf16 {
      let (low, high) = (UInt8(unit & 0xff), UInt8(unit >> 8))
      bytes += isLittle ? [low, high] : [high, low]
    }
    let run = Import([.bytes(name: "x", bytes)])
    #expect(run.codes.contains("estate.bad-json"))
    #expect(run.report.diagnostics[0].hint?.contains("PowerShell") == true)
  }

  @Test func tenThousandLevelsAreRefusedAndTheRestLoads() {
    let deep = String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
    let run = Import(snapshot([item("a"), item("b", extra: ",\"x\":" + deep), item("c")]))
    #expect(run.ids == ["arn:aws:s3:::a", "arn:aws:s3:::c"])
    #expect(run.codes == ["estate.bad-json"])
  }

  @Test func diagnosticsOfAFileAreCapped() {
    let run = Import(snapshot((0..<100).map { _ in "{\"resourceType\":1}" }))
    #expect(run.report.diagnostics.count == 20)
    #expect(run.file?.diagnosticsOmitted == 80)
    #expect(run.file?.skipped == 100)
  }
}
