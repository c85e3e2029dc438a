import DemarcModel
import Testing

@testable import DemarcAuditPackage

@Suite struct SampleTests {
  private static let day = CivilDay(number: 20_454)
  private static let moment = Instant(day: day)

  private func population(_ ids: [String], stated: Int? = nil) throws -> Population {
    try Population(
      name: "changes", title: "Changes", period: try AuditPeriod(from: Self.day, to: Self.day),
      columns: ["kind"], items: ids.map { Population.Item(id: $0, values: ["x"]) },
      sources: [
        Population.Source(
          system: "git", query: "git log", runAt: Self.moment, items: ids.count, stated: stated)
      ], totals: ["kind"])
  }

  private func sample(_ population: Population, _ seed: String, _ size: Int) throws -> Sample {
    try Sample(
      SampleSeed(seed: seed, population: population, size: size, loggedAt: Self.moment),
      from: population)
  }

  @Test func theSelectionIsTheLowestDigests() throws {
    let population = try population((1...30).map { "CH-\($0)" })
    let sample = try sample(population, "seed", 4)
    let order = population.items.map(\.id).sorted {
      PackageHash.hex(Array("seed\0\($0)".utf8)) < PackageHash.hex(Array("seed\0\($1)".utf8))
    }
    #expect(sample.tested == Array(order.prefix(4)))
    #expect(sample.tested != (try self.sample(population, "other", 4)).tested)
  }

  @Test func theOrderOfTheExportDoesNotMatter() throws {
    let ids = (1...30).map { "CH-\($0)" }
    let one = try sample(try population(ids), "s", 5)
    #expect(try sample(try population(ids.reversed()), "s", 5) == one)
  }

  @Test func aReplacedItemStaysInSightAndTheNextStandsIn() throws {
    let population = try population((1...6).map { "CH-\($0)" })
    let all = try sample(population, "s", 6).tested
    var sample = try sample(population, "s", 3)
    try sample.replace(all[1], because: "no access", by: "Auditor")
    #expect(sample.tested == [all[0], all[2], all[3]])
    #expect(sample.selected.map(\.id) == Array(all.prefix(4)))
    #expect(sample.selected[1].replaced?.rank == 4)
    #expect(throws: Diagnostic.self) { try sample.replace(all[1], because: "x", by: "y") }
    #expect(throws: Diagnostic.self) { try sample.replace(all[5], because: "x", by: "y") }
    let table = String(decoding: sample.csv, as: UTF8.self)
    #expect(table.contains(",no,4,no access,Auditor\r\n"))
  }

  @Test func withNoneLeftAReplacementSaysSo() throws {
    let population = try population(["a", "b"])
    var sample = try sample(population, "s", 9)
    #expect(sample.selected.count == 2)
    try sample.replace("a", because: "gone", by: "Auditor")
    #expect(sample.tested == ["b"])
    #expect(String(decoding: sample.csv, as: UTF8.self).contains("none left"))
  }

  @Test func aSeedIsForOneStateOfThePopulation() throws {
    let seed = SampleSeed(
      seed: "s", population: try population(["a", "b"]), size: 1, loggedAt: Self.moment)
    #expect(throws: Diagnostic.self) { try Sample(seed, from: try population(["a", "b", "c"])) }
  }

  @Test func anIdThatASpreadsheetWouldRunIsTheSameEverywhere() throws {
    let population = try population(["=1+1", "b\r\nc", "d"])
    #expect(population.items.map(\.id) == ["'=1+1", "b  c", "d"])
    let rows = String(decoding: population.csv, as: UTF8.self)
    #expect(rows == "id,kind\r\n'=1+1,x\r\nb  c,x\r\nd,x\r\n")
  }

  @Test func idsThatStandTwiceAreRefused() {
    #expect(throws: Diagnostic.self) { try population(["a", "a"]) }
  }

  @Test func aSourceThatStatesAnotherNumberIsTold() throws {
    let whole = try population(["a", "b"], stated: 2)
    #expect(whole.faults.isEmpty && whole.statement.contains("add up to the population"))
    let short = try population(["a", "b"], stated: 3)
    #expect(short.faults.map(\.code) == ["evidence.population-incomplete"])
    #expect(short.statement.contains("git states 3 items and gave 2"))
    #expect(whole.controlTotals.map(\.count) == [2])
  }

  @Test(
    arguments: [
      (0, nil, 0), (1, nil, 1), (4, nil, 2), (5, nil, 3), (12, nil, 3), (13, nil, 5),
      (250, nil, 20),
      (251, nil, 25), (100_000, nil, 25), (365, .daily, 20), (12, .monthly, 2), (1, .daily, 1),
    ] as [(Int, ControlFrequency?, Int)])
  func sizesFollowTheTable(_ row: (Int, ControlFrequency?, Int)) {
    #expect(SampleSizes.standard.size(population: row.0, frequency: row.1) == row.2)
  }
}
