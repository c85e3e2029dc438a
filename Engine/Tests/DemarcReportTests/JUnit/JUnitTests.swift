import DemarcReport
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct JUnitTests {
  private func document(_ input: ReportInput) throws -> JUnitDocument {
    try JUnitDocument(ReportFormat.junit.files(input, assets: Stub.assets)[0].bytes)
  }

  @Test(arguments: Hostile.names)
  func aHostileNameLeavesTheDocumentWellFormed(_ name: String) throws {
    let document = try document(Hostile.input(name))
    // Characters that XML 1.0 forbids show as U+FFFD; every other one is read back.
    let wanted = String(
      String.UnicodeScalarView(
        name.unicodeScalars.map { scalar in
          let isForbidden =
            scalar.value < 0x20 && !"\t\n\r".unicodeScalars.contains(scalar)
            || scalar.value == 0xfffe || scalar.value == 0xffff
          return isForbidden ? "\u{FFFD}" : scalar
        }))
    let names = document.cases.map(\.name).filter { !$0.hasSuffix(" passed") }
    #expect(names.count == SampleEvidence.findings.count)
    for found in names {
      #expect(found.unicodeScalars.elementsEqual(wanted.unicodeScalars))
    }
    #expect(document.elements == (try self.document(Sample.input())).elements)
  }

  @Test func totalsAreTheSumsOfTheCases() throws {
    let document = try document(Sample.input())
    let suites = document.suites
    #expect(suites.count == 5)
    for key in ["tests", "failures", "errors", "skipped"] {
      #expect(document.total[key] == suites.map { $0.counts[key] ?? 0 }.reduce(0, +))
    }
    for suite in suites {
      let own = document.cases.filter { $0.suite == suite.name }
      #expect(suite.counts["tests"] == own.count)
      #expect(suite.counts["failures"] == own.count { $0.verdict == "failure" })
      #expect(suite.counts["errors"] == own.count { $0.verdict == "error" })
      #expect(suite.counts["skipped"] == own.count { $0.verdict == "skipped" })
    }
    #expect(document.total["failures"] == 2)
    #expect(document.total["errors"] == 1)
  }

  @Test func anAcceptedRiskAndMissingEvidenceAreSkippedNeverPassed() throws {
    let document = try document(Sample.input())
    let messages = document.cases.filter { $0.verdict == "skipped" }.map(\.message)
    #expect(
      messages == [
        "accepted risk until 2026-09-30: It is replaced in autumn",
        "not assessed: the machine is not patched by itself",
        "not assessed: the machine is not patched by itself",
      ])
    let passed = document.cases.filter { $0.verdict == nil }.map(\.name)
    #expect(passed.allSatisfy { $0.hasSuffix(" passed") })
  }
}

/// A JUnit file as an XML parser reads it.
final class JUnitDocument: NSObject, XMLParserDelegate {
  struct Suite {
    var name: String
    var counts: [String: Int]
  }

  struct Case {
    var suite: String
    var name: String
    var verdict: String?
    var message = ""
  }

  private(set) var total: [String: Int] = [:]
  private(set) var suites: [Suite] = []
  private(set) var cases: [Case] = []
  private(set) var elements: [String] = []

  init(_ bytes: [UInt8]) throws {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
  }

  func parser(
    _: XMLParser, didStartElement name: String, namespaceURI _: String?, qualifiedName _: String?,
    attributes: [String: String]
  ) {
    elements.append(name)
    let counts = attributes.compactMapValues { Int($0) }
    switch name {
    case "testsuites": total = counts
    case "testsuite": suites.append(Suite(name: attributes["name"] ?? "", counts: counts))
    case "testcase":
      cases.append(Case(suite: attributes["classname"] ?? "", name: attributes["name"] ?? ""))
    case "failure", "error", "skipped":
      cases[cases.count - 1].verdict = name
      cases[cases.count - 1].message = attributes["message"] ?? ""
    default: break
    }
  }
}
