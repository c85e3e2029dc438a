internal import DemarcJSON
public import DemarcModel
internal import DemarcReport

/// The seed of a sample, written down before anything is selected.
///
/// The ledger takes its bytes first; the selection cites that leaf, so that nobody can try seeds until the
/// selection pleases.
public struct SampleSeed: Hashable, Sendable {
  /// Any text; 32 random bytes in hexadecimal digits are usual.
  public var seed: String
  /// The population's name, and SHA-256 of its CSV file.
  public var population: String
  public var populationSHA256: String
  public var populationItems: Int
  public var size: Int
  /// By what rule the size was chosen, in words.
  public var sizeRule: String
  public var frequency: ControlFrequency?
  public var loggedAt: Instant

  public init(
    seed: String, population: Population, size: Int, sizeRule: String = "",
    frequency: ControlFrequency? = nil, loggedAt: Instant
  ) {
    self.sizeRule = sizeRule
    self.seed = seed
    self.population = population.name
    populationSHA256 = PackageHash.hex(population.csv)
    populationItems = population.items.count
    self.size = min(size, population.items.count)
    self.frequency = frequency
    self.loggedAt = loggedAt
  }

  /// What the ledger stores before the selection.
  public var json: [UInt8] {
    var out = JSONWriter(indent: 2)
    out.beginObject()
    out.member("schema", "demarc.sample-seed/1")
    out.member("population", population)
    out.member("populationSha256", populationSHA256)
    out.member("populationItems", populationItems)
    out.member("seed", seed)
    out.member("size", size)
    if !sizeRule.isEmpty { out.member("sizeRule", sizeRule) }
    out.member("frequency", frequency?.rawValue)
    out.member("loggedAt", "\(loggedAt)")
    out.endObject()
    return out.bytes + [0x0a]
  }
}

/// Items selected from a population, in an order that anyone can work out again.
///
/// Each item's rank is SHA-256 of the seed, a zero byte and the item's id; the items with the lowest digests, as
/// hexadecimal text, are selected. An item that cannot be tested is replaced by the next in that order,
/// with a reason, and stays in the list.
public struct Sample: Hashable, Sendable {
  /// One item that was selected.
  public struct Selected: Hashable, Sendable {
    /// Place in the order of all items, from 1.
    public var rank: Int
    public var id: String
    public var digest: String
    /// Why it is not tested, and which rank is tested instead.
    public var replaced: Replacement?
  }

  /// Why an item is not tested.
  public struct Replacement: Hashable, Sendable {
    public var reason: String
    public var by: String
    /// Rank of the item that stands in; nil when there was none left.
    public var rank: Int?
  }

  public let seed: SampleSeed
  /// Leaf of the ledger with the seed; nil without a ledger.
  public var seedLeaf: Int?
  public private(set) var selected: [Selected]
  private let order: [(digest: String, id: String)]

  /// - Throws: `Diagnostic` when the population is not the one the seed was logged for.
  public init(
    _ seed: SampleSeed, from population: Population, seedLeaf: Int? = nil
  ) throws(Diagnostic) {
    guard PackageHash.hex(population.csv) == seed.populationSHA256 else {
      throw Diagnostic(
        "evidence.sample-other-population",
        "the seed was logged for another state of the population '\(seed.population)'",
        hint: "log a new seed for this population; never select twice with one seed")
    }
    self.seed = seed
    self.seedLeaf = seedLeaf
    order = population.items.map { (Self.digest(seed.seed, $0.id), $0.id) }
      .sorted { $0.0 == $1.0 ? $0.1 < $1.1 : $0.0 < $1.0 }
    selected = order.prefix(seed.size).enumerated().map {
      Selected(rank: $0.offset + 1, id: $0.element.id, digest: $0.element.digest)
    }
  }

  static func digest(_ seed: String, _ id: String) -> String {
    PackageHash.hex(Array(seed.utf8) + [0] + Array(id.utf8))
  }

  /// Items that are tested: those selected and not replaced.
  public var tested: [String] { selected.filter { $0.replaced == nil }.map(\.id) }

  /// Takes the next item instead of one that cannot be tested; both stay in the list.
  ///
  /// - Throws: `Diagnostic` when the item was not selected or is replaced already.
  public mutating func replace(
    _ id: String, because reason: String, by person: String
  ) throws(Diagnostic) {
    guard let index = selected.firstIndex(where: { $0.id == id && $0.replaced == nil }) else {
      throw Diagnostic(
        "evidence.sample-not-selected", "'\(id)' is not among the items to test",
        hint: "only a selected item can be replaced, and only once")
    }
    let next = selected.count
    if next < order.count {
      selected.append(Selected(rank: next + 1, id: order[next].id, digest: order[next].digest))
      selected[index].replaced = Replacement(reason: reason, by: person, rank: next + 1)
    } else {
      selected[index].replaced = Replacement(reason: reason, by: person, rank: nil)
    }
  }

  /// A row an item, the replaced ones too.
  public var csv: [UInt8] {
    var out = CSVWriter()
    out.row(["rank", "id", "digest", "tested", "replaced by rank", "reason", "replaced by"])
    for item in selected {
      out.row([
        "\(item.rank)", item.id, item.digest, item.replaced == nil ? "yes" : "no",
        item.replaced.map { $0.rank.map { "\($0)" } ?? "none left" } ?? "",
        item.replaced?.reason ?? "", item.replaced?.by ?? "",
      ])
    }
    return out.bytes
  }

  /// The same with the seed and the rule, for machines.
  public var json: [UInt8] {
    var out = JSONWriter(indent: 2)
    out.beginObject()
    out.member("schema", "demarc.sample/1")
    out.member("population", seed.population)
    out.member("populationSha256", seed.populationSHA256)
    out.member("populationItems", seed.populationItems)
    out.member("seed", seed.seed)
    out.member("seedLoggedAt", "\(seed.loggedAt)")
    if let seedLeaf { out.member("seedLeaf", seedLeaf) }
    out.member("size", seed.size)
    if !seed.sizeRule.isEmpty { out.member("sizeRule", seed.sizeRule) }
    out.member("method", "random: every item's rank is a digest of the seed and its id")
    out.member("rule", "lowest sha256(seed || 0x00 || id), as hexadecimal text")
    out.key("selected")
    out.beginArray()
    for item in selected {
      out.beginObject()
      out.member("rank", item.rank)
      out.member("id", item.id)
      out.member("digest", item.digest)
      if let replaced = item.replaced {
        out.key("replaced")
        out.beginObject()
        out.member("reason", replaced.reason)
        out.member("by", replaced.by)
        if let rank = replaced.rank { out.member("rank", rank) }
        out.endObject()
      }
      out.endObject()
    }
    out.endArray()
    out.endObject()
    return out.bytes + [0x0a]
  }

  public static func == (left: Sample, right: Sample) -> Bool {
    left.seed == right.seed && left.selected == right.selected && left.seedLeaf == right.seedLeaf
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(seed)
    hasher.combine(selected)
  }
}
