import DemarcJSON
import Testing

/// Texts made to break a reader.
@Suite struct HostileTextTests {
  private func code(_ text: String) -> JSONError.Code? {
    do throws(JSONError) {
      _ = try JSONDocument.parse(text)
      return nil
    } catch {
      return error.code
    }
  }

  @Test func aMillionDigitsAreRefused() {
    let digits = String(repeating: "7", count: 1_000_000)
    #expect(code(digits) == .numberTooLong)
    #expect(code("[0.\(digits)]") == .numberTooLong)
    #expect(code("1e\(digits)") == .numberTooLong)
  }

  @Test func tenThousandOpenObjectsAreRefused() {
    #expect(code(String(repeating: "{\"a\":", count: 10_000)) == .tooDeep)
  }

  @Test func aStringPastTheLimitIsRefusedAndTheStreamGoesOn() throws {
    let limits = JSONLimits()
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: limits.bytesMax + 1)
    let quote = [UInt8(ascii: "\"")]
    #expect(throws: JSONError.self) { try JSONDocument.parse(quote + long + quote) }
    let text = Array("[\"".utf8) + long + Array("\",1]".utf8)
    let stream = JSONStream(Whole(text), streaming: [""], limits: limits)
    var codes: [JSONError.Code] = []
    var values: [String] = []
    while let event = try stream.next() {
      if case .fault(let error) = event { codes.append(error.code) }
      if case .record(let record) = event { values.append(record.value.json) }
    }
    #expect(codes == [.tooLarge])
    #expect(values == ["1"])
  }

  @Test func aLoneSurrogateIsReadAsTheReplacementCharacter() throws {
    let root = try JSONDocument.parse(#"["\ud800","\udc00x","\ud800\u0041","\ud83d\ude00"]"#).root
    #expect(root.elements.map(\.string) == ["\u{FFFD}", "\u{FFFD}x", "\u{FFFD}A", "😀"])
  }

  @Test func aZeroByteIsNoWhiteSpaceAndNoText() {
    #expect(code("1\u{0}") == .trailingBytes)
    #expect(code("\"\u{0}\"") == .controlCharacter)
    #expect(code("[\u{0}]") == .unexpectedByte)
  }

  @Test func namesThatOnlyLookTheSameAreTwo() throws {
    let names = ["\u{E9}", "e\u{301}", #"e\u0301x"#, "\u{E9}x"]
    let few = try JSONDocument.parse("{" + names.map { "\"\($0)\":1" }.joined(separator: ",") + "}")
    #expect(!few.hasDuplicateKeys)
    #expect(try JSONDocument.parse(few.root.canonicalBytes).root.count == 4)
    let padding = (0..<80).map { "\"k\($0)\":1" }
    let many = try JSONDocument.parse(
      "{" + (padding + names.map { "\"\($0)\":1" }).joined(separator: ",") + "}")
    #expect(!many.hasDuplicateKeys)
    #expect(JSONKey("\u{E9}") != JSONKey("e\u{301}"))
  }

  @Test func aRepeatedNameDoesNotMakeAValueAnother() throws {
    let twice = try JSONDocument.parse(#"{"a":1,"a":2}"#).root
    #expect(twice.isSame(as: twice))
    #expect(try twice.isSame(as: JSONDocument.parse(#"{"a":2}"#).root))
    #expect(try !twice.isSame(as: JSONDocument.parse(#"{"a":1}"#).root))
    #expect(try !twice.isSame(as: JSONDocument.parse(#"{"a":2,"b":1}"#).root))
  }

  /// A comma too many or too few between records is said, however the text falls into chunks.
  @Test(arguments: ["[{} {}]", "[{},]", "[,{}]", "[{},,{}]", #"{"a":[{} {}]}"#, #"{"a":[1],}"#])
  func aStreamNamesWrongCommas(_ text: String) throws {
    let stream = JSONStream(Whole(Array(text.utf8)), streaming: ["", "a"], chunkBytes: 64)
    var faults = 0
    while let event = try stream.next() {
      if case .fault(let error) = event {
        faults += 1
        #expect(error.code == .unexpectedByte)
      }
    }
    #expect(faults == 1)
  }
}

/// A source that gives as much as is asked for.
private struct Whole: ByteSource {
  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = min(buffer.count, bytes.count - at)
    buffer.copyBytes(from: bytes[at..<at + count])
    at += count
    return count
  }
}
