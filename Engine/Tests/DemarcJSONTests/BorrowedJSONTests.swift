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
}
