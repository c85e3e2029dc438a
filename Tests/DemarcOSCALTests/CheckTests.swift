import DemarcModel
import Testing

@testable import DemarcOSCAL

/// One fault put into a sound set of documents, and what the gate says of it.
@Suite struct CheckTests {
  private static let sound = (try? SmallEstate.files()) ?? [:]

  struct Row: Sendable, CustomTestStringConvertible {
    let name, file: String
    /// What of the file is replaced: its first occurrence behind `after`.
    var after = ""
    let old, new, code: String
    var testDescription: String { name }
  }

  private static func uuid(_ file: String, after mark: String) -> String {
    let text = sound[file] ?? ""
    guard let start = text.firstRange(of: mark),
      let quote = text[start.upperBound...].firstRange(of: "\"")
    else { return "?" }
    return String(text[quote.upperBound...].prefix(36))
  }

  private static let stranger = "11111111-1111-4111-8111-111111111111"

  static let rows: [Row] = [
    Row(
      name: "an answer to nothing", file: "ssp.json", after: "\"responsibility-uuid\":",
      old: uuid("ssp.json", after: "\"responsibility-uuid\":"), new: stranger,
      code: "oscal.dangling-satisfied"),
    Row(
      name: "a responsibility without answer", file: "ssp.json", after: "\"responsibility-uuid\":",
      old: uuid("ssp.json", after: "\"responsibility-uuid\":"), new: stranger,
      code: "oscal.orphan-responsibility"),
    Row(
      name: "something inherited that nobody provides", file: "ssp.json",
      after: "\"provided-uuid\":", old: uuid("ssp.json", after: "\"provided-uuid\":"),
      new: stranger, code: "oscal.dangling-inherited"),
    Row(
      name: "something provided that nobody takes", file: "ssp.json", after: "\"provided-uuid\":",
      old: uuid("ssp.json", after: "\"provided-uuid\":"), new: stranger,
      code: "oscal.orphan-provided"),
    Row(
      name: "a refusal of nothing leaves its statement open", file: "ssp.json",
      after: "provided-not-relied-on", old: "\"value\": \"", new: "\"value\": \"x",
      code: "oscal.orphan-provided"),
    Row(
      name: "a provided statement where a responsibility is meant", file: "ssp.json",
      after: "\"responsibility-uuid\":",
      old: uuid("ssp.json", after: "\"responsibility-uuid\":"),
      new: uuid("ssp.json", after: "\"provided-uuid\":"), code: "oscal.dangling-satisfied"),
    Row(
      name: "a duty of a statement that is not exported", file: "ssp-aws.json",
      after: "\"provided-uuid\":", old: uuid("ssp-aws.json", after: "\"provided-uuid\":"),
      new: stranger, code: "oscal.dangling-provided"),
    Row(
      name: "an export of nothing", file: "ssp-aws.json", after: "\"export\":",
      old: "\"provided\":", new: "\"provide\":", code: "oscal.dangling-inherited"),
    Row(
      name: "a component that is not there", file: "ssp.json", after: "\"component-uuid\":",
      old: uuid("ssp.json", after: "\"component-uuid\":"), new: stranger,
      code: "oscal.dangling-reference"),
    Row(
      name: "a party that is not there", file: "ssp-aws.json", after: "\"party-uuids\":",
      old: uuid("ssp-aws.json", after: "\"party-uuids\":"), new: stranger,
      code: "oscal.dangling-reference"),
    Row(
      name: "an authorization that is not there", file: "ssp.json",
      after: "\"leveraged-authorization-uuid\"", old: "\"value\": \"", new: "\"value\": \"0",
      code: "oscal.dangling-reference"),
    Row(
      name: "an inherited component that is not there", file: "ssp.json",
      after: "\"inherited-uuid\"", old: "\"value\": \"", new: "\"value\": \"0",
      code: "oscal.dangling-reference"),
    Row(
      name: "an observation that is not there", file: "assessment-results.json",
      after: "\"observation-uuid\":",
      old: uuid("assessment-results.json", after: "\"observation-uuid\":"), new: stranger,
      code: "oscal.dangling-reference"),
    Row(
      name: "a risk that is not there", file: "poam.json", after: "\"risk-uuid\":",
      old: uuid("poam.json", after: "\"risk-uuid\":"), new: stranger,
      code: "oscal.dangling-reference"),
    Row(
      name: "a fragment without resource", file: "assessment-results.json", after: "\"href\": \"",
      old: "\"#", new: "\"#0", code: "oscal.dangling-fragment"),
    Row(
      name: "a file that is not there", file: "assessment-plan.json", old: "\"ssp.json\"",
      new: "\"nowhere.json\"", code: "oscal.dangling-href"),
    Row(
      name: "a control that the profile does not hold", file: "ssp.json",
      old: "\"control-id\": \"own-own-1\"", new: "\"control-id\": \"own-own-9\"",
      code: "oscal.unknown-control"),
    Row(
      name: "a statement that the catalog does not hold", file: "ssp.json",
      old: "own-own-1_smt\"", new: "own-own-1_stm\"", code: "oscal.unknown-statement"),
    Row(
      name: "a target that the catalog does not hold", file: "assessment-results.json",
      old: "own-own-1_smt\"", new: "own-own-1_stm\"", code: "oscal.unknown-statement"),
    Row(
      name: "a control that a profile names and nobody has", file: "profile.json",
      old: "\"own-own-1\"", new: "\"own-own-9\"", code: "oscal.unknown-control"),
    Row(
      name: "a mapped control that the catalog does not hold", file: "mapping.json",
      old: "\"id-ref\": \"pe-3\"", new: "\"id-ref\": \"pe-333\"", code: "oscal.unknown-control"),
    Row(
      name: "a date that is still to come", file: "ssp.json", after: "\"date-authorized\":",
      old: "\"2", new: "\"3", code: "oscal.future-authorization"),
    Row(
      name: "an expired observation", file: "assessment-results.json", after: "\"expires\":",
      old: "\"202", new: "\"201", code: "oscal.expired-observation"),
    Row(
      name: "a time without zone", file: "ssp.json", after: "\"last-modified\":", old: "00Z\"",
      new: "00\"", code: "oscal.bad-time"),
    Row(
      name: "a UUID of version 1", file: "ssp.json", after: "\"users\": [\n    {\n     \"uuid\":",
      old: uuid("ssp.json", after: "\"users\": [\n    {\n     \"uuid\":"),
      new: "2e18f0a2-7a1c-11ee-b962-0242ac120002",
      code: "oscal.bad-uuid"),
    Row(
      name: "no token", file: "ssp.json", old: "\"own-own-1_smt\"", new: "\"own-own(1)_smt\"",
      code: "oscal.bad-token"),
    Row(
      name: "no status", file: "ssp.json", after: "\"system-characteristics\"",
      old: "\"operational\"", new: "\"running\"", code: "oscal.unknown-status"),
    Row(
      name: "a label that says otherwise", file: "ssp.json",
      after: "\"control-origination\"", old: "\"system-specific\"", new: "\"inherited\"",
      code: "oscal.origination-contradicted"),
    Row(
      name: "two things of one uuid", file: "ssp.json",
      after: "\"users\": [\n    {\n     \"uuid\":",
      old: uuid("ssp.json", after: "\"users\": [\n    {\n     \"uuid\":"),
      new: uuid("ssp.json", after: "\"components\": [\n    {\n     \"uuid\":"),
      code: "oscal.duplicate-uuid"),
  ]

