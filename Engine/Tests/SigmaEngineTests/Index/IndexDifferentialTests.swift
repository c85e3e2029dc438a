import DemarcJSON
import DemarcModel
import SigmaEngine
import Testing

/// Generated rules over generated events: whatever matches has been offered by the index.
@Suite struct IndexDifferentialTests {
  @Test(arguments: [11, 12, 13, 14, 15, 16] as [UInt64], [false, true])
  func everyRuleThatMatchesIsOffered(_ seed: UInt64, _ trims: Bool) throws {
    var generator = RuleGenerator(seed: seed)
    var rules: [SigmaRule] = []
    while rules.count < 100 {
      let text = generator.rule()
      let parsed = SigmaParser.parse(SourceFile(name: "generated.yml", text: text))
      if let rule = parsed.tree?.rules.first { rules.append(rule) }
    }
    let events = (0..<60).map { _ in generator.event() }
    var options = SigmaOptions()
    options.trimsValues = trims
    let matches = try Offer.check(rules, events, SigmaLogSource(product: "p"), options)
    #expect(matches > 0)
  }
}

/// Runs records through scanner and index, and the same rules in full.
enum Offer {
  /// Expects each match to be offered, in order and once; gives the number of matches.
  static func check(
    _ rules: [SigmaRule], _ events: [String], _ source: SigmaLogSource,
    _ options: SigmaOptions = SigmaOptions()
  ) throws -> Int {
    let program = SigmaProgram(compiling: rules, options: options)
    let offered = try offers(rules, events, source)
    var matches = 0
    try #require(offered.count == events.count)
    for (event, offer) in zip(events, offered) {
      let matching = program.matches(try JSONDocument.parse(event).root, rules: rules.indices)
      matches += matching.count
      #expect(offer == Set(offer).sorted(), "\(event)")
      let missing = Set(matching).subtracting(offer)
      #expect(missing.isEmpty, "\(missing.map { rules[$0] }) on \(event)")
    }
    return matches
  }

  /// The rules offered for each event.
  static func offers(
    _ rules: [SigmaRule], _ events: [String], _ source: SigmaLogSource
  ) throws -> [[Int]] {
    let index = SigmaIndex(rules: rules)
    var scan = JSONRecordScanner.Options()
    scan.watch = JSONWatchList([["unrelated"]] + index.watched)
    scan.chunkBytes = 100
    let route = index.route(for: source, watch: scan.watch)
    let text = Text(Array(events.joined(separator: "\n").utf8))
    let scanner = JSONRecordScanner(text, scan)
    var offered: [[Int]] = []
    while let event = try scanner.next() {
      guard case .record = event else {
        Issue.record("\(event)")
        continue
      }
      var found: [Int] = []
      let isUnusual = scanner.isUnusual
      scanner.withRecord { bytes, slots in
        route.candidates(bytes: bytes, slots: slots, isUnusual: isUnusual, into: &found)
      }
      offered.append(found)
    }
    return offered
  }

  private struct Text: ByteSource {
    private let bytes: [UInt8]
    private var at = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
      let count = min(buffer.count, bytes.count - at, 57)
      buffer.copyBytes(from: bytes[at..<at + count])
      at += count
      return count
    }
  }
}
