import Foundation
import Testing

/// Assessment results as OSCAL, and documents in XML, as commands.
@Suite struct OSCALFormatTests {
  private static let assess = """
    assess examples/bundle/evidence --workspace examples/bundle --as-of 2026-06-30 \
    --framework hipaa-security --no-evidence --quiet
    """

  @Test func whatAssessPrintsLiesInItsFolderAndIsClean() throws {
    let folder = try Folder()
    let printed = try Program.run("\(Self.assess) --format oscal --output \(folder.path("out"))")
    #expect(printed.status == 0 || printed.status == 1, "\(printed.errors)")
    let path = folder.path("out/assessment-results.json")
    #expect(try Data(contentsOf: URL(filePath: path)) == printed.output)
    let checked = try Program.run("oscal check \(path) --as-of 2026-06-30")
    #expect(checked.status == 0, "\(checked.text)\(checked.errors)")
  }

  @Test func aCatalogInXMLIsReadWhateverItIsCalled() throws {
    let folder = try Folder()
    let text = """
      <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="e242681a-dcaf-4f46-9914-f75a73e33d1a">
      <metadata><title>T</title><last-modified>2026-01-31T12:00:00Z</last-modified>
      <version>1</version><oscal-version>1.1.2</oscal-version></metadata>
      <control id="a-1"><title>A</title></control></catalog>
      """
    try folder.write(text, to: "plain")
    try folder.write(text.replacingOccurrences(of: "</control>", with: ""), to: "broken.xml")
    let read = try Program.run("oscal import \(folder.path("plain"))")
    #expect(read.status == 0)
    #expect(read.text.contains("1 controls"))
    let broken = try Program.run("oscal import \(folder.path("broken.xml"))")
    #expect(broken.status == 2)
    #expect(broken.errors.contains("broken.xml:4:"))
    #expect(broken.errors.contains("error[xml.malformed]"))
  }
}
