import DemarcCatalog
import Testing

@Suite struct EmbeddedDataTests {
  @Test func theListIsFresh() {
    let tree = TestData.tree.paths.filter { !$0.contains("/fixtures/") }
    #expect(EmbeddedData().paths == tree, "run Scripts/embed-data.sh")
  }

  @Test func everyFileHoldsTheBytesOfTheTree() {
    let embedded = EmbeddedData()
    for path in embedded.paths {
      #expect(embedded.file(path) == TestData.tree.file(path), "\(path)")
    }
  }

  @Test func anUnknownPathHasNoBytes() {
    #expect(EmbeddedData().file("catalog/nothing.json") == nil)
    #expect(TestData.tree.file("catalog/nothing.json") == nil)
    #expect(DataDirectory("/nowhere").paths.isEmpty)
  }
}
