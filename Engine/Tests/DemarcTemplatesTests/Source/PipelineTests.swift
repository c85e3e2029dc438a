import DemarcJSON
import DemarcYAML
import Foundation
import Testing

/// What pipelines read from the repository is well formed and hangs together.
@Suite struct PipelineTests {
  private func read(_ name: String) throws -> JSONValue {
    var root = URL(filePath: #filePath)
    for _ in 0..<5 { root.deleteLastPathComponent() }
    let text = try String(contentsOf: root.appending(path: name), encoding: .utf8)
    return try YAMLReader().document(text).root
  }

  @Test func theHookRunsTheCheckOnTemplatesAlone() throws {
    let hooks = try read(".pre-commit-hooks.yaml")
    let hook = try #require(hooks[0])
    #expect(hook["id"]?.string == "demarc-check")
    #expect(hook["language"]?.string == "system")
    let entry = try #require(hook["entry"]?.string)
    #expect(entry.hasPrefix("demarc check "))
    // Commits hold other YAML and JSON, too.
    #expect(entry.contains("--ignore-others"))
    let pattern = try Regex(try #require(hook["files"]?.string))
    for (name, isWanted) in [
      ("a/b.yaml", true), ("c.json", true), ("d.template", true), ("e.md", false),
    ] {
      #expect((name.firstMatch(of: pattern) != nil) == isWanted, "\(name)")
    }
  }

  @Test func theActionUsesItsInputsAndUploadsEvenAfterAFailure() throws {
    let action = try read("action.yml")
    #expect(action["runs"]?["using"]?.string == "composite")
    let steps = Array(try #require(action["runs"]?["steps"]).elements)
    #expect(steps.count == 2)
    let text = steps.map(\.json).joined()
    for input in try #require(action["inputs"]).members {
      #expect(text.contains("inputs.\(input.name)"), "\(input.name) is not used")
      #expect(input.value["description"]?.string != nil)
    }
    let run = try #require(steps[0]["run"]?.string)
    // Inputs reach the shell through the environment, never as part of the script.
    #expect(!run.contains("${{"))
    #expect(steps[1]["if"]?.string?.contains("always()") == true)
    #expect(steps[1]["uses"]?.string?.hasPrefix("github/codeql-action/upload-sarif@") == true)
  }
}
