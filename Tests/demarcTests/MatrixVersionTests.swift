import Foundation
import Testing

/// Versions of the matrix from the command line: kept when it changed, approved, compared.
@Suite struct MatrixVersionTests {
  private func workspace() throws -> Folder {
    let folder = try Folder()
    try folder.write("organization: Test\nframeworks: [soc2]\n", to: "demarc.yaml")
    try folder.write(Export.snapshot([Export.bucket("b")]), to: "imports/a.json")
    return folder
  }

  private func assess(_ folder: Folder, on day: String = "2026-06-30") throws -> Program.Run {
    try Program.run("assess --workspace \(folder.root.path) --as-of \(day) --format json")
  }

  private func triggers(_ run: Program.Run) -> [String] {
    (run.json?["review"] as? [[String: Any]] ?? []).compactMap { $0["kind"] as? String }
  }

  private func versions(_ folder: Folder) throws -> [[String: Any]] {
    let run = try Program.run(
      "matrix list --workspace \(folder.root.path) --as-of 2026-07-01 --json")
    return run.json?["versions"] as? [[String: Any]] ?? []
  }

  /// A key, as AWS Config holds it: a service that was not in use before.
  private let key = """
    {"configurationItemVersion":"1.3","configurationItemCaptureTime":"2026-06-01T00:00:00.000Z",\
    "configurationItemStatus":"OK","awsAccountId":"111122223333","awsRegion":"eu-west-1",\
    "resourceType":"AWS::KMS::Key","resourceId":"k","resourceName":"k",\
    "ARN":"arn:aws:kms:eu-west-1:111122223333:key/k","tags":{},"relationships":[],\
    "configuration":{"keyId":"k"},"supplementaryConfiguration":{}}
    """

  @Test func aVersionIsKeptWhenTheMatrixChangedAndApprovedByAPerson() throws {
    let folder = try workspace()
    let first = try assess(folder)
    #expect(first.errors.contains("Matrix: v1"))
    #expect(triggers(first) == ["never-approved"])
    let again = try assess(folder)
    #expect(!again.errors.contains("Matrix:"))
    #expect(again.output == first.output)
    let place = "--workspace \(folder.root.path)"
    let approve = "--by CISO --because 'read row by row' --as-of 2026-06-30 \(place)"
    #expect(try Program.run("matrix approve latest \(approve)").status == 0)
    #expect(triggers(try assess(folder)) == [])
    #expect(triggers(try assess(folder, on: "2027-06-30")) == ["year-since-approval"])

    try folder.write(Export.snapshot([Export.bucket("b"), key]), to: "imports/a.json")
    let adopted = try assess(folder, on: "2027-07-01")
    #expect(triggers(adopted).contains("new-service"))
    let found = try versions(folder)
    #expect(found.compactMap { $0["number"] as? Int } == Array(1...found.count))
    #expect(found.count >= 2)
    let diff = try Program.run("matrix diff approved latest \(place)")
    #expect(diff.status == 1)
    #expect(diff.text.contains("you adopted"))
    let shown = try Program.run("matrix show v1 \(place)")
    #expect(shown.text.contains("Approved by CISO on 2026-06-30: read row by row"))
    let facts = try Program.run("matrix show v1 --json \(place)")
    #expect(facts.json?["schema"] as? String == "demarc/matrix/1")
    // The digest is that of the facts as they are printed, their line feed apart.
    let digest = try Program.shell(
      "printf %s \"$($demarc matrix show v1 --json \(place))\" | sha256sum")
    #expect(found.first?["digest"] as? String == String(digest.text.prefix(64)))
  }

  @Test func onlyRunsOverTheWholeWorkspaceAreKept() throws {
    let folder = try workspace()
    let place = "--workspace \(folder.root.path) --as-of 2026-06-30 --quiet"
    _ = try Program.run("assess \(folder.path("imports")) \(place)")
    _ = try Program.run("assess --framework soc2 \(place)")
    #expect(!folder.names.contains(".demarc"))
    let none = try Program.run("matrix list --workspace \(folder.root.path)")
    #expect(none.status == 2)
    #expect(none.errors.contains("matrix.no-versions"))
  }

  @Test func whatIsNotThereIsSaid() throws {
    let folder = try workspace()
    _ = try assess(folder)
    let place = "--workspace \(folder.root.path)"
    #expect(try Program.run("matrix show v9 \(place)").status == 2)
    #expect(try Program.run("matrix approve latest --because ok --by A \(place)").status == 2)
    #expect(try Program.run("matrix diff approved latest \(place)").status == 2)
    // A run that speaks of an earlier day rewrites no history.
    let earlier = try assess(folder, on: "2026-01-01")
    #expect(earlier.errors.contains("not recorded"))
    #expect(try versions(folder).count == 1)
  }
}
