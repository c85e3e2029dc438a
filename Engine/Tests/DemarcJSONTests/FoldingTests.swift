import DemarcJSON
import Testing

/// Members found whatever the case of their letters.
struct FoldingTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let key: String
    /// The number found; nil when no member has the name.
    let found: Int64?
    var testDescription: String { "\(key) in \(text)" }
  }

  @Test(arguments: [
    Row(text: #"{"Name":1,"name":2}"#, key: "name", found: 2),
    Row(text: #"{"NAME":1,"Name":2}"#, key: "name", found: 1),
    Row(text: #"{"name":1,"Name":2,"name":3}"#, key: "name", found: 3),
    Row(text: #"{"n\u0061me":1}"#, key: "name", found: 1),
    Row(text: #"{"n\u0041me":1}"#, key: "name", found: 1),
    Row(text: #"{"names":1,"nam":2}"#, key: "name", found: nil),
    Row(text: #"{"na[e":1,"na{e":2}"#, key: "NA[E", found: 1),
    Row(text: #"{"":1}"#, key: "", found: 1),
    Row(text: #"{"ÄRGER":1}"#, key: "ärger", found: 1),
    Row(text: #"{"ärger":1}"#, key: "arger", found: nil),
    Row(text: "{\"\u{212A}ey\":1}", key: "key", found: 1),
    Row(text: #"["name"]"#, key: "name", found: nil),
    Row(text: #""name""#, key: "name", found: nil),
  ])
  func aMemberIsFoundExactlyElseByItsLetters(_ row: Row) throws {
    let root = try JSONDocument.parse(row.text).root
    #expect(root[folding: JSONKey(row.key)]?.int64 == row.found)
    #expect(root.descendant(folding: JSONKeyPath([JSONKey(row.key)]))?.int64 == row.found)
  }

  @Test func aChainLeadsDownOrNowhere() throws {
    let root = try JSONDocument.parse(#"{"a":{"Bé":{"C":7},"x":[{"c":8}]},"A":{}}"#).root
    func find(_ keys: String...) -> JSONValue? {
      root.descendant(folding: JSONKeyPath(keys.map { JSONKey($0) }))
    }
    #expect(find("a", "bÉ", "c")?.int64 == 7)
    #expect(find("a", "b", "c")?.kind == nil)
    #expect(find("a", "x", "c")?.kind == nil, "an array has no members")
    #expect(find("A", "b")?.kind == nil, "the exact name counts, not the one that holds more")
    #expect(find()?.isObject == true)
  }
}
