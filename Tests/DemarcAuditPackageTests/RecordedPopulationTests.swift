import DemarcModel
import Testing

@testable import DemarcAuditPackage

@Suite struct RecordedPopulationTests {
  private static let from = CivilDay(number: 20_454)

  private func period() throws -> AuditPeriod {
    try AuditPeriod(from: Self.from, to: Self.from.adding(days: 89))
  }

  private func moment(_ day: Int) -> Instant { Instant(day: Self.from.adding(days: day)) }

  private func resource(_ id: String, _ day: Int, leaf: Int = 0) -> RecordedPopulations.Resource {
    RecordedPopulations.Resource(
      cloud: .aws, type: "AWS::S3::Bucket", id: id, account: "1", region: "eu-west-1",
      service: "aws.s3", seen: moment(day), leaf: leaf)
  }

  private func source(_ items: Int, stated: Int?, repeated: Int = 0) -> Population.Source {
    var source = Population.Source(
      system: "aws-config", query: "demarc import a.json (leaf 0)", runAt: moment(3), items: items,
      stated: stated)
    source.repeated = repeated
    source.check = "count again"
    return source
  }

  @Test func aResourceSeenTwiceStandsOnceWithBothDays() throws {
    var bucket = resource("b", 40)
    bucket.see(moment(10))
    bucket.see(moment(70))
    let population = try RecordedPopulations.resources(
      [bucket, resource("a", 5)], period: try period(),
      sources: [source(2, stated: 2), source(0, stated: 2, repeated: 2)])
    #expect(population.faults.isEmpty)
    let text = String(decoding: population.csv, as: UTF8.self)
    #expect(text.contains("aws.s3,\(moment(10)),\(moment(70)),0"))
    #expect(population.statement.contains("counted with an earlier source: 2"))
    #expect(population.statement.contains("to check: count again"))
    #expect(population.controlTotals.contains { $0.value == "AWS::S3::Bucket" && $0.count == 2 })
  }

  @Test func aSourceThatGaveLessThanItSaidIsNamed() throws {
    let population = try RecordedPopulations.resources(
      [resource("a", 1)], period: try period(), sources: [source(1, stated: 3, repeated: 1)])
    #expect(population.faults.map(\.code) == ["evidence.population-incomplete"])
    #expect(population.faults[0].message.contains("states 3 items and gave 2"))
  }

  @Test func theSameItemsInAnyOrderGiveTheSameFile() throws {
    let rows = (1...9).map { resource("r\($0)", $0, leaf: $0) }
    let one = try RecordedPopulations.resources(
      rows, period: try period(), sources: [source(9, stated: 9)])
    let other = try RecordedPopulations.resources(
      rows.reversed(), period: try period(), sources: [source(9, stated: 9)])
    #expect(one.csv == other.csv)
  }

  @Test func twoDecisionsOfOneNameAreRefused() throws {
    let decision = RecordedPopulations.Decision(
      id: "leaf 1", kind: "exception", title: "x", by: "a", reason: "b", at: moment(1))
    #expect(throws: Diagnostic.self) {
      try RecordedPopulations.decisions([decision, decision], period: try period(), sources: [])
    }
  }

  @Test func aSampleSaysHowItsSizeWasChosen() throws {
    let population = try RecordedPopulations.resources(
      (1...60).map { resource("r\($0)", 1) }, period: try period(), sources: [])
    let sizes = SampleSizes.standard
    let seed = SampleSeed(
      seed: "s", population: population, size: sizes.size(population: 60),
      sizeRule: sizes.rule(population: 60), loggedAt: moment(2))
    let sample = try Sample(seed, from: population)
    for json in [seed.json, sample.json] {
      let text = String(decoding: json, as: UTF8.self)
      #expect(text.contains("20, by the table of sizes for a population of at most 250"))
    }
    #expect(sample.tested.count == 20)
  }
}
