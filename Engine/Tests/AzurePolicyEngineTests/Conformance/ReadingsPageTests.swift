import DemarcJSON
import DemarcTestKit
import Foundation
import Testing

/// docs/azure-policy.md says of every contested case how it is read; the skip list does what it
/// says.
struct ReadingsPageTests {
  /// Case names of the paragraphs that begin so, folded.
  private func cases(_ opening: String) throws -> Set<String> {
    let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
      .pathComponents.dropLast(5).joined(separator: "/").dropFirst()
    let page = try String(contentsOfFile: "\(root)/docs/azure-policy.md", encoding: .utf8)
    let section = page.components(separatedBy: "\n## ")
      .first { $0.hasPrefix("Where sources disagree") }
    var names: Set<String> = []
    for paragraph in (section ?? "").components(separatedBy: "\n\n")
    where paragraph.hasPrefix(opening) {
      let parts = paragraph.components(separatedBy: "`")
      for index in stride(from: 1, to: parts.count, by: 2) {
        #expect(names.insert(parts[index].lowercased()).inserted, "\(parts[index]) stands twice")
      }
    }
    return names
  }

  private func skipped() throws -> Set<String> {
    let text = try String(contentsOfFile: ConformanceTests.skips, encoding: .utf8)
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    return Set(lines.map { $0.split(separator: "\t")[1].lowercased() })
  }

  @Test func thePageAndTheSkipListNameTheSameCases() throws {
    let onPage = try cases("Cases:")
    let inList = try skipped()
    #expect(onPage.subtracting(inList) == [], "on the page alone")
    #expect(inList.subtracting(onPage) == [], "in the skip list alone")
    #expect(onPage.count > 50)
  }

  @Test func everyContestedCaseIsDecided() throws {
    guard let archive = try ConformanceArchive.openSupport("azure-policy", "regorus-azure-policy")
    else { return }
    let decided = try cases("Cases:").union(try cases("Cases we read alike:"))
    let contested = try archive.document("contested.json").root
    var open: [String] = []
    for entry in contested["cases"]?.elements.map({ $0 }) ?? [] {
      let name = entry["case"]?.string ?? ""
      if !decided.contains(name.lowercased()) { open.append(name) }
    }
    for entry in contested["functionCases"]?.elements.map({ $0 }) ?? [] {
      let note = entry["note"]?.string ?? ""
      for function in (entry["function"]?.string ?? "").split(separator: "/") {
        let name = note == "(all)" ? "\(function)" : "\(function):\(note)"
        if !decided.contains(name.lowercased()) { open.append(name) }
      }
    }
    #expect(open == [])
  }
}
