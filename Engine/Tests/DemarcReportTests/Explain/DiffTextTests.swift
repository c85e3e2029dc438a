import DemarcBoundary
import DemarcJSON
import DemarcModel
import DemarcReport
import Testing

@Suite struct DiffTextTests {
  private func diff(_ changes: [MatrixDiff.Change]) throws -> MatrixDiff {
    let root = try JSONDocument.parse(AssessmentJSON.bytes(Sample.input())).root
    let snapshot = try MatrixSnapshot(root, file: "a.json")
    var diff = MatrixDiff(from: snapshot, to: snapshot)
    diff.changes = changes
    return diff
  }

  private func changes(_ count: Int) throws -> [MatrixDiff.Change] {
    let root = try JSONDocument.parse(AssessmentJSON.bytes(Sample.input())).root
    let old = try MatrixSnapshot(root, file: "a.json")
    var new = old
    new.requirements = Dictionary(
      uniqueKeysWithValues: (0..<count).map {
        (RequirementID(framework: "f", id: "\(1000 + $0)"), RequirementState.met)
      })
    var before = old
    before.requirements = new.requirements.mapValues { _ in .failed }
    return MatrixDiff(from: before, to: new).changes
  }

  @Test func nothingChangedIsSaid() throws {
    #expect(DiffText.text(try diff([])) == "Nothing changed.\n")
    #expect(DiffText.json(try diff([])) == "[]\n")
  }

  @Test func aMarkShowsWhatNeedsAttentionAndNoNameMovesTheCursor() throws {
    var change = try #require(changes(1).first)
    change.sentence = "a\u{1b}[2J\nb"
    var alarm = change
    alarm.needsAttention = true
    #expect(
      DiffText.text(try diff([change, alarm])) == "  a\\u{1b}[2J b\n! a\\u{1b}[2J b\n")
    let root = try JSONDocument.parse(DiffText.json(try diff([alarm]))).root
    let first = try #require(root.elements.first { _ in true })
    #expect(first["sentence"]?.string == "a\u{1b}[2J\nb")
    #expect(first["kind"]?.string == "requirement-changed")
    #expect(first["needsAttention"]?.bool == true)
  }

  @Test(arguments: [(40, 0), (41, 1), (100, 60)])
  func manyRequirementsAreCounted(_ count: Int, _ more: Int) throws {
    let lines = DiffText.text(try diff(changes(count))).split(separator: "\n")
    #expect(lines.count == min(count, 40) + (more > 0 ? 1 : 0))
    #expect(lines.last == (more > 0 ? "  and \(more) more requirements changed" : lines[39]))
  }
}