  @Test(arguments: rows)
  func aFaultIsFoundAndNamed(_ row: Row) throws {
    var files = Self.sound
    let text = try #require(files[row.file])
    let start =
      row.after.isEmpty
      ? text.startIndex : try #require(text.firstRange(of: row.after)).upperBound
    let place = try #require(text[start...].firstRange(of: row.old), "\(row.old)")
    files[row.file] = text.replacingCharacters(place, with: row.new)
    let report = try SmallEstate.check(files)
    let found = report.findings.filter { $0.diagnostic.code == row.code }
    #expect(!found.isEmpty, "\(report.findings.prefix(3).map(\.diagnostic))")
    for finding in found {
      #expect(finding.diagnostic.span != nil)
      #expect(finding.path.hasPrefix("/"))
    }
  }

  @Test func documentsThatOthersNameAreFoundBesideThem() throws {
    let report = try SmallEstate.check(Self.sound, asked: ["ssp.json"])
    #expect(report.isClean)
    #expect(report.counts.provided > 0)
  }

  /// What is not here cannot be said to be wrong, and that is told.
  @Test func aLeveragedPlanThatIsElsewhereIsANote() throws {
    var files = Self.sound
    for name in ["ssp-aws.json", "ssp-gcp.json"] { files[name] = nil }
    files["ssp.json"] = files["ssp.json"]?.replacing(
      "\"href\": \"ssp-", with: "\"href\": \"https://example.org/ssp-")
    let report = try SmallEstate.check(files, asked: ["ssp.json"])
    #expect(report.isClean)
    #expect(Set(report.notes.map(\.diagnostic.code)) == ["oscal.not-fetched"])
  }

  @Test func reportsAreForPeopleAndPrograms() throws {
    var files = Self.sound
    files["ssp.json"] = files["ssp.json"]?.replacing("own-own-1_smt", with: "own-own-1_stm")
    let report = try SmallEstate.check(files, asked: ["ssp.json"])
    let text = OSCALCheckText.text(report)
    #expect(text.contains("error[oscal.unknown-statement]"))
    #expect(text.contains("path: /system-security-plan/control-implementation/"))
    let json = String(decoding: OSCALCheckText.json(report), as: UTF8.self)
    #expect(json.contains("\"clean\": false"))
    #expect(json.contains("\"code\": \"oscal.unknown-statement\""))
  }
}

extension String {
  /// The text with a stretch of it replaced.
  func replacingCharacters(_ range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
