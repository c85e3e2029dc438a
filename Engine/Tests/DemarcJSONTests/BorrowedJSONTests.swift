import DemarcJSON
import Testing

@Suite struct BorrowedJSONTests {
  private let document: JSONDocument

  init() throws {
    document = try JSONDocument.parse(
      #"{"a":[1,"x","y\n",true,false,null,{"b":[]}],"n\u0061me":"v","a2":{"k":1,"k":2}}"#)
  }

  /// Checks a borrowed value against the value it was borrowed from, down to the leaves.
  private func compare(_ value: JSONValue) {
    let borrowed = BorrowedJSON(value)
    #expect(borrowed.isNull == value.isNull && borrowed.isString == value.isString)
    #expect(borrowed.isArray == value.isArray && borrowed.isObject == value.isObject)
    #expect(borrowed.bool == value.bool && borrowed.count == value.count)
    #expect(borrowed.value.json == value.json)
    #expect(borrowed.string == value.string && borrowed.numberText == value.numberText)
    #expect(borrowed.first?.value.json == value[0]?.json)
    let text = value.string.map { Array($0.utf8) }
    #expect(
      borrowed.testText { span in (0..<span.count).map { span[$0] } == text }
        == text.map { _ in true })
    var elements = borrowed.elements
    for element in value.elements {
      #expect(elements.next()?.value.json == element.json)
      compare(element)
    }
    #expect(elements.next() == nil, "an element too many")
    for member in value.members {
      #expect(borrowed[JSONKey(member.name)]?.value.json == value[member.name]?.json)
      compare(member.value)
    }
    #expect(borrowed["absent"] == nil)
  }

  @Test func aBorrowedValueReadsAsTheValue() {
    compare(document.root)
    #expect(
      BorrowedJSON(document.root)["a2"]?["k"]?.value.json == "2", "the last repetition counts")
  }

  private func at(_ path: String, opensLists: Bool = false) -> String? {
    BorrowedJSON(document.root).at(Array(path.utf8).span, opensLists: opensLists)?.value.json
  }

  @Test func aDottedPathLeadsToAValue() {
    #expect(at("a2") == #"{"k":1,"k":2}"#)
    #expect(at("a2.k") == "2", "the last repetition counts")
    #expect(at("name") == #""v""#, "escapes in names are read")
    #expect(at("a2.k.more") == nil)
    #expect(at("a2.") == nil)
    #expect(at("absent.k") == nil)
  }

  @Test func aPathOpensListsOnlyWhereAsked() throws {
    let list = try JSONDocument.parse(#"{"list":[{"in":[{"x":1},{"x":2}]},{"in":3}],"none":[]}"#)
    let root = BorrowedJSON(list.root)
    func find(_ path: String, _ opensLists: Bool) -> String? {
      root.at(Array(path.utf8).span, opensLists: opensLists)?.value.json
    }
    #expect(find("list.in.x", true) == "1")
    #expect(find("list.in.x", false) == nil)
    #expect(find("none.x", true) == nil)
    #expect(find("list", true)?.first == "[", "the last value is given as it is")
    withExtendedLifetime(list) {}
  }

  @Test func namesOfATableAreFoundInTheOrderOfTheObject() throws {
    let names = ["x", "bucketName", "userName", "a rather long name of a member", ""]
    let table = JSONNameTable(names)
    let document = try JSONDocument.parse(
      #"{"userName":1,"other":2,"\u0078":3,"a rather long name of a member":4,"userName":5,"":6,"#
        + #""bucketname":7,"username":8}"#)
    var found: [String] = []
    table.visit(BorrowedJSON(document.root)) { found.append("\(names[$0])=\($1.value.json)") }
    #expect(
      found == ["userName=1", "x=3", "a rather long name of a member=4", "userName=5", "=6"])
    let list = try JSONDocument.parse("[1]")
    table.visit(BorrowedJSON(list.root)) { _, _ in Issue.record("an array has no members") }
    withExtendedLifetime((document, list)) {}
  }
}
