/// Counts which accounts, regions and services logs speak of, and when.
///
/// Made to be fed millions of events a second; one value belongs to one thread, and values are
/// merged.
public struct LogCoverage: Sendable {
  public let options: LogCoverageOptions

  /// What is counted of one account, region and service in one kind of log.
  struct Place: Sendable {
    var count = 0
    var firstMs = Int64.max
    var lastMs = Int64.min
    var days = TimeMarks()
    /// In `regions`.
    var region = 0

    /// Counts an event of a time and says of which region it is.
    @inline(__always)
    mutating func take(_ timeMs: Int64) -> Int {
      count += 1
      if timeMs < firstMs { firstMs = timeMs }
      if timeMs > lastMs { lastMs = timeMs }
      days.mark(timeMs / LogCoverage.dayMs)
      return region
    }
  }

  /// What is counted of one account and region in one kind of log.
  struct Region: Sendable {
    /// Hours with operations of the control plane.
    var hours = TimeMarks()
  }

  private var lastKind: LogKind?
  private var lastByte: UInt8 = 0
  private var placeTable: PlaceTable
  private var regionTable: PlaceTable
  private(set) var places: [Place] = []
  private(set) var regions: [Region] = []
  /// Events without a time, or with one that no cloud can have written.
  public private(set) var eventsWithoutTime = 0
  /// Events of places past the limit.
  public private(set) var eventsLeftOut = 0
  /// All events.
  public private(set) var events = 0

  /// From 2006 on there are clouds; a time after 2100 is none.
  private static let timesMs: Range<Int64> = 1_136_073_600_000..<4_102_444_800_000
  static let hourMs: Int64 = 3_600_000
  static let dayMs: Int64 = 86_400_000

  public init(options: LogCoverageOptions = LogCoverageOptions()) {
    self.options = options
    placeTable = PlaceTable(countMax: options.placesMax)
    regionTable = PlaceTable(countMax: options.placesMax)
  }

  /// Takes one event.
  ///
  /// - Parameters:
  ///   - account: account, subscription, project or tenant; empty where the event names none.
  ///   - isManagement: whether it is an operation of the control plane; nil counts as one.
  public mutating func add(
    kind: LogKind, account: Span<UInt8>, region: Span<UInt8>, service: Span<UInt8>,
    timeMs: Int64?, isManagement: Bool? = nil
  ) {
    events += 1
    let byte = byte(of: kind)
    guard let (place, isNew) = placeTable.number(byte, account, region, service) else {
      eventsLeftOut += 1
      return
    }
    if isNew {
      var added = Place()
      added.region = regionNumber(byte, account, region)
      places.append(added)
    }
    guard let timeMs, Self.timesMs.contains(timeMs) else {
      places[place].count += 1
      eventsWithoutTime += 1
      return
    }
    let region = places[place].take(timeMs)
    if isManagement != false { regions[region].hours.mark(timeMs / Self.hourMs) }
  }

  private mutating func regionNumber(
    _ byte: UInt8, _ account: Span<UInt8>, _ region: Span<UInt8>
  ) -> Int {
    let none: [UInt8] = []
    // There are no more regions than places, so there is always room.
    guard let (number, isNew) = regionTable.number(byte, account, region, none.span) else {
      return 0
    }
    if isNew { regions.append(Region()) }
    return number
  }

  /// Takes one event whose facts are text.
  public mutating func add(
    kind: LogKind, account: String?, region: String?, service: String?, timeMs: Int64?,
    isManagement: Bool? = nil
  ) {
    let (account, region, service) = (
      Array((account ?? "").utf8), Array((region ?? "").utf8), Array((service ?? "").utf8)
    )
    add(
      kind: kind, account: account.span, region: region.span, service: service.span,
      timeMs: timeMs, isManagement: isManagement)
  }

  /// Takes one event of which all facts are known.
  public mutating func add(_ facts: LogFacts, kind: LogKind) {
    add(
      kind: kind, account: facts.account, region: facts.region, service: facts.service,
      timeMs: facts.timeMs, isManagement: facts.isManagement)
  }

  /// Adds what another thread counted.
  public mutating func merge(_ other: LogCoverage) {
    events += other.events
    eventsWithoutTime += other.eventsWithoutTime
    eventsLeftOut += other.eventsLeftOut
    for (number, added) in other.places.enumerated() {
      let key = other.parts(ofPlace: number)
      let (account, region, service) = (
        Array(key.account.utf8), Array(key.region.utf8), Array(key.service.utf8)
      )
      let byte = byte(of: key.kind)
      guard
        let (place, isNew) = placeTable.number(byte, account.span, region.span, service.span)
      else {
        eventsLeftOut += added.count
        continue
      }
      if isNew {
        var new = Place()
        new.region = regionNumber(byte, account.span, region.span)
        places.append(new)
      }
      places[place].count += added.count
      places[place].firstMs = min(places[place].firstMs, added.firstMs)
      places[place].lastMs = max(places[place].lastMs, added.lastMs)
      places[place].days.merge(added.days)
      regions[places[place].region].hours.merge(other.regions[added.region].hours)
    }
  }

  // MARK: Keys

  struct Key: Hashable, Sendable {
    var kind: LogKind
    var account: String
    var region: String
    var service: String
  }

  func parts(ofPlace number: Int) -> Key { Self.parts(placeTable.key(number)) }

  func parts(ofRegion number: Int) -> Key { Self.parts(regionTable.key(number)) }

  private static func parts(_ key: ArraySlice<UInt8>) -> Key {
    let parts = key.dropFirst().split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    return Key(
      kind: LogKindBytes.kinds[Int(key.first ?? 0)], account: parts[0], region: parts[1],
      service: parts[2])
  }

  /// Neighbours are mostly of one kind.
  private mutating func byte(of kind: LogKind) -> UInt8 {
    if kind == lastKind { return lastByte }
    lastKind = kind
    lastByte = LogKindBytes.byte(of: kind)
    return lastByte
  }
}

/// How coverage is counted.
public struct LogCoverageOptions: Hashable, Sendable {
  /// Hours without any management event of an account, or of a region where a trail is to log, from
  /// which on the silence is a gap.
  public var silentHours = 24
  /// Places (account, region, service) that are told apart.
  public var placesMax = 1 << 16

  public init() {}
}
