/// How often a control operates.
public enum ControlFrequency: String, Hashable, Sendable, CaseIterable {
  case annual, quarterly, monthly, weekly, daily
  case manyTimesADay = "many-times-a-day"
}

/// How many items are selected, by the population's size or the control's frequency.
///
/// The numbers are those that audit firms commonly use; no standard sets them, and the auditor decides. So the
/// whole table is a parameter, and the one that was used is written down with each sample.
public struct SampleSizes: Hashable, Sendable {
  /// A population of at most so many items needs so many.
  public struct Step: Hashable, Sendable {
    public var populationMax: Int
    public var size: Int

    public init(populationMax: Int, size: Int) {
      self.populationMax = populationMax
      self.size = size
    }
  }

  public var byFrequency: [ControlFrequency: Int]
  /// By rising population; a larger one than the last has the last size.
  public var byPopulation: [Step]

  public init(byFrequency: [ControlFrequency: Int], byPopulation: [Step]) {
    self.byFrequency = byFrequency
    self.byPopulation = byPopulation.sorted { $0.populationMax < $1.populationMax }
  }

  /// One of a year, two of quarters and months, five of weeks, twenty of days, twenty-five of more.
  public static let standard = SampleSizes(
    byFrequency: [
      .annual: 1, .quarterly: 2, .monthly: 2, .weekly: 5, .daily: 20, .manyTimesADay: 25,
    ],
    byPopulation: [
      Step(populationMax: 1, size: 1), Step(populationMax: 4, size: 2),
      Step(populationMax: 12, size: 3), Step(populationMax: 52, size: 5),
      Step(populationMax: 250, size: 20), Step(populationMax: .max, size: 25),
    ])

  /// The rule behind `size(population:)`, in words that are recorded with a sample.
  public func rule(population: Int) -> String {
    let count = size(population: population)
    let max = byPopulation.first { population <= $0.populationMax }?.populationMax ?? .max
    return max == .max
      ? "\(count), by the table of sizes for larger populations"
      : "\(count), by the table of sizes for a population of at most \(max)"
  }

  /// Never more than there are.
  public func size(population: Int, frequency: ControlFrequency? = nil) -> Int {
    guard population > 0 else { return 0 }
    let wanted =
      frequency.flatMap { byFrequency[$0] }
      ?? byPopulation.first { population <= $0.populationMax }?.size
      ?? byPopulation.last?.size ?? population
    return min(population, max(1, wanted))
  }
}
