import Foundation
import Testing

/// Schemas of Google Cloud assets and what an import says of them, as a user meets them.
@Suite struct GCPCommandTests {
  private static let document = """
    {"name":"acme","version":"v1","revision":"20260101","rootUrl":"https://acme.googleapis.com/",
     "resources":{"anvils":{"methods":{"get":{"response":{"$ref":"Anvil"}}}}},
     "schemas":{"Anvil":{"type":"object","properties":{"name":{"type":"string"},
       "weight":{"type":"string","format":"int64"},
       "handles":{"type":"array","items":{"$ref":"Handle"}}}},
      "Handle":{"type":"object","properties":{"open":{"type":"boolean"}}}}}
    """

  @Test func importedTypesAreShownAndKnown() throws {
    let folder = try Folder()
    try folder.write(Self.document, to: "acme.v1.json")
    let here = "--workspace \(folder.root.path)"
    let run = try Program.run("gcp schemas import \(folder.path("acme.v1.json")) \(here)")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("Wrote 1 asset types to"))
    let shown = try Program.run("gcp schemas show acme.googleapis.com/Anvil \(here)")
    #expect(shown.text.contains("# acme.googleapis.com/Anvil: Anvil of acme.v1 20260101\n"))
    #expect(shown.text.contains("handles[].open  bool\n"))
    #expect(shown.text.contains("weight          int64\n"))
    let all = try Program.run("gcp schemas show \(here)")
    #expect(all.text.contains("acme.googleapis.com/Anvil"))
    #expect(all.text.contains("storage.googleapis.com/Bucket"))
    let json = try Program.run("gcp schemas show acme.googleapis.com/Anvil --format json \(here)")
    #expect(json.text.contains(#"{"path":"weight","type":"int64"}"#))
  }

  @Test func aDocumentServesAsItIs() throws {
    let folder = try Folder()
    try folder.write(Self.document, to: "acme.v1.json")
    let shown = try Program.run(
      "gcp schemas show acme.googleapis.com/Anvil --schemas \(folder.path("acme.v1.json"))")
    #expect(shown.status == 0 && shown.text.contains("weight"))
  }

  @Test func aDirectoryTakesAFileForEachService() throws {
    let folder = try Folder()
    try folder.write(Self.document, to: "acme.v1.json")
    let run = try Program.run(
      "gcp schemas import \(folder.path("acme.v1.json")) -o \(folder.path("out"))/ --quiet")
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(FileManager.default.fileExists(atPath: folder.path("out/acme.txt")))
  }

  @Test func whatIsNoDocumentIsRefusedAndNothingIsWritten() throws {
    let folder = try Folder()
    try folder.write("{}", to: "x.json")
    let run = try Program.run(
      "gcp schemas import \(folder.path("x.json")) -o \(folder.path("out.txt"))")
    #expect(run.status == 2)
    #expect(run.errors.contains("$discovery/rest"))
    #expect(folder.names == ["x.json"])
  }

  @Test func aTypeInOtherLettersIsRecognised() throws {
    let run = try Program.run("gcp schemas show storage.googleapis.com/bucket")
    #expect(run.status == 64)
    #expect(run.errors.contains("did you mean storage.googleapis.com/Bucket?"))
  }

  @Test func anImportNamesTypesThatNoSchemaDescribes() throws {
    let folder = try Folder()
    try folder.write(
      #"{"name":"//acme.googleapis.com/projects/1/anvils/a","asset_type":"acme.googleapis.com/Anvil","resource":{"data":{}}}"#,
      to: "assets.json")
    let run = try Program.run("import \(folder.path("assets.json"))")
    #expect(run.text.contains("No schema is known for acme.googleapis.com/Anvil."))
    try folder.write(Self.document, to: "acme.v1.json")
    let known = try Program.run(
      "import \(folder.path("assets.json")) --schemas \(folder.path("acme.v1.json"))")
    #expect(!known.text.contains("No schema is known"))
  }
}
