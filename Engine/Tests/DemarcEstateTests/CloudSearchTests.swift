import DemarcEstate
import DemarcJSON
import DemarcModel
import Testing

/// Search results name resources; they do not show them.
@Suite struct CloudSearchTests {
  private static let resource = oneLine(
    #"""
    {"name":"//storage.googleapis.com/b1","assetType":"storage.googleapis.com/Bucket",
    "project":"projects/42","folders":["folders/2"],"organization":"organizations/7",
    "displayName":"b1","location":"eu","parentAssetType":"cloudresourcemanager.googleapis.com/Project",
    "parentFullResourceName":"//cloudresourcemanager.googleapis.com/projects/p-1"}
    """#)
  private static let policy = oneLine(
    #"""
    {"resource":"//storage.googleapis.com/b1","assetType":"storage.googleapis.com/Bucket",
    "project":"projects/42","policy":{"bindings":[{"role":"roles/viewer","members":["allUsers"]}]}}
    """#)

  @Test(arguments: ["[\(resource)]", "{\"results\":[\(resource)]}", resource])
  func aResultIsInUseButShowsNothing(_ text: String) {
    let run = Import(text)
    #expect(run.file?.format == .cloudResourceSearch)
    #expect(run.codes == ["estate.summary"])
    #expect(run.resources.map(\.account) == ["42"])
    #expect(run.resources.map(\.unexported) == [["resource.data"]])
    #expect(
      run.report.coverage.nodeChain(of: "42") == ["projects/42", "folders/2", "organizations/7"])
  }

  @Test func bindingsThatAQueryFoundAreNotTheWholePolicy() {
    let run = Import("[\(Self.policy)]")
    #expect(run.file?.format == .cloudResourceSearch)
    #expect(run.ids == ["//storage.googleapis.com/b1#allowPolicy"])
    #expect(run.resources.first?.unexported.contains("resource.bindings") == true)
  }

  @Test func anExportOfTheSameResourceCountsMore() {
    let export = CloudAssetImportTests.camel
    for texts in [[Self.resource, export], [export, Self.resource]] {
      let run = Import(
        texts.enumerated().map { .bytes(name: "\($0.offset).json", Array($0.element.utf8)) })
      let buckets = run.resources.filter { $0.type == "storage.googleapis.com/Bucket" }
      #expect(buckets.map(\.unexported) == [[]])
    }
  }

  @Test func aResultWithItsWholeResourceIsItsConfiguration() {
    let whole = Self.resource.replacing(
      "\"displayName\"",
      with:
        #""versionedResources":[{"version":"v1","resource":{"name":"b1","labels":{}}}],"displayName""#
    )
    let run = Import(whole)
    #expect(run.codes == [])
    #expect(run.resources.first?.unexported == [])
    #expect(run.resources.first?.document["name"]?.string == "b1")
  }

  @Test func tagsOfAResultAreBindings() {
    let tagged = Self.resource.replacing(
      "\"displayName\"",
      with: oneLine(
        #"""
        "tags":[{"tagKey":"7/env","tagValue":"7/env/prod","tagValueId":"tagValues/2"}],
        "effectiveTags":[{"attachedResource":"//cloudresourcemanager.googleapis.com/projects/42",
        "effectiveTags":[{"tagValue":"7/team/a","tagValueId":"tagValues/3"}]}],"displayName"
        """#))
    let bindings = Import(tagged).resources.filter { $0.type.hasSuffix("/TagBinding") }
    #expect(
      bindings.map { $0.document["parent"]?.string } == [
        "//storage.googleapis.com/b1", "//cloudresourcemanager.googleapis.com/projects/42",
      ])
    #expect(bindings.map { $0.document["tagValue"]?.string } == ["tagValues/2", "tagValues/3"])
    #expect(
      bindings.last?.id
        == "//cloudresourcemanager.googleapis.com/tagBindings/%2F%2Fcloudresourcemanager.googleapis.com%2Fprojects%2F42/tagValues/3"
    )
  }
}
