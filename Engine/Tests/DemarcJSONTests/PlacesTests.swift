import DemarcJSON
import Testing

/// Places of many values, found without reading the text again for each.
@Suite struct PlacesTests {
  @Test(arguments: [
    #"{"a":[1,"two",{"b":null}],"c":true}"#,
    "{\n  \"a\": [1,\n    \"two\"],\n\n  \"c\": {\"d\": [[]]}\n}",
    "[\n1]", "[1]", "\n\n  [ 1 ]",
  ])
  func placesAreThoseOfTheValues(_ text: String) throws {
    let root = try JSONDocument.parse(text).root
    let places = JSONPlaces(root.document)
    for value in Self.all(root) { #expect(places.position(of: value) == value.position) }
  }

  private static func all(_ value: JSONValue) -> [JSONValue] {
    [value] + value.elements.flatMap(all) + value.members.map(\.value).flatMap(all)
  }
}
