import DemarcJSON
import DemarcModel
import OrgPolicyEngine
import Testing

@Suite struct ConstraintCountsTests {
  /// The same numbers on every machine.
  private struct Dice {
    var state: UInt64

    mutating func roll(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
  }

  /// Policies for a third of the constraints, on any node, in any form.
  private static func policies(_ dice: inout Dice) -> String {
    let names = Governed.fields.tree?.names ?? []
    var written: [String] = []
    for name in names where dice.roll(3) == 0 {
      // Two constraints read their values as durations.
      let value = name.hasPrefix("cloudkms.minimum") ? "in:7d" : "24h"
      let isList = Governed.catalogue[name]?.kind == .list
      let node = ["organizations/1", "folders/2", "projects/11"][dice.roll(3)]
      let body =
        isList
        ? [#""denyAll":true"#, #""allowAll":true"#, #""values":{"allowedValues":["\#(value)"]}"#][
          dice.roll(3)]
        : [#""enforce":true"#, #""enforce":false"#][dice.roll(2)]
      // Now and then a condition that nobody can answer.
      let condition = #""condition":{"expression":"resource.matchTag('1/a', 'b')"}"#
      let rules =
        dice.roll(5) > 0
        ? "{\(body)}"
        : isList
          ? #"{"allowAll":true},{"denyAll":true,\#(condition)}"#
          : #"{"enforce":false},{"enforce":true,\#(condition)}"#
      written.append(#"{"name":"\#(node)/policies/\#(name)","spec":{"rules":[\#(rules)]}}"#)
    }
    return "[\(written.joined(separator: ","))]"
  }

  private static func assets(_ dice: inout Dice) -> [GovernedAsset] {
    (0..<80).map { _ in
      let one = DecidingCase.all[dice.roll(DecidingCase.all.count)]
      let documents = ["bad", "good"].flatMap { one.value[JSONKey($0)]?.elements.map { $0 } ?? [] }
      let document = documents.isEmpty ? nil : documents[dice.roll(documents.count)]
      return Governed.asset(
        one.type, dice.roll(9) == 0 ? nil : document,
        nodes: dice.roll(2) == 0 ? Governed.nodes : ["projects/13", "organizations/1"])
    }
  }

  @Test(arguments: 1...12)
  func whatWasScannedIsTheSumOfItsParts(_ seed: Int) throws {
    var dice = Dice(state: UInt64(seed))
    let judge = try Governed.judge(Self.policies(&dice), tags: .unknown)
    var whole = ConstraintTally()
    var halves = [ConstraintTally(), ConstraintTally()]
    var verdicts: [ConstraintVerdict] = []
    var looked = 0
    for asset in Self.assets(&dice) {
      let found = judge.judge(asset, in: FixtureEstate())
      whole.add(asset: found)
      halves[dice.roll(2)].add(asset: found)
      verdicts += found
      if !found.isEmpty { looked += 1 }
    }
    #expect(Set(verdicts.map(\.state.name)).count > 3, "the estate is too plain to test anything")
    var all = Array(whole.constraints.values)
    all += [whole.resources, whole.pairs]
    for counts in all {
      #expect(
        counts.scanned
          == counts.unenforced + counts.noncompliant + counts.compliant + counts.errors)
      #expect(counts.errors == counts.notAssessed + counts.unknown + counts.failed)
    }
    #expect(whole.pairs.scanned == verdicts.count)
    #expect(whole.pairs.noncompliant == verdicts.count { $0.state == .noncompliant })
    #expect(whole.pairs.unknown == verdicts.count { $0.state.name == "unknown" })
    #expect(whole.resources.scanned == looked)
    var joined = halves[0]
    joined.add(halves[1])
    #expect(joined.pairs == whole.pairs && joined.resources == whole.resources)
    #expect(joined.constraints == whole.constraints)
  }

  @Test func noAssetErrsOnAMappedConstraint() throws {
    var dice = Dice(state: 99)
    let judge = try Governed.judge(Self.policies(&dice))
    for one in DecidingCase.all {
      for key in ["bad", "good"] {
        for document in one.value[JSONKey(key)]?.elements.map({ $0 }) ?? [] {
          for verdict in judge.judge(Governed.asset(one.type, document), in: FixtureEstate()) {
            #expect(
              verdict.state.name != "error", "\(verdict.constraint): \(verdict.detail)")
          }
        }
      }
    }
  }
}
