import DemarcJSON
import Testing

@Suite struct JSONDocumentTests {
  @Test func aParsedDocumentAnswersEveryKindOfValue() throws {
    let text =
      #"{"a":[1,-2.5e3,"x\n\u00e9\ud83d\ude00",true,null],"b\u0041":{"c":{}},"n":18446744073709551615}"#
    let root = try JSONDocument.parse(text).root
    #expect(root.kind == .object)
    #expect(root.count == 3)
    let list = try #require(root["a"])
    #expect(list.count == 5)
    #expect(list[0]?.int64 == 1)
    #expect(list[1]?.int64 == nil)
    #expect(list[1]?.double == -2500)
    #expect(list[1]?.numberText == "-2.5e3")
    #expect(list[2]?.string == "x\né😀")
    #expect(list[3]?.bool == true)
    #expect(list[4]?.isNull == true)
    #expect(root["bA"]?["c"]?.kind == .object)
    #expect(root["n"]?.uint64 == .max)
    #expect(root["n"]?.int64 == nil)
    #expect(root["missing"] == nil)
    #expect(root.members.map(\.name) == ["a", "bA", "n"])
  }

  @Test func repeatedMembersAreReportedAndTheLastOneCounts() throws {
    let document = try JSONDocument.parse("{\"a\":1,\n \"b\":{\"x\":1,\"\\u0078\":2},\"a\":3}")
    #expect(document.duplicateKeys.map(\.name) == ["x", "a"])
    #expect(document.duplicateKeys.map(\.position.description) == ["2:13", "2:25"])
    #expect(document.root["a"]?.int64 == 3)
    #expect(document.root["b"]?["x"]?.int64 == 2)
  }

  @Test func repeatedMembersOfALargeObjectAreReportedToo() throws {
    let members = (0..<500).map { "\"key\($0)\":\($0)" } + ["\"key7\":0", "\"key400\":0"]
    let document = try JSONDocument.parse("{" + members.joined(separator: ",") + "}")
    #expect(document.duplicateKeys.map(\.name) == ["key7", "key400"])
  }

  @Test func positionsCountLinesAndBytes() throws {
    let root = try JSONDocument.parse("{\n  \"a\": [\n    10,\n    \"é\", {\"b\": 1}\n  ]\n}").root
    #expect(root.position.description == "1:1")
    #expect(root["a"]?.position.description == "2:8")
    #expect(root["a"]?[0]?.position.description == "3:5")
    #expect(root["a"]?[1]?.position.description == "4:5")
    #expect(root["a"]?[2]?["b"]?.position.description == "4:17")
    #expect(root["a"]?[2]?.members.map(\.position).first?.description == "4:12")
  }

  @Test func detachingKeepsTheValues() throws {
    let document = try JSONDocument.parse("{\"a\":[1,{\"b\":\"c\"}]}")
    #expect(document.detached().root.isSame(as: document.root))
  }

  struct Bad: Sendable, CustomTestStringConvertible {
    let text: String
    let message: String
    var testDescription: String { text }
  }

  @Test(arguments: [
    Bad(text: "{\"a\":}", message: "1:6: '}' where a value was expected"),
    Bad(text: "[1,]", message: "1:4: ']' where a value was expected"),
    Bad(text: "{\"a\" 1}", message: "1:6: '1' where ':' was expected"),
    Bad(text: "[01]", message: "1:2: number with a leading zero"),
    Bad(text: "[-]", message: "1:2: '-' without a digit"),
    Bad(text: "[1.]", message: "1:2: no digit after the decimal point"),
    Bad(text: "[1e]", message: "1:2: no digit in the exponent"),
    Bad(text: "[\"\\x\"]", message: "1:3: unknown escape in a string"),
    Bad(text: "[\"\\u12g4\"]", message: "1:3: '\\u' without four hexadecimal digits"),
    Bad(text: "[\"a\nb\"]", message: "1:4: control character in a string; write it as \\u00XX"),
    Bad(text: "[truE]", message: "1:2: expected 'true'"),
    Bad(text: "[1] x", message: "1:5: more text after the end of the value"),
    Bad(text: "[\"a", message: "1:4: the text ends inside a value"),
    Bad(text: "", message: "1:1: the text ends inside a value"),
    Bad(text: "{\"a\":1,}", message: "1:8: '}' where a member name in '\"' was expected"),
    Bad(text: "[1\n 2]", message: "2:2: '2' where ',' or ']' was expected"),
  ])
  func aFaultNamesItsPlace(_ bad: Bad) {
    #expect { try JSONDocument.parse(bad.text) } throws: { "\($0)" == bad.message }
  }

  @Test func eachLimitHoldsAndOnePastItDoesNot() throws {
    let limits = JSONLimits(depthMax: 3, bytesMax: 40, numberBytesMax: 5, membersMax: 4)
    for good in ["[[[]]]", "12345", "[1,2,3,4]", "{\"a\":1,\"b\":2,\"c\":3,\"d\":4}"] {
      _ = try JSONDocument.parse(good, limits: limits)
    }
    let bad: [(String, JSONError.Code)] = [
      ("[[[[]]]]", .tooDeep), ("123456", .numberTooLong), ("[1,2,3,4,5]", .tooManyMembers),
      ("\"" + String(repeating: "x", count: 40) + "\"", .tooLarge),
      ("{\"a\":1,\"b\":2,\"c\":3,\"d\":4,\"e\":5}", .tooManyMembers),
    ]
    for (text, code) in bad {
      #expect { try JSONDocument.parse(text, limits: limits) } throws: {
        ($0 as? JSONError)?.code == code
      }
    }
  }

  @Test func tenThousandLevelsAreRefusedNotCrashed() {
    let text = String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
    #expect { try JSONDocument.parse(text) } throws: { ($0 as? JSONError)?.code == .tooDeep }
  }

  @Test(
    arguments: [
      [0xff, 0x22], [0x22, 0xc0, 0x80, 0x22], [0x22, 0xed, 0xa0, 0x80, 0x22],
      [0x22, 0xf4, 0x90, 0x80, 0x80, 0x22], [0x22, 0xe2, 0x82, 0x22],
    ] as [[UInt8]])
  func invalidUTF8IsRefused(_ bytes: [UInt8]) {
    #expect { try JSONDocument.parse(bytes) } throws: { ($0 as? JSONError)?.code == .invalidUTF8 }
  }

  @Test func utf16IsNamedAsSuch() {
    let bytes: [UInt8] = [0xff, 0xfe, 0x7b, 0, 0x7d, 0]
    #expect { try JSONDocument.parse(bytes) } throws: {
      ($0 as? JSONError)?.code == .notUTF8Encoding
    }
  }
}
