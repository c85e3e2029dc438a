import DemarcModel
import Testing

@testable import DemarcOSCAL

/// Bytes changed by chance: whatever comes of it is an answer, never a crash.
@Suite struct OSCALFuzzTests {
  /// A small generator of its own, so that each run tries the same.
  private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: state >> 33) % max(sides, 1)
    }
  }

  private static let pieces = [
    "{", "}", "[", "]", "\"", ":", ",", "null", "true", "-1", "{{", "}}", "#", "\u{0}", "é", "\\",
    "\"uuid\"", "\"id\"", "\"controls\"", "\"groups\"", "\"with-ids\"", "*", "[!", "\n",
  ]

  private static func mutated(_ text: String, _ dice: inout Dice) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0...dice.roll(4) {
      let at = dice.roll(bytes.count)
      switch dice.roll(4) {
      case 0: bytes[at] = UInt8(truncatingIfNeeded: dice.roll(256))
      case 1: bytes.removeSubrange(at..<min(bytes.count, at + 1 + dice.roll(20)))
      case 2: bytes.insert(contentsOf: Array(pieces[dice.roll(pieces.count)].utf8), at: at)
      default:
        let end = min(bytes.count, at + dice.roll(200))
        bytes.insert(contentsOf: bytes[at..<end], at: dice.roll(bytes.count))
      }
      if bytes.isEmpty { bytes = [0x7b] }
    }
    return bytes
  }

  private static let profile = Sample.profile(
    """
    "imports": [{"href": "c.json", "include-controls": [{"with-ids": ["ac-1", "ac-2"],
      "with-child-controls": "yes"}, {"matching": [{"pattern": "p*"}]}]}],
    "merge": {"combine": {"method": "use-first"}, "custom": {"groups": [{"id": "g", "title": "G",
      "insert-controls": [{"order": "ascending", "include-all": {}}]}]}},
    "modify": {"set-parameters": [{"param-id": "ac-2_prm_1", "values": ["x"]}],
     "alters": [{"control-id": "ac-2", "removes": [{"by-name": "guidance"}],
      "adds": [{"by-id": "ac-2_smt.a", "position": "after", "parts": [{"name": "n", "id": "i"}]}]}]}
    """)

  @Test(arguments: 0..<4)
  func profilesAndCatalogs(_ seed: Int) {
    var dice = Dice(state: UInt64(seed) &+ 77)
    var answers = 0
    for _ in 0..<150 {
      let source = MemorySource(files: [
        "c.json": String(decoding: Self.mutated(Sample.base, &dice), as: UTF8.self)
      ])
      let library = OSCALLibrary(source: source)
      do {
        let document = try OSCALDocument.read(Self.mutated(Self.profile, &dice), file: "p.json")
        _ = OSCALCheck(library: library, asOf: Sample.asOf).check([document])
        _ = try ProfileResolver(library: library, asOf: Sample.asOf).resolve(document).bytes()
        answers += 1
      } catch {
        #expect(error.code.hasPrefix("oscal."))
        answers += 1
      }
    }
    #expect(answers == 150)
  }

  @Test func plansAndResults() throws {
    let files = try SmallEstate.files()
    var dice = Dice(state: 4_711)
    for name in ["ssp.json", "assessment-results.json", "profile.json"] {
      let text = try #require(files[name])
      for _ in 0..<25 {
        let bytes = Self.mutated(text, &dice)
        guard let document = try? OSCALDocument.read(bytes, file: name) else { continue }
        let library = OSCALLibrary(given: [document], source: MemorySource(files: files))
        let report = OSCALCheck(library: library, asOf: Sample.asOf).check([document])
        #expect(report.documents.count == 1)
      }
    }
  }

  private static let tags = [
    "<p>", "</p>", "<part>", "</part>", "<!--", "-->", "<![CDATA[", "]]>", "<?x", "?>", "&lt;",
    "&#0;", "&a;", "<!DOCTYPE a>", "xmlns=''", "xmlns:x='u'", "<x:y>", "<ul><li>", "<insert/>",
    "<table>", "=\"", "'", "/>", "\u{fffe}",
  ]

  /// The same in XML: each answer is a document, or a complaint with a place.
  @Test(arguments: 0..<4)
  func catalogsInXML(_ seed: Int) {
    var dice = Dice(state: UInt64(seed) &+ 1_234)
    var (read, refused) = (0, 0)
    for _ in 0..<300 {
      var bytes = Self.mutated(XMLTests.catalog, &dice)
      let tag = Self.tags[dice.roll(Self.tags.count)]
      bytes.insert(contentsOf: Array(tag.utf8), at: dice.roll(bytes.count))
      do throws(Diagnostic) {
        _ = try OSCALDocument.read(bytes, file: "c.xml")
        read += 1
      } catch {
        #expect(error.code.hasPrefix("oscal.") || error.code.hasPrefix("xml."))
        #expect(error.span?.file == "c.xml")
        refused += 1
      }
    }
    #expect(read + refused == 300)
    #expect(refused > 0)
  }
}
