import Foundation
import SigmaEngine
import Testing

/// `docs/detections.md` lists the rules as they are; `Scripts/reference.sh` writes it.
@Suite struct RulePageTests {
  @Test func thePageListsEveryRuleAsItIs() throws {
    let url = RulePacks.folder.appending(path: "../../../../docs/detections.md").standardized
    let rows = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
      .map(String.init).filter { $0.hasPrefix("| `") }
    let wanted = try RulePacks.all.files.flatMap(\.heads).map { try Self.row($0) }
    #expect(Set(wanted).subtracting(rows).sorted() == [], "run Scripts/reference.sh")
    #expect(Set(rows).subtracting(wanted).sorted() == [], "run Scripts/reference.sh")
    #expect(rows.count == wanted.count)
  }

  private static func row(_ head: SigmaHead) throws -> String {
    let notes = try #require(RuleNotes(head))
    let techniques = head.tags.filter {
      $0.hasPrefix("attack.t") && $0.dropFirst(8).first?.isNumber == true
    }
    .map { $0.dropFirst(7).uppercased() }
    let controls = notes.controls.map { $0.split(separator: ":").last.map(String.init) ?? "" }
    let cells = [
      "`\(head.name ?? "")`", head.level?.rawValue ?? "",
      head.title + (notes.side == "provider" ? " (provider's side)" : ""), notes.theme,
      techniques.joined(separator: ", "), controls.joined(separator: ", "),
    ]
    return "| " + cells.joined(separator: " | ") + " |"
  }
}
