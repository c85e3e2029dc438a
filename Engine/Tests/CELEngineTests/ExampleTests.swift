import CELEngine
import DemarcJSON
import DemarcModel
import Foundation
import Testing

/// The example of `docs/cel.md`, which quotes the lines between the marks.
@Suite struct ExampleTests {
  @Test func aConditionOnABucketIsCompiledAndEvaluated() throws {
    // begin: docs/cel.md
    let bucket = try CELSchema(
      JSONDocument.parse(
        """
        {"assetType": "storage.googleapis.com/Bucket", "schema": "Bucket", "messages": {
          "Bucket": {"name": "string", "retentionPolicy": "RetentionPolicy"},
          "RetentionPolicy": {"retentionPeriod": "int64", "isLocked": "bool"}}}
        """
      ).root)

    var environment = CELEnvironment()
    environment.declare("resource", as: bucket)
    environment.variables["minimum"] = .typed(.int)
    environment.functions = [
      CELFunction(
        "isLog", isMember: true, arity: 1, signatures: [CELSignature([.string], .bool)]
      ) { arguments throws(CELError) in .bool(arguments[0].text?.hasPrefix("log-") ?? false) }
    ]

    let text = "resource.name.isLog() && resource.retentionPolicy.retentionPeriod >= minimum"
    let compiled = CELExpression.compile(
      SourceFile(name: "bucket.cel", text: text), environment: environment)
    for fault in compiled.diagnostics { print(fault) }
    guard let condition = compiled.tree else { return }

    let asset = try JSONDocument.parse(
      #"{"name": "log-eu", "retentionPolicy": {"retentionPeriod": "86400"}}"#)
    let outcome = condition.evaluateBool(
      ["resource": try bucket.value(asset.root), "minimum": .int(3600)])
    switch outcome {
    case .success(let holds): print(holds)  // true
    case .failure(let error): print(error.code, error.message)
    }
    // end: docs/cel.md
    #expect(try outcome.get())
    #expect(condition.type == .bool)
  }

  @Test func thePageQuotesTheExampleAsItStands() throws {
    let file = URL(filePath: #filePath).resolvingSymlinksInPath()
    let root = (0..<4).reduce(file) { url, _ in url.deletingLastPathComponent() }
    let page = try String(contentsOf: root.appending(path: "docs/cel.md"), encoding: .utf8)
    let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    let begin = try #require(lines.firstIndex { $0.hasSuffix("// begin: docs/cel.md") })
    let end = try #require(lines.firstIndex { $0.hasSuffix("// end: docs/cel.md") })
    let quoted = lines[(begin + 1)..<end].map {
      $0.hasPrefix("    ") ? String($0.dropFirst(4)) : $0
    }
    #expect(page.contains("```swift\n" + quoted.joined(separator: "\n") + "\n```"))
  }
}
