import ARMTemplates
import DemarcJSON
import DemarcModel
import Testing

/// syntax.md, "Comments and metadata", "Inline comments", "Multi-line strings".
@Suite struct CommentTests {
  @Test func commentsOfBothFormsAreAllowedAndKept() throws {
    let made = try Made(
      """
      {
        // demarc:ignore some-policy reason="old"
        "$schema": "https://x/deploymentTemplate.json#", /* two
        lines */ "contentVersion": "1.0.0.0",
        "resources": [
          {"type": "Microsoft.Storage/storageAccounts", "apiVersion": "2023-01-01", // why
           "name": "a//b/*c*/"}
        ]
      }
      """)
    #expect(
      made.template.comments.map(\.text) == [
        " demarc:ignore some-policy reason=\"old\"", " two\n  lines ", " why",
      ])
    #expect(made.template.comments.map(\.span.start.line) == [2, 3, 6])
    #expect(made.template.comments.map(\.span.start.column) == [3, 52, 79])
  }

  @Test func marksOfCommentsInsideTextsAreText() throws {
    let made = try Made.account(properties: #"{"url": "https://x/*y*/", "quote": "\"//\""}"#)
    #expect(made.json("/properties/url") == #""https://x/*y*/""#)
    #expect(made.json("/properties/quote") == #""\"//\"""#)
  }

  @Test func aTextMayGoOverSeveralLinesAndPlacesStayTrue() throws {
    let made = try Made(
      """
      {
        "$schema": "https://x/deploymentTemplate.json#",
        "resources": [
          {"type": "Microsoft.Storage/storageAccounts", "apiVersion": "2023-01-01",
           "name": "[concat('a',
              'b')]", "kind": "StorageV2",
           "location": "westeurope"}
        ]
      }
      """)
    #expect(made.first?.name == "ab")
    #expect(made.first?.span(at: "/name").start == SourcePosition(line: 5, column: 14))
    #expect(made.first?.span(at: "/kind").start == SourcePosition(line: 6, column: 25))
    #expect(made.first?.span(at: "/location").start == SourcePosition(line: 7, column: 18))
  }

  @Test func aFaultBehindATextOfSeveralLinesIsPlacedInTheFile() {
    let text = "{\"$schema\": \"x/deploymentTemplate.json\",\n\"a\": \"one\ntwo\", oops}"
    let fault = ARMTemplate.read(Array(text.utf8), file: "t").diagnostics.first
    #expect(fault?.span?.start == SourcePosition(line: 3, column: 7))
  }

  @Test func aByteOrderMarkIsNoFault() {
    let text = #"{"$schema": "x/deploymentTemplate.json", "resources": []}"#
    #expect(ARMTemplate.read([0xef, 0xbb, 0xbf] + Array(text.utf8), file: "t").tree != nil)
  }

  @Test func metadataOfAResourceIsKeptBesideItAndNotSent() throws {
    let made = try Made.sections(
      """
      "resources": [{"type": "Microsoft.Storage/storageAccounts", "apiVersion": "2023-01-01",
      "name": "a", "comments": "mine", "metadata": {"demarc": {"ignore": "x"}}}]
      """)
    #expect(made.first?.metadata?["demarc"]?["ignore"]?.string == "x")
    #expect(made.first?.document["metadata"] == nil)
    #expect(made.first?.document["comments"] == nil)
  }
}
