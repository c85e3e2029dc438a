import DemarcJSON
import DemarcModel
import Testing

@testable import DemarcReport

/// Texts that attack whoever reads an alert: no form lets one out of its place.
@Suite struct AlertHostileTests {
  static let texts =
    Hostile.names + [
      "a=b c=d e\\=f", "\\", "x\\", "|", "]", "\"]", "] [x y=\"z\"]", " cs1=forged", "\u{85}next",
      "\u{1b}]8;;http://x\u{7}link", "  ", "\u{7f}", "{\"a\":1}\n{\"b\":2}",
    ]

  /// `text` in every place that a log or a rule can fill.
  static func alert(_ text: String) -> Alert {
    var alert = AlertSample.trail
    alert.id = text
    alert.source = text
    (alert.account, alert.region, alert.service, alert.action) = (text, text, text, text)
    alert.rule.id = text
    alert.rule.title = text
    alert.rule.description = text
    (alert.rule.author, alert.rule.license, alert.rule.file) = (text, text, text)
    alert.rule.references = [text, "https://example.com/\(text)"]
    alert.rule.tags = [text, "attack.t1078\(text)"]
    alert.rule.controls = [text]
    alert.rule.falsePositives = [text]
    var actor = AlertActor(id: text)
    (actor.name, actor.kind, actor.address, actor.userAgent) = (text, text, text, text)
    alert.actor = actor
    alert.resources = [AlertResource(id: text, type: text)]
    alert.events[0].id = text
    alert.events[0].file = text
    alert.matched = [AlertField(field: text, value: text)]
    var seen = AlertCorrelation(kind: text, firstMs: 0, lastMs: 1, eventCount: 2)
    seen.group = [AlertField(field: text, value: text)]
    alert.correlation = seen
    return alert
  }

  @Test(arguments: texts)
  func jsonLinesKeepTheTextExactly(_ text: String) throws {
    let bytes = try AlertSample.bytes(.json, [Self.alert(text), AlertSample.trail])
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == 2)
    let root = try JSONDocument.parse(Array(lines[0])).root
    for found in [
      root["id"]?.string, root["rule"]?["author"]?.string, root["actor"]?["userAgent"]?.string,
      root["matched"]?[0]?["value"]?.string, root["correlation"]?["group"]?[0]?["field"]?.string,
    ] {
      #expect(found.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
    }
  }

  @Test(arguments: texts)
  func csvStaysOneRowThatNoSpreadsheetRuns(_ text: String) throws {
    let rows = try StrictCSV.rows(AlertSample.bytes(.csv, [Self.alert(text)]))
    #expect(rows.count == 2)
    for cell in rows[1] {
      let start = cell.unicodeScalars.first
      #expect(start.map { !"=+-@＝＋－＠\t\r\n".unicodeScalars.contains($0) } ?? true)
    }
  }

  @Test(arguments: texts)
  func textMovesNoCursorAndStaysInItsWidth(_ text: String) throws {
    let out = String(
      decoding: try AlertSample.bytes(.text, [Self.alert(text)]), as: UTF8.self)
    #expect(!out.unicodeScalars.contains { Escape.isHidden($0) && $0 != "\n" })
    #expect(out.split(separator: "\n").allSatisfy { Columns.width($0) <= Style.plain.width })
  }

  @Test(arguments: texts)
  func thePageHoldsTheTextAsData(_ text: String) throws {
    let data = try #require(Stub.parts(AlertSample.bytes(.html, [Self.alert(text)]))["data"])
    #expect(!data.utf8.contains(UInt8(ascii: "<")))
    let root = try JSONDocument.parse(Array(data.utf8)).root
    let author = root["rules"]?[0]?[4]?.string
    #expect(
      author.map { Array($0.unicodeScalars) }
        == Array(AlertTrim.cut(text, bytes: 2000).unicodeScalars))
  }

  @Test(arguments: texts)
  func findingsStayWhole(_ text: String) throws {
    let ocsf = try AlertSample.bytes(.ocsf, [Self.alert(text)])
    #expect(ocsf.filter { $0 == UInt8(ascii: "\n") }.count == 1)
    let finding = try JSONDocument.parse(ocsf.dropLast()).root
    #expect(finding["finding_info"]?["title"]?.string == text)
    let asff = try JSONDocument.parse(AlertSample.bytes(.asff, [Self.alert(text)])).root
    #expect(Array(asff.elements).count == 1)
    // The account of the alert is no account of AWS: the finding goes to the one that was named.
    #expect(asff[0]?["AwsAccountId"]?.string == "999988887777")
    for name in ["Id", "Title", "Description", "GeneratorId"] {
      let value = asff[0]?[name]?.string ?? ""
      #expect(value.unicodeScalars.contains { !$0.properties.isWhitespace }, "\(name)")
    }
  }

  @Test(arguments: texts)
  func cefKeepsItsFields(_ text: String) throws {
    let bytes = try AlertSample.bytes(.cef, [Self.alert(text)])
    #expect(bytes.filter { $0 == UInt8(ascii: "\n") }.count == 1)
    let line = String(decoding: bytes.dropLast(), as: UTF8.self)
    #expect(!line.unicodeScalars.contains { $0.value < 0x20 })
    let read = try StrictCEF(line)
    #expect(read.header[0] == "CEF:0")
    #expect(read.header.last == "8")
    #expect(Set(read.values.keys).isSubset(of: Self.keys))
    #expect(read.values["cs1Label"] == (text.isEmpty ? nil : "Rule Author"))
    let wanted = Self.cef(text)
    #expect(read.values["cs1"] ?? "" == wanted)
  }

  /// What a value of CEF can say of a text: controls but line ends are replaced, tabs are spaces.
  private static func cef(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in AlertTrim.cut(text, 4000).unicodeScalars {
      switch scalar.value {
      case 9: out.append(" ")
      case 10, 13: out.append(scalar)
      case 0..<0x20, 0x7f..<0xa0, 0x2028, 0x2029: out.append("\u{fffd}")
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  private static let keys: Set<String> = [
    "rt", "externalId", "type", "cnt", "start", "end", "cat", "act", "outcome",
    "destinationServiceName", "deviceExternalId", "suid", "suser", "spriv", "src", "c6a2",
    "c6a2Label", "shost", "requestClientApplication", "cs1", "cs1Label", "cs2", "cs2Label", "cs3",
    "cs3Label", "cs4", "cs4Label", "cs5", "cs5Label", "cs6", "cs6Label", "flexString1",
    "flexString1Label", "flexString2", "flexString2Label", "reason", "msg",
  ]

  @Test(arguments: texts, SyslogOptions.Payload.allCases)
  func syslogKeepsItsGrammar(_ text: String, _ payload: SyslogOptions.Payload) throws {
    var options = AlertSample.options
    options.syslog.hostname = text
    options.syslog.payload = payload
    let lines = try AlertSample.bytes(.syslog, [Self.alert(text)], options).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    #expect(lines.count == 2)
    let read = try StrictSyslog(lines[0])
    #expect(read.id == "demarc@32473")
    #expect(read.fields[2...3] == ["demarc", "-"])
    #expect(read.parameters["severity"] == "high")
    if payload == .json {
      let root = try JSONDocument.parse(read.message).root
      #expect(root["severity"]?.string == "high")
    } else {
      #expect(try StrictCEF(String(decoding: read.message, as: UTF8.self)).header.count == 7)
    }
    options.syslog.framing = .octetCounting
    let framed = try AlertSample.bytes(
      .syslog, [Self.alert(text), AlertSample.trail], options)
    #expect(try StrictSyslog.counted(framed).map(\.priority) == [131, 131])
  }
}
